namespace SiteGen.Import.Topics;

/// <summary>Finds the parts of a text that are not prose: addresses and mathematics between dollars.</summary>
internal static class ProseGaps
{
    private const int MaxFormulaLength = 1000;

    /// <summary>Returns the length of the address or formula that begins at an index; 0 if none does.</summary>
    public static int MeasureAt(string text, int index) => text[index] switch
    {
        '$' => MeasureFormula(text, index),
        'h' or 'H' or 'w' or 'W' or 'g' => MeasureAddress(text, index),
        _ => 0,
    };

    private static int MeasureAddress(string text, int index)
    {
        if (index > 0 && char.IsLetterOrDigit(text[index - 1]) || !IsAddress(text.AsSpan(index)))
            return 0;
        var end = index;
        while (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not ('<' or '>' or '"' or ')' or ']'))
            end++;
        return end - index;
    }

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("github.com/", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("gitlab.com/", StringComparison.OrdinalIgnoreCase);

    // Pandoc's rule (tex_math_dollars): no space inside the dollars and no digit after them, so "$5 and $10" is prose.
    private static int MeasureFormula(string text, int index)
    {
        var fence = index + 1 < text.Length && text[index + 1] == '$' ? "$$" : "$";
        var start = index + fence.Length;
        if (start >= text.Length || (fence.Length == 1 && char.IsWhiteSpace(text[start])))
            return 0;
        var window = text.AsSpan(start, Math.Min(MaxFormulaLength, text.Length - start));
        var length = window.IndexOf(fence, StringComparison.Ordinal);
        var end = start + length + fence.Length;
        var closes = length > 0 && (fence.Length == 2 || !char.IsWhiteSpace(window[length - 1]))
            && (end == text.Length || !char.IsAsciiDigit(text[end]));
        return closes ? end - index : 0;
    }
}
