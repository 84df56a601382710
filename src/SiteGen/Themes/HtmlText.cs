using System.Buffers;
using System.Text;

namespace SiteGen.Themes;

/// <summary>Text as HTML, in elements and in attributes of either quotation mark.</summary>
internal static class HtmlText
{
    /// <summary>The characters that have a meaning in HTML.</summary>
    public static SearchValues<char> Special { get; } = SearchValues.Create("&<>\"'");

    /// <summary>The reference for one of <see cref="Special"/>.</summary>
    public static string Entity(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => "&#39;",
    };

    /// <summary>Adds text, escaped.</summary>
    /// <param name="html">Takes it.</param>
    /// <param name="text">The text.</param>
    public static StringBuilder AppendText(this StringBuilder html, ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAny(Special); at >= 0; at = text.IndexOfAny(Special))
        {
            html.Append(text[..at]).Append(Entity(text[at]));
            text = text[(at + 1)..];
        }

        return html.Append(text);
    }
}
