using System.CommandLine;
using SiteGen.Build;
using SiteGen.Cli.Reports;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen merge</c>: merges the outputs of <c>build --shard</c> into one site.</summary>
internal static class MergeCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var shards = new Argument<string[]>("SHARD")
        {
            Description = "Output folders of 'sitegen build --shard', all from one build",
            Arity = ArgumentArity.OneOrMore,
        };
        var source = CommonOptions.Source();
        var output = CommonOptions.Output();
        var command = new Command("merge", "Merge the shards of a build into one site") { shards, source, output };
        command.SetAction(parsed =>
        {
            var folder = Path.GetFullPath(parsed.GetValue(source)!);
            var reporter = new Reporter(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var options = new MergeOptions
            {
                Shards = parsed.GetValue(shards)!,
                Source = folder,
                Output = CommonOptions.OutputFolder(parsed.GetValue(output), folder),
                Notice = reporter.Notice,
            };
            return Run(options, reporter);
        });
        return command;
    }

    private static int Run(MergeOptions options, Reporter reporter)
    {
        if (SiteMerger.ExplainRefusal(options) is { } refusal)
            return reporter.UsageError($"--output: {refusal}");
        return BuildSummary.Write(SiteMerger.Merge(options, CancellationToken.None), reporter);
    }
}
