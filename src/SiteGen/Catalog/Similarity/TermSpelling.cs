using CommunityToolkit.HighPerformance.Buffers;

namespace SiteGen.Catalog.Similarity;

/// <summary>Gives a folded term back the capitals with which a paper writes it: <c>llm</c> becomes <c>LLM</c>.</summary>
internal static class TermSpelling
{
    private static readonly StringPool Spellings = new(8192);

    /// <summary>
    /// The term as the paper's title or abstract spells it where that has more than a first capital (<c>LLM</c>,
    /// <c>LayerNorm</c>), else as it is.
    /// </summary>
    /// <param name="title">The paper's title.</param>
    /// <param name="text">Its abstract.</param>
    /// <param name="term">A term of <see cref="TermCounter"/>.</param>
    public static string Restore(string title, string text, string term) => Find(title, term) ?? Find(text, term) ?? term;

    private static string? Find(string text, string term)
    {
        for (var at = 0; (at = text.IndexOf(term, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += term.Length)
        {
            var end = at + term.Length;
            var whole = (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsAsciiLetterUpper(text[end]));
            if (whole && text.AsSpan(at + 1, term.Length - 1).ContainsAnyInRange('A', 'Z') && !IsShouted(text, at, end))
                return Spellings.GetOrAdd(text.AsSpan(at, term.Length));
        }

        return null;
    }

    // A title in capitals throughout says nothing about the spelling of its words.
    private static bool IsShouted(string text, int start, int end)
    {
        var around = text.AsSpan(Math.Max(0, start - 12), Math.Min(text.Length, end + 12) - Math.Max(0, start - 12));
        return !around.ContainsAnyInRange('a', 'z');
    }
}
