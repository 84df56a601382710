using SiteGen.Content;
using SiteGen.Import;

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
            output.WriteLine($"  \"{VisibleText.SanitizeAndShorten(paper.Source.Title)}\"");
            foreach (var topic in paper.Topics)
                output.WriteLine($"  {TopicReasons.Describe(topic)}");
            if (paper.Topics.Count == 0)
                output.WriteLine("  no topic");
        }

        foreach (var move in plan.Moves)
            output.WriteLine($"{move.Date}  {move.Path}\n  \"{VisibleText.SanitizeAndShorten(move.Title)}\" (was proposed)");
        foreach (var proposal in plan.Proposed)
            output.WriteLine($"proposed    {proposal.Path}\n  \"{VisibleText.SanitizeAndShorten(proposal.Source.Title)}\"");
        foreach (var removal in plan.Removals)
            output.WriteLine($"{Describe(removal.Outcome),-10}  {removal.Path}");
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
            $"{Phrase.Count(plan.New.Count + plan.Moves.Count, "new paper")}, {Phrase.Count(plan.Fills.Count, "paper")} filled in, "
            + unchanged
            + CountOptional(plan.Proposed.Count, "proposed")
            + CountOptional(plan.Removals.Count(r => r.Outcome is Outcome.Expired), "expired")
            + (dryRun ? " (dry run: nothing written)" : ""));
        return ExitCode.Success;
    }

    private static string CountOptional(int count, string what) => count > 0 ? Phrase.Invariant($", {count} {what}") : "";

    private static string Describe(Outcome outcome) => outcome switch
    {
        Outcome.Expired => "expires",
        Outcome.Duplicate => "duplicate",
        _ => "is kept",
    };
}
