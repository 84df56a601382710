using SiteGen.Content;
using SiteGen.Import;

namespace SiteGen.Cli.Reports;

/// <summary>What <c>queue</c> found, for people.</summary>
internal static class QueueSummary
{
    /// <summary>Writes each day with its papers, then how many papers are queued and proposed.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Standard output.</param>
    public static void Write(QueueReport report, TextWriter output)
    {
        foreach (var day in report.Papers.GroupBy(p => p.Day))
        {
            output.WriteLine(new FeedDate(day.Key));
            foreach (var paper in day)
                output.WriteLine($"  {paper.Slug}: {VisibleText.SanitizeAndShorten(paper.Title)} ({Describe(paper)})");
        }

        output.WriteLine(
            $"{Phrase.Count(report.Papers.Count, "paper")} queued"
            + (report.Undated > 0 ? Phrase.Invariant($", {report.Undated} without a day until the next import") : "")
            + Phrase.Invariant($", {report.Proposed} proposed"));
    }

    private static string Describe(QueuedPaper paper) =>
        QueueJson.GetName(paper.Outcome) + (paper.From is { } source ? ", " + VisibleText.SanitizeAndShorten(source) : "");
}
