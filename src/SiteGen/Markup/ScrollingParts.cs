using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace SiteGen.Markup;

/// <summary>
/// Lets the keyboard reach what may be wider than a phone's screen and scrolls by itself there: tables and the paragraphs
/// of display formulas (WCAG 2.2, 2.1.1 Keyboard). Most browsers do that by themselves, not all.
/// </summary>
internal static class ScrollingParts
{
    /// <summary>Gives each of them a <c>tabindex</c>; a style sheet says that they scroll.</summary>
    public static void Apply(MarkdownDocument document)
    {
        foreach (var part in document.Descendants().Where(MayBeWide))
            part.GetAttributes().AddPropertyIfNotExist("tabindex", "0");
    }

    private static bool MayBeWide(MarkdownObject part) =>
        part is Table or MathBlock || (part is ParagraphBlock { Inline: { } text } && text.OfType<MathInline>().Any(m => m.DelimiterCount > 1));
}
