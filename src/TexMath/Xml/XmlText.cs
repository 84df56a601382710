using System.Buffers;
using System.Text;

namespace TexMath.Xml;

/// <summary>
/// Text that pages and feeds may contain: the <c>Char</c> production of XML 1.0, section 2.2, without the controls U+007F to
/// U+009F, which XML discourages and HTML calls parse errors.
/// </summary>
public static class XmlText
{
    private static readonly SearchValues<char> Ordinary =
        SearchValues.Create(['\t', '\n', '\r', .. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c)]);

    /// <summary>
    /// Removes lone surrogates, U+FFFE, U+FFFF and the control characters (C0, U+007F, C1) other than tab, line feed and
    /// carriage return.
    /// </summary>
    /// <param name="text">Any text.</param>
    /// <returns>The same instance when there is nothing to remove.</returns>
    public static string Clean(string text)
    {
        var first = IndexOfForbidden(text, 0);
        if (first < 0)
            return text;
        var kept = new StringBuilder(text.Length);
        var start = 0;
        for (var at = first; at >= 0; at = IndexOfForbidden(text, start))
        {
            kept.Append(text, start, at - start);
            start = at + 1;
        }
        return kept.Append(text, start, text.Length - start).ToString();
    }

    private static int IndexOfForbidden(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAnyExcept(Ordinary);
            if (next < 0)
                return -1;
            i += next;
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                i++;
            else if (IsForbidden(c))
                return i;
        }
        return -1;
    }

    private static bool IsForbidden(char c) =>
        char.IsControl(c) ? c is not ('\t' or '\n' or '\r') : char.IsSurrogate(c) || c >= '\uFFFE';
}
