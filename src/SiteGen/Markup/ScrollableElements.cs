using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace SiteGen.Markup;

/// <summary>
/// Makes elements that may scroll horizontally on a narrow screen focusable by the keyboard: tables and paragraphs with
/// display formulas (WCAG 2.2, success criterion 2.1.1 Keyboard). Not all browsers do so by default.
/// </summary>
internal static class ScrollableElements
{
    /// <summary>Adds a <c>tabindex</c> to each of these elements.</summary>
    public static void Apply(MarkdownDocument document)
    {
        foreach (var element in document.Descendants().Where(MayBeWide))
            element.GetAttributes().AddPropertyIfNotExist("tabindex", "0");
    }

    private static bool MayBeWide(MarkdownObject element) =>
        element is Table or MathBlock
        || (element is ParagraphBlock { Inline: { } inlines } && inlines.OfType<MathInline>().Any(m => m.DelimiterCount > 1));
}
