using System.CommandLine;
using SiteGen.Build;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen build</c>: imports what is new in <c>content/dumps</c> and makes the site.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var source = CommonOptions.Source();
        var output = CommonOptions.Output();
        var baseUrl = CommonOptions.BaseUrl();
        var date = CommonOptions.Date("The day of the build; papers dated after it wait. Default: SOURCE_DATE_EPOCH, or today in editions.timeZone.");
        var theme = new Option<string?>("--theme") { Description = "Replaces theme of content/site.yaml.", HelpName = "NAME" };
        var drafts = CommonOptions.Drafts();
        var strict = CommonOptions.Flag("--strict", "Warnings are errors.");
        var jobs = CommonOptions.Count("--jobs", "How many threads work at most; default: one a processor.", 1, 1024);
        var noImport = CommonOptions.Flag("--no-import", "Leave what is new in content/dumps alone.");
        var shard = CommonOptions.Shard();
        var timings = CommonOptions.Flag("--timings", "Show what each step took: time, processor time, memory.");
        var command = new Command("build", "Import what is new in content/dumps, then make the site.")
        {
            source, output, baseUrl, date, theme, drafts, strict, jobs, noImport, shard, timings,
        };
        command.SetAction(parsed =>
        {
            var sourceFolder = Path.GetFullPath(parsed.GetValue(source)!);
            var console = new ConsoleReport(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var options = new BuildOptions
            {
                Source = sourceFolder,
                Output = CommonOptions.OutputFolder(parsed.GetValue(output), sourceFolder),
                BaseUrl = parsed.GetValue(baseUrl),
                Date = parsed.GetValue(date),
                Theme = parsed.GetValue(theme),
                Drafts = parsed.GetValue(drafts),
                Strict = parsed.GetValue(strict),
                Jobs = parsed.GetValue(jobs) ?? Environment.ProcessorCount,
                Import = !parsed.GetValue(noImport),
                Shard = parsed.GetValue(shard),
                Notice = console.Notice,
            };
            return Run(options, parsed.GetValue(timings), console);
        });
        return command;
    }

    private static int Run(BuildOptions options, bool timings, ConsoleReport console)
    {
        if (OutputGuard.Refusal(options.Source, options.Output) is { } refusal)
            return console.Misused($"--output: {refusal}");
        var report = console.WithProgress(progress => SiteBuilder.Build(options, progress, CancellationToken.None));
        console.Findings(report.Diagnostics);
        if (timings)
            console.Timings(report);
        return console.BuildSummary(report);
    }
}
