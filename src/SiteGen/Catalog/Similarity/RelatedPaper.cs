namespace SiteGen.Catalog.Similarity;

/// <summary>A paper that is similar to another one.</summary>
/// <param name="Slug">The slug of the similar paper.</param>
/// <param name="SharedTerms">The terms that best describe what both papers are about, best first; at most three.</param>
public readonly record struct RelatedPaper(string Slug, IReadOnlyList<string> SharedTerms);
