using System.Buffers;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Feeds;

/// <summary>Brings text into the forms that feeds and citations can carry.</summary>
internal static class FeedText
{
    private static readonly SearchValues<char> ReferenceCharacters =
        SearchValues.Create("#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>
    /// The text without characters that XML 1.0 forbids, and without the controls U+007F to U+009F, which it allows and
    /// validators warn of.
    /// </summary>
    /// <param name="text">Any text.</param>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return text;
        var clean = XmlText.Clean(text);
        return clean.AsSpan().ContainsAnyInRange('\u007F', '\u009F')
            ? string.Concat(clean.Where(c => c is < '\u007F' or > '\u009F'))
            : clean;
    }

    /// <summary>The clean text on one line: every run of white space is one space, none at the ends.</summary>
    /// <param name="text">Any text.</param>
    public static string Line(string text) => IsLine(text) ? text :
        string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // The commonest case, told without taking the text apart.
    private static bool IsLine(string text)
    {
        if (text.Length == 0)
            return true;
        if (text[0] == ' ' || text[^1] == ' ' || text.Contains("  ", StringComparison.Ordinal))
            return false;
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAnyExceptInRange(' ', '~'); at >= 0; at = rest.IndexOfAnyExceptInRange(' ', '~'))
        {
            var c = rest[at];
            if (c >= '\uFFFE' || char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c))
                return false;
            rest = rest[(at + 1)..];
        }

        return true;
    }

    /// <summary>
    /// Plain text for an element that readers take for HTML (RSS <c>description</c>): as it is, but for a <c>&lt;</c>
    /// that would open a tag and an <c>&amp;</c> that would begin a character reference; they become references.
    /// </summary>
    /// <param name="plain">Plain text.</param>
    public static string PlainForHtmlReaders(string plain)
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
                '&' when BeginsReference(plain.AsSpan(i + 1)) => "&amp;",
                var c => c.ToString(),
            });
        }

        return text.ToString();
    }

    private static bool BeginsReference(ReadOnlySpan<char> behindAmpersand)
    {
        var end = behindAmpersand.IndexOfAnyExcept(ReferenceCharacters);
        return end > 0 && behindAmpersand[end] == ';';
    }
}
