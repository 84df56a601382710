namespace SiteGen.Text;

/// <summary>One stretch of a title.</summary>
/// <param name="Text">The text, or the TeX without its dollars.</param>
/// <param name="IsMath">Whether it is TeX.</param>
internal readonly record struct TitlePart(string Text, bool IsMath);

/// <summary>
/// Splits a title into text and formulas. As in Markdown, a formula does not begin or end with white space, and no
/// digit follows its closing dollar, so that <c>$5 and $6</c> stays text; <c>\$</c> is always a dollar.
/// </summary>
internal static class TitleText
{
    /// <summary>Whether a title is nothing but text that stands for itself, as most are: one part, the title.</summary>
    public static bool IsPlain(string title) => title.AsSpan().IndexOfAny('$', '\\') < 0;

    /// <summary>The parts in order; joined, they are the plain title.</summary>
    public static IEnumerable<TitlePart> Split(string title)
    {
        var start = 0;
        for (var at = 0; at < title.Length; at++)
        {
            if (title[at] == '\\')
                at++;
            else if (title[at] == '$' && Closing(title, at) is { } close)
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

    private static int? Closing(string title, int open)
    {
        if (open + 1 >= title.Length || char.IsWhiteSpace(title[open + 1]))
            return null;
        for (var at = open + 1; at < title.Length; at++)
        {
            if (title[at] == '\\')
                at++;
            else if (title[at] == '$')
                return at > open + 1 && !char.IsWhiteSpace(title[at - 1]) && !DigitAt(title, at + 1) ? at : null;
        }

        return null;
    }

    private static bool DigitAt(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static string Unescape(string text) => text.Replace("\\$", "$", StringComparison.Ordinal);
}
