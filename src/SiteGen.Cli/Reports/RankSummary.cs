using SiteGen.Content;
using SiteGen.Import.Decisions;
using SiteGen.Ranking;

namespace SiteGen.Cli.Reports;

/// <summary>What <c>rank</c> found, for people.</summary>
internal static class RankSummary
{
    /// <summary>
    /// Says on standard error if there is nothing to rank, and by what the papers were ranked if there are too few decisions to
    /// learn from.
    /// </summary>
    /// <param name="report">The report.</param>
    /// <param name="reporter">Receives the message.</param>
    public static void WriteMethod(RankReport report, Reporter reporter)
    {
        var count = Phrase.Invariant($"{report.Kept} kept and {report.Passed} passed over");
        if (report.Candidates.Count == 0)
            reporter.Notice("there is nothing to rank");
        else if (report.Method is RankingMethod.Similarity)
            reporter.Notice(Phrase.Invariant($"learning needs {PaperRanker.MinDecisions} decisions of both kinds; with {count}, ")
                + "papers are ranked by similarity to those that you kept");
        else if (report.Method is RankingMethod.None)
            reporter.Notice($"there is too little to learn from yet ({count}); all scores are equal. Move proposed papers that you like to "
                + "content/papers, or give papers that a source's rule took \"pick: true\" or notes");
    }

    /// <summary>Writes each paper with its score and, on a line of their own, the reasons for it.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Standard output.</param>
    public static void Write(RankReport report, TextWriter output)
    {
        foreach (var paper in report.Candidates)
        {
            output.WriteLine(Phrase.Invariant($"{paper.Rank.Score:F2}  {VisibleText.SanitizeAndShorten(paper.Title)}"));
            var (against, @for) = (paper.Rank.Reasons.Where(r => r.Weight < 0), paper.Rank.Reasons.Where(r => r.Weight >= 0));
            string[] groups = [.. new[] { Join("+", @for), Join("−", against) }.OfType<string>()];
            if (groups.Length > 0)
                output.WriteLine($"      {string.Join("; ", groups)}");
        }
    }

    private static string? Join(string sign, IEnumerable<RankReason> reasons)
    {
        var texts = string.Join(", ", reasons.Select(r => VisibleText.SanitizeAndShorten(r.Text)));
        return texts.Length > 0 ? $"{sign} {texts}" : null;
    }
}
