using System.Text;

namespace TexMath.Xml;

/// <summary>Escapes text for HTML and XML. All writers of the program share these rules.</summary>
public static class HtmlEscaping
{
    /// <summary>Escapes text for an element or an attribute value in quotation marks of either kind.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The same instance when there is nothing to escape.</returns>
    public static string Escape(string text) => Escape(text, Quotes.Both);

    /// <summary>Escapes text for an element or an attribute value in double quotation marks; apostrophes stay.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The same instance when there is nothing to escape.</returns>
    public static string EscapeForDoubleQuotes(string text) => Escape(text, Quotes.Double);

    /// <summary>Appends text, escaped for an element or an attribute value in quotation marks of either kind.</summary>
    /// <param name="html">The HTML to append to.</param>
    /// <param name="text">The text.</param>
    public static StringBuilder AppendEscaped(this StringBuilder html, ReadOnlySpan<char> text)
    {
        foreach (var segment in Split(text))
            html.Append(segment);
        return html;
    }

    /// <summary>
    /// Splits text into the segments of its escaped form, for outputs of any type: runs of ordinary characters, and a
    /// character reference for each <c>&amp;</c>, <c>&lt;</c>, <c>&gt;</c>, <c>"</c> and <c>'</c>.
    /// </summary>
    /// <param name="text">The text.</param>
    public static EscapedSegments Split(ReadOnlySpan<char> text) => new(text, Quotes.Both);

    private static string Escape(string text, Quotes quotes)
    {
        if (!EscapedSegments.NeedsEscape(text, quotes))
            return text;
        var html = new StringBuilder(text.Length + 16);
        foreach (var segment in new EscapedSegments(text, quotes))
            html.Append(segment);
        return html.ToString();
    }
}
