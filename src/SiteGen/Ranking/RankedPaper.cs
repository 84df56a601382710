namespace SiteGen.Ranking;

/// <summary>What the ranking sees of a paper.</summary>
/// <param name="Title">The title: plain text with formulas between dollars.</param>
/// <param name="Abstract">The abstract: Markdown or plain text; may be empty.</param>
/// <param name="Authors">The names of the authors in reading order.</param>
public sealed record RankedPaper(string Title, string Abstract, IReadOnlyList<string> Authors);
