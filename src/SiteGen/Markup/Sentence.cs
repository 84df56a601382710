using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace SiteGen.Markup;

/// <summary>A text of one paragraph, of which only the content is shown.</summary>
internal static class Sentence
{
    private const string Start = "<p>";
    private const string End = "</p>";

    /// <summary>Returns whether a parsed text is one paragraph without images and displayed formulas.</summary>
    /// <param name="document">The parsed text.</param>
    public static bool IsSentence(MarkdownDocument document) =>
        document is [ParagraphBlock] && !document.Descendants().Any(node =>
            node is LinkInline { IsImage: true } or MathInline { DelimiterCount: > 1 });

    /// <summary>Returns the content of the paragraph.</summary>
    /// <param name="paragraph">A rendered sentence.</param>
    public static Html RemoveParagraph(Html paragraph)
    {
        var text = paragraph.Text.Trim();
        return text.StartsWith(Start, StringComparison.Ordinal) && text.EndsWith(End, StringComparison.Ordinal)
            ? new Html(text[Start.Length..^End.Length])
            : paragraph;
    }
}
