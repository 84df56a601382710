using SiteGen.Content;
using SiteGen.Import;
using SiteGen.Import.Topics;

namespace SiteGen.Cli.Reports;

/// <summary>What <c>import</c> did, or would do.</summary>
internal static class ImportSummary
{
    /// <summary>Lists the new papers of a plan, each with its day, its topics and the phrases that matched.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="output">Standard output.</param>
    public static void WritePlan(ImportPlan plan, TextWriter output)
    {
        foreach (var paper in plan.New)
        {
            output.WriteLine($"{paper.Date}  {paper.Path}");
            output.WriteLine($"  {VisibleText.SanitizeAndShorten(paper.Source.Title)}");
            foreach (var topic in paper.Topics)
                output.WriteLine(
                    Phrase.Invariant($"  {topic.Topic} {topic.Score:F2}: {string.Join(", ", topic.Phrases.Select(Describe))}"));
            if (paper.Topics.Count == 0)
                output.WriteLine("  no topic");
        }

        foreach (var fill in plan.Fills)
            output.WriteLine($"{fill.Path}: add {string.Join(", ", fill.Fields.Present)}");
    }

    /// <summary>Writes the last line of an import and returns its exit code.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="dryRun">Whether the plan was not carried out.</param>
    /// <param name="output">Standard output.</param>
    public static int Write(ImportPlan plan, bool dryRun, TextWriter output)
    {
        var unchanged = Phrase.Invariant($"{plan.Known - plan.Fills.Count} known, {plan.Deleted} deleted by the curator");
        output.WriteLine(
            $"{Phrase.Count(plan.New.Count, "new paper")}, {Phrase.Count(plan.Fills.Count, "paper")} filled in, {unchanged}"
            + (dryRun ? " (dry run: nothing written)" : ""));
        return ExitCode.Success;
    }

    private static string Describe(MatchedPhrase phrase) =>
        Phrase.Invariant($"\"{phrase.Phrase}\" (title {phrase.InTitle}, abstract {phrase.InAbstract})");
}
