using System.CommandLine;
using SiteGen.Cli.Reports;
using SiteGen.Content;
using SiteGen.Import.Completion;
using SiteGen.Sources.Enrichment;
using SiteGen.Sources.Lookup;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen enrich</c>: asks services for what papers lack, and refreshes their signals.</summary>
internal static class EnrichCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var source = CommonOptions.Source();
        var limit = CommonOptions.Count(
            "--limit", Phrase.Invariant($"Maximum number of papers to ask about [default: {EnrichOptions.DefaultLimit}]"), 1, 10_000);
        var date = CommonOptions.Date("Day of the run; its time is noon UTC");
        var dryRun = CommonOptions.Flag("--dry-run", "Show what would be added; write nothing");
        var command = new Command("enrich", "Complete papers and refresh their signals")
        {
            source, limit, date, dryRun,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var reporter = new Reporter(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var lookup = LookupOptions.FromEnvironment(out var error);
            if (error is not null)
                return Task.FromResult(reporter.UsageError(error));
            var (root, isDryRun, diagnostics) = (Path.GetFullPath(parsed.GetValue(source)!), parsed.GetValue(dryRun), new DiagnosticBag());
            var options = new EnrichOptions
            {
                Source = root,
                Now = BuildDay.ResolveTime(parsed.GetValue(date)),
                Limit = parsed.GetValue(limit) ?? EnrichOptions.DefaultLimit,
                DryRun = isDryRun,
                Lookup = lookup,
                Complete = records => PaperCompleter.Run(root, records, isDryRun, diagnostics, cancellation),
                Notice = reporter.Notice,
            };
            return RunAsync(options, diagnostics, reporter, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        EnrichOptions options, DiagnosticBag diagnostics, Reporter reporter, CancellationToken cancellation)
    {
        var report = await Enricher.RunAsync(options, diagnostics, cancellation);
        reporter.Diagnostics(diagnostics.Sorted());
        if (report is null)
            return ExitCode.Failure;
        EnrichSummary.Write(report, options.DryRun, reporter);
        return diagnostics.HasErrors ? ExitCode.Failure : report.Failures.Count > 0 ? ExitCode.SourceFailed : ExitCode.Success;
    }
}
