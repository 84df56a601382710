namespace SiteGen.Import.Topics;

/// <summary>Finds what is not prose in a text: addresses and mathematics between dollars.</summary>
internal static class ProseGaps
{
    private const int LongestFormula = 1000;

    /// <summary>The length of the address or formula that begins at a place; 0 where none does.</summary>
    public static int LengthAt(string text, int at) => text[at] switch
    {
        '$' => FormulaLength(text, at),
        'h' or 'H' or 'w' or 'W' or 'g' => AddressLength(text, at),
        _ => 0,
    };

    private static int AddressLength(string text, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(text[at - 1]) || !IsAddress(text.AsSpan(at)))
            return 0;
        var end = at;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or ')' or ']'))
            end++;
        return end - at;
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("github.com/", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("gitlab.com/", StringComparison.OrdinalIgnoreCase);

    // The rule of Markdown's mathematics: no space inside the dollars, no digit after them, so "$5 and $10" is prose.
    private static int FormulaLength(string text, int at)
    {
        var fence = at + 1 < text.Length && text[at + 1] == '$' ? "$$" : "$";
        var start = at + fence.Length;
        if (start >= text.Length || (fence.Length == 1 && char.IsWhiteSpace(text[start])))
            return 0;
        var window = text.AsSpan(start, Math.Min(LongestFormula, text.Length - start));
        var length = window.IndexOf(fence, StringComparison.Ordinal);
        var end = start + length + fence.Length;
        var closes = length > 0 && (fence.Length == 2 || !char.IsWhiteSpace(window[length - 1]))
            && (end == text.Length || !char.IsAsciiDigit(text[end]));
        return closes ? end - at : 0;
    }
}
