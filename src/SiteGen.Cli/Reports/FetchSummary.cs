using SiteGen.Content;
using SiteGen.Content.Watching;
using SiteGen.Sources.Fetching;

namespace SiteGen.Cli.Reports;

/// <summary>What <c>fetch</c> did, or would do.</summary>
/// <param name="options">The options of the fetch.</param>
/// <param name="reporter">Receives the lines.</param>
internal sealed class FetchSummary(FetchOptions options, Reporter reporter)
{
    /// <summary>Writes what came from one source.</summary>
    /// <param name="report">The source.</param>
    public void WriteSource(SourceReport report)
    {
        var (name, state) = (report.Source.Name, report.State);
        if (state.Freshness is Freshness.Failed)
        {
            Warn(report, state.Message);
            return;
        }

        reporter.Output.WriteLine(Phrase.Invariant(
            $"{name}: {FreshnessNames.ToText(state.Freshness)}, {report.Matched.Count} of {Phrase.Count(report.Received, "paper")} matched")
            + Phrase.Invariant($"{FormatShare(report)}, {report.Saved} new"));
        foreach (var note in report.Notes)
            Warn(report, note);
        if (options.DryRun)
            WriteMatches(report);
    }

    /// <summary>Writes the last line.</summary>
    /// <param name="report">The result.</param>
    public void WriteEnd(FetchReport report)
    {
        foreach (var line in report.Explanation)
            reporter.Output.WriteLine(VisibleText.Sanitize(line));
        if (report.Explanation.Count > 0)
            return;
        if (report.Sources.Count == 0)
        {
            reporter.Output.WriteLine("there is no source to ask; describe one in content/sources/NAME.yaml");
            return;
        }

        var failed = report.Sources.Count(s => s.State.Freshness is Freshness.Failed);
        var requests = report.Statistics.Values.Sum(s => s.Requests);
        var kilobytes = report.Statistics.Values.Sum(s => s.Bytes) / 1000;
        reporter.Output.WriteLine(
            $"{Phrase.Count(report.Sources.Count, "source")} asked, {Phrase.Invariant($"{failed} failed")}, "
            + $"{Phrase.Count(report.Sources.Sum(s => s.Saved), "new record")}, "
            + Phrase.Invariant($"{Phrase.Count(requests, "request")}, {kilobytes} kB")
            + (options.DryRun ? " (dry run: nothing written)" : ""));
    }

    private void Warn(SourceReport report, string message) =>
        reporter.Diagnostics([new Diagnostic(Severity.Warning, report.Source.Path, SourcePosition.None, message)]);

    private static string FormatShare(SourceReport report) => report.Received == 0 || report.Matched.Count == report.Received
        ? ""
        : Phrase.Invariant($" ({100.0 * report.Matched.Count / report.Received:F0} %)");

    private void WriteMatches(SourceReport report)
    {
        foreach (var match in report.Matched.Where(m => m.IsNew))
        {
            var id = match.Record.Arxiv is { } arxiv ? $"arXiv:{arxiv}" : match.Record.Doi ?? "";
            reporter.Output.WriteLine($"  {VisibleText.SanitizeAndShorten(match.Record.Title)} [{VisibleText.SanitizeAndShorten(id)}]");
            if (match.Words.Count > 0)
                reporter.Output.WriteLine($"    {VisibleText.Sanitize(string.Join(", ", match.Words))}");
        }
    }
}
