using SiteGen.Content;
using SiteGen.Sources.Enrichment;

namespace SiteGen.Cli.Reports;

/// <summary>What <c>enrich</c> did, or would do.</summary>
internal static class EnrichSummary
{
    /// <summary>Writes the services that failed, in a dry run what would be added, and the last line.</summary>
    /// <param name="report">The report.</param>
    /// <param name="dryRun">Whether nothing was written.</param>
    /// <param name="reporter">Receives the lines.</param>
    public static void Write(EnrichReport report, bool dryRun, Reporter reporter)
    {
        foreach (var failure in report.Failures.OrderBy(f => f.Key, StringComparer.Ordinal))
            reporter.Notice($"warning: {VisibleText.SanitizeAndShorten(failure.Value)}");
        if (report.IsBudgetSpent)
            reporter.Notice("the time of this run is used up; the next run goes on");
        if (dryRun)
        {
            foreach (var paper in report.Completed)
                reporter.Output.WriteLine($"{paper.Path}: add {string.Join(", ", paper.Fields)}");
        }

        var (papers, identifiers) = report.Counts;
        reporter.Output.WriteLine(
            $"{Phrase.Count(papers, "paper")} completed, {Phrase.Count(identifiers, "identifier")} found, "
            + $"{Phrase.Count(report.Signals, "signal")}, {Phrase.Count(report.Failures.Count, "service")} failed"
            + (dryRun ? " (dry run: nothing written)" : ""));
    }
}
