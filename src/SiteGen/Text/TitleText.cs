namespace SiteGen.Text;

/// <summary>A part of a title: text or a formula.</summary>
/// <param name="Text">The text, or the TeX of the formula without its dollars.</param>
/// <param name="IsMath">Whether it is a formula.</param>
internal readonly record struct TitlePart(string Text, bool IsMath);

/// <summary>
/// Splits a title into text and formulas. As in Markdown, a formula does not begin or end with white space, and no
/// digit follows its closing dollar, so <c>$5 and $6</c> is text; <c>\$</c> is always a dollar.
/// </summary>
internal static class TitleText
{
    /// <summary>Whether a title consists of one part, text without escapes, as most titles do.</summary>
    public static bool IsPlain(string title) => title.AsSpan().IndexOfAny('$', '\\') < 0;

    /// <summary>Returns the parts in order.</summary>
    public static IEnumerable<TitlePart> Split(string title)
    {
        var start = 0;
        for (var at = 0; at < title.Length; at++)
        {
            if (title[at] == '\\')
                at++;
            else if (title[at] == '$' && FindClosingDollar(title, at) is { } close)
            {
                if (at > start)
                    yield return new TitlePart(Unescape(title[start..at]), false);
                yield return new TitlePart(title[(at + 1)..close], true);
                start = close + 1;
                at = close;
            }
        }

        if (start < title.Length)
            yield return new TitlePart(Unescape(title[start..]), false);
    }

    private static int? FindClosingDollar(string title, int open)
    {
        if (open + 1 >= title.Length || char.IsWhiteSpace(title[open + 1]))
            return null;
        for (var at = open + 1; at < title.Length; at++)
        {
            if (title[at] == '\\')
                at++;
            else if (title[at] == '$')
                return at > open + 1 && !char.IsWhiteSpace(title[at - 1]) && !IsDigitAt(title, at + 1) ? at : null;
        }

        return null;
    }

    private static bool IsDigitAt(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static string Unescape(string text) => text.Replace("\\$", "$", StringComparison.Ordinal);
}
