using System.Buffers;
using System.Text;
using TexMath.Xml;

namespace SiteGen.Feeds;

/// <summary>Converts text to what feeds and citations can contain.</summary>
internal static class FeedText
{
    private static readonly SearchValues<char> ReferenceCharacters =
        SearchValues.Create("#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Removes the characters that feeds cannot contain; see <see cref="XmlText"/>.</summary>
    /// <param name="text">Any text.</param>
    public static string RemoveControls(string text) => XmlText.Clean(text);

    /// <summary>
    /// Removes control characters, replaces each run of white space by one space, and trims both ends.
    /// </summary>
    /// <param name="text">Any text.</param>
    public static string ToSingleLine(string text) => IsSingleLine(text) ? text :
        string.Join(' ', RemoveControls(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // Fast path for the most common case.
    private static bool IsSingleLine(string text)
    {
        if (text.Length == 0)
            return true;
        if (text[0] == ' ' || text[^1] == ' ' || text.Contains("  ", StringComparison.Ordinal))
            return false;
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' && (c >= '\uFFFE' || char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c)))
                return false;
        }

        return true;
    }

    /// <summary>
    /// Escapes plain text for an element that many readers parse as HTML (RSS <c>description</c>): only a <c>&lt;</c> that
    /// would open a tag and an <c>&amp;</c> that would start a character reference are escaped.
    /// </summary>
    /// <param name="plain">Plain text.</param>
    public static string EscapeForHtmlReaders(string plain)
    {
        if (!plain.AsSpan().ContainsAny('<', '&'))
            return plain;
        var text = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length; i++)
        {
            var next = i + 1 < plain.Length ? plain[i + 1] : ' ';
            text.Append(plain[i] switch
            {
                '<' when char.IsAsciiLetter(next) || next is '/' or '!' or '?' => "&lt;",
                '&' when StartsReference(plain.AsSpan(i + 1)) => "&amp;",
                var c => c.ToString(),
            });
        }

        return text.ToString();
    }

    private static bool StartsReference(ReadOnlySpan<char> afterAmpersand)
    {
        var end = afterAmpersand.IndexOfAnyExcept(ReferenceCharacters);
        return end > 0 && afterAmpersand[end] == ';';
    }
}
