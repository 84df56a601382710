using System.Globalization;
using System.Text;

namespace SiteGen.Content;

/// <summary>Sanitizes untrusted text for a terminal or a log.</summary>
public static class VisibleText
{
    private const int HeadLength = 400;
    private const int TailLength = 200;

    /// <summary>Replaces control characters, line ends and changes of text direction by U+FFFD.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The same instance if there is nothing to replace.</returns>
    public static string Sanitize(string text)
    {
        var shown = (StringBuilder?)null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsUnsafe(text, i))
                continue;
            shown ??= new StringBuilder(text);
            shown[i] = '\uFFFD';
        }

        return shown?.ToString() ?? text;
    }

    /// <summary>Does what <see cref="Sanitize"/> does and leaves out the middle of a text of more than 601 UTF-16 code units.</summary>
    /// <param name="text">Any text.</param>
    public static string SanitizeAndShorten(string text)
    {
        if (text.Length <= HeadLength + TailLength + 1)
            return Sanitize(text);
        var head = char.IsHighSurrogate(text[HeadLength - 1]) ? HeadLength - 1 : HeadLength;
        var tail = char.IsLowSurrogate(text[^TailLength]) ? TailLength - 1 : TailLength;
        return Sanitize($"{text.AsSpan(0, head)}…{text.AsSpan(text.Length - tail)}");
    }

    /// <summary>
    /// Returns whether a character must be replaced: a control, a change of direction, a noncharacter or an unpaired surrogate.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The index of the character.</param>
    internal static bool IsUnsafe(string text, int index)
    {
        var c = text[index];
        if (c is >= ' ' and < '\u007F')
            return false;
        if (char.IsHighSurrogate(c))
            return index + 1 == text.Length || !char.IsLowSurrogate(text[index + 1]);
        if (char.IsLowSurrogate(c))
            return index == 0 || !char.IsHighSurrogate(text[index - 1]);
        return char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            || c is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
            || c is '\uFEFF' or >= '\uFFFE';
    }
}
