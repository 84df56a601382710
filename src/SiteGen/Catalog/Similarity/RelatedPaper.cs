namespace SiteGen.Catalog.Similarity;

/// <summary>A paper that is similar to another one.</summary>
/// <param name="Slug">The slug of the similar paper.</param>
/// <param name="Reasons">
/// What both papers are about, best first, at most two: phrases that both contain, titles of topics that both have, or a word;
/// empty if only many small words make them similar.
/// </param>
public readonly record struct RelatedPaper(string Slug, IReadOnlyList<string> Reasons);
