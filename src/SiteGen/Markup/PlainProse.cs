using System.Buffers;

namespace SiteGen.Markup;

/// <summary>
/// Knows the commonest text, one paragraph without any mark-up, whose HTML needs no parser: most abstracts are just that.
/// In doubt a text is not plain.
/// </summary>
internal static class PlainProse
{
    // Whatever may mean something to the dialect of SitePipeline within a line that begins with a letter, and controls.
    private static readonly SearchValues<char> Meaningful = SearchValues.Create(
        [.. Enumerable.Range(0, ' ').Select(c => (char)c), .. "\\`*_[]<&$|\u007F"]);

    private static readonly SearchValues<char> Escaped = SearchValues.Create("\">");

    // The beginnings of addresses that become links by themselves.
    private static readonly SearchValues<string> Addresses =
        SearchValues.Create(["://", "www.", "mailto:", "tel:"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text is one paragraph of which every character stands for itself.</summary>
    /// <param name="markdown">The Markdown.</param>
    public static bool IsPlain(string markdown) =>
        markdown.Length > 0
        && char.IsAsciiLetter(markdown[0])
        && !char.IsWhiteSpace(markdown[^1])
        && !markdown.AsSpan().ContainsAny(Meaningful)
        && !markdown.AsSpan().ContainsAny(Addresses);

    /// <summary>The paragraph; null where the text is not plain.</summary>
    /// <param name="markdown">The Markdown.</param>
    public static Html? Html(string markdown) =>
        IsPlain(markdown) ? new Html("<p>" + Escape(markdown) + "</p>\n") : null;

    private static string Escape(string text) => !text.AsSpan().ContainsAny(Escaped) ? text :
        text.Replace("\"", "&quot;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
