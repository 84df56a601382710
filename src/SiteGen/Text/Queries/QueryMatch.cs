namespace SiteGen.Text.Queries;

/// <summary>What a query found in a document.</summary>
/// <param name="Words">
/// The words and phrases that match, as the document writes them, in order of their first occurrence, without duplicates that
/// differ in case only; at most <see cref="MaxWords"/>. Empty if only years, <c>has:</c> and exclusions decided.
/// </param>
public sealed record QueryMatch(IReadOnlyList<string> Words)
{
    /// <summary>The maximum number of words of a match.</summary>
    public const int MaxWords = 20;
}
