using System.CommandLine;
using SiteGen.Build;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen merge</c>: makes one site of the parts that <c>build --shard</c> made.</summary>
internal static class MergeCommand
{
    public static Command Create()
    {
        var parts = new Argument<string[]>("PART") { Description = "The outputs of 'sitegen build --shard', all of one build.", Arity = ArgumentArity.OneOrMore };
        var source = CommonOptions.Source();
        var output = CommonOptions.Output();
        var command = new Command("merge", "Make one site of the parts that 'sitegen build --shard' made.") { parts, output, source };
        command.SetAction(parsed =>
        {
            var folder = Path.GetFullPath(parsed.GetValue(source)!);
            var console = new ConsoleReport(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var options = new MergeOptions
            {
                Parts = parsed.GetValue(parts)!,
                Source = folder,
                Output = CommonOptions.OutputFolder(parsed.GetValue(output), folder),
                Notice = console.Notice,
            };
            return Run(options, console);
        });
        return command;
    }

    private static int Run(MergeOptions options, ConsoleReport console)
    {
        if (SiteMerger.Refusal(options) is { } refusal)
            return console.Misused($"--output: {refusal}");
        return console.MergeSummary(SiteMerger.Merge(options, CancellationToken.None));
    }
}
