using CommunityToolkit.HighPerformance.Buffers;

namespace SiteGen.Catalog.Similarity;

/// <summary>Restores the capitals of a folded term: <c>llm</c> becomes <c>LLM</c>.</summary>
internal static class TermSpelling
{
    // How much text around a term decides whether the text is all capitals.
    private const int ContextLength = 12;

    private static readonly StringPool Spellings = new(8192);

    /// <summary>
    /// Returns the term as the title or abstract spells it, if that has capitals beyond the first letter (<c>LLM</c>,
    /// <c>LayerNorm</c>); otherwise the term itself.
    /// </summary>
    /// <param name="title">The title of the paper.</param>
    /// <param name="text">The abstract of the paper.</param>
    /// <param name="term">A term of <see cref="TermCounter"/>.</param>
    public static string Restore(string title, string text, string term) => Find(title, term) ?? Find(text, term) ?? term;

    private static string? Find(string text, string term)
    {
        for (var start = 0; (start = text.IndexOf(term, start, StringComparison.OrdinalIgnoreCase)) >= 0; start += term.Length)
        {
            var end = start + term.Length;
            var isWord = (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
                && (end == text.Length || !char.IsAsciiLetterUpper(text[end]));
            var hasCapitals = text.AsSpan(start + 1, term.Length - 1).ContainsAnyInRange('A', 'Z');
            if (isWord && hasCapitals && !IsAllCapitals(text, start, end))
                return Spellings.GetOrAdd(text.AsSpan(start, term.Length));
        }

        return null;
    }

    // A title in capitals does not tell how its words are spelled.
    private static bool IsAllCapitals(string text, int start, int end) =>
        !text.AsSpan()[Math.Max(0, start - ContextLength)..Math.Min(text.Length, end + ContextLength)].ContainsAnyInRange('a', 'z');
}
