using System.Buffers;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Markup;

/// <summary>
/// Knows the commonest text, one paragraph of words and web addresses in angle brackets, whose HTML needs no parser:
/// most abstracts are just that. In doubt a text is not plain.
/// </summary>
internal sealed class PlainProse
{
    // Whatever may mean something to the dialect of SitePipeline within a line that begins with a letter, and controls.
    private static readonly SearchValues<char> Meaningful = SearchValues.Create(
        CharSet.Range('\0', '\u001F') + "\\`*_[]<&$|\u007F");

    // What an address may be made of to stand in HTML as it is.
    private static readonly SearchValues<char> InAddress = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._/:?#=%+");

    private static readonly SearchValues<char> Escaped = SearchValues.Create("\">");

    private readonly string _markdown;
    private readonly List<(Range Part, bool IsAddress)> _parts;

    private PlainProse(string markdown, List<(Range Part, bool IsAddress)> parts) => (_markdown, _parts) = (markdown, parts);

    /// <summary>Reads a text; null where it is not plain.</summary>
    /// <param name="markdown">The Markdown.</param>
    public static PlainProse? Of(string markdown) => Read(markdown) is { } parts ? new PlainProse(markdown, parts) : null;

    /// <summary>The paragraph as plain text, white space as it is.</summary>
    public string Text()
    {
        if (_parts.Count == 1)
            return _markdown;
        var text = new StringBuilder(_markdown.Length);
        foreach (var (part, _) in _parts)
            text.Append(_markdown.AsSpan()[part]);
        return text.ToString();
    }

    /// <summary>The paragraph as HTML.</summary>
    public Html Html()
    {
        var html = new StringBuilder(_markdown.Length + 32).Append("<p>");
        foreach (var (range, isAddress) in _parts)
        {
            var part = _markdown.AsSpan()[range];
            if (isAddress)
                html.Append("<a href=\"").Append(part).Append("\">").Append(part).Append("</a>");
            else
                AppendEscaped(html, part);
        }

        return new Html(html.Append("</p>\n").ToString());
    }

    /// <summary>The stretches of text and of addresses, without their brackets; null where the text is not plain.</summary>
    private static List<(Range Part, bool IsAddress)>? Read(string markdown)
    {
        if (markdown.Length == 0 || !char.IsAsciiLetter(markdown[0]) || char.IsWhiteSpace(markdown[^1]))
            return null;
        var parts = new List<(Range, bool)>(1);
        for (var at = 0; at < markdown.Length;)
        {
            var rest = markdown.AsSpan(at);
            var open = rest.IndexOf('<') is var found && found < 0 ? rest.Length : found;
            if (!IsWords(rest[..open]))
                return null;
            parts.Add((at..(at + open), false));
            if (open == rest.Length)
                break;
            var length = rest[(open + 1)..].IndexOf('>');
            if (length < 0 || !IsAddress(rest.Slice(open + 1, length)))
                return null;
            parts.Add(((at + open + 1)..(at + open + 1 + length), true));
            at += open + length + 2;
        }

        return parts;
    }

    private static bool IsWords(ReadOnlySpan<char> text) => !text.ContainsAny(Meaningful) && !SitePipeline.MayHoldAddress(text);

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        (text.StartsWith("https://") || text.StartsWith("http://")) && !text.ContainsAnyExcept(InAddress);

    private static void AppendEscaped(StringBuilder html, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Escaped); at >= 0; at = text.IndexOfAny(Escaped))
        {
            html.Append(text[..at]).Append(text[at] == '"' ? "&quot;" : "&gt;");
            text = text[(at + 1)..];
        }

        html.Append(text);
    }
}
