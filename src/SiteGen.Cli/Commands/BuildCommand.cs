using System.CommandLine;
using SiteGen.Build;
using SiteGen.Cli.Reports;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen build</c>: imports new files of <c>content/dumps</c> and builds the site.</summary>
internal static class BuildCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var source = CommonOptions.Source();
        var output = CommonOptions.Output();
        var baseUrl = CommonOptions.BaseUrl();
        var theme = CommonOptions.Theme();
        var drafts = CommonOptions.Drafts();
        var date = CommonOptions.Date("Build as of this day, without importing");
        var strict = CommonOptions.Strict();
        var noImport = CommonOptions.Flag("--no-import", "Do not import new files of content/dumps");
        var jobs = CommonOptions.Count("--jobs", "Maximum number of threads [default: one per processor]", 1, 1024);
        var shard = CommonOptions.Shard();
        var timings = CommonOptions.Flag("--timings", "Show time, processor time and memory of each step");
        var command = new Command("build", "Import new dumps and build the site")
        {
            source, output, baseUrl, theme, drafts, date, strict, noImport, jobs, shard, timings,
        };
        command.SetAction(parsed =>
        {
            var sourceFolder = Path.GetFullPath(parsed.GetValue(source)!);
            var reporter = new Reporter(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
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
                // A look at another day writes nothing into the content.
                Import = !parsed.GetValue(noImport) && parsed.GetValue(date) is null,
                Shard = parsed.GetValue(shard),
                Notice = reporter.Notice,
            };
            return Run(options, parsed.GetValue(timings), reporter);
        });
        return command;
    }

    private static int Run(BuildOptions options, bool timings, Reporter reporter)
    {
        if (OutputGuard.ExplainRefusal(options.Source, options.Output) is { } refusal)
            return reporter.UsageError($"--output: {refusal}");
        var report = ProgressDisplay.Run(reporter.Output, progress => SiteBuilder.Build(options, progress, CancellationToken.None));
        reporter.Diagnostics(report.Diagnostics);
        if (timings)
            TimingTable.Write(report.Timings, reporter.Output);
        return BuildSummary.Write(report, reporter);
    }
}
