using System.Globalization;
using System.Text;

namespace SiteGen.Content;

/// <summary>Foreign text for a terminal or a log: one line, on which nothing but characters can be seen.</summary>
public static class VisibleText
{
    private const int Head = 400;
    private const int Tail = 200;

    /// <summary>The text with U+FFFD for each character that could do something: controls, line ends, changes of direction.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The same instance when there is nothing to replace.</returns>
    public static string Of(string text)
    {
        var shown = (StringBuilder?)null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsHarmful(text, i))
                continue;
            shown ??= new StringBuilder(text);
            shown[i] = '\uFFFD';
        }

        return shown?.ToString() ?? text;
    }

    /// <summary>As <see cref="Of"/>; of a very long text the middle is left out.</summary>
    /// <param name="text">Any text.</param>
    public static string Bounded(string text)
    {
        if (text.Length <= Head + Tail + 1)
            return Of(text);
        var head = char.IsHighSurrogate(text[Head - 1]) ? Head - 1 : Head;
        var tail = char.IsLowSurrogate(text[^Tail]) ? Tail - 1 : Tail;
        return Of($"{text.AsSpan(0, head)}…{text.AsSpan(text.Length - tail)}");
    }

    /// <summary>Whether a character could do something, or is half of none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the character stands.</param>
    internal static bool IsHarmful(string text, int at)
    {
        var c = text[at];
        if (c is >= ' ' and < '\u007F')
            return false;
        if (char.IsHighSurrogate(c))
            return at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1]);
        if (char.IsLowSurrogate(c))
            return at == 0 || !char.IsHighSurrogate(text[at - 1]);
        return char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or >= '\uFFFE';
    }
}
