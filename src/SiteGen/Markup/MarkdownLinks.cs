using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Content;

namespace SiteGen.Markup;

/// <summary>A link or an image in Markdown.</summary>
/// <param name="Address">Its address, with entities and escapes resolved.</param>
/// <param name="Position">Its position in the file.</param>
/// <param name="IsImage">Whether it is an image.</param>
/// <param name="HasText">Whether it has a text; for an image, the alternative text.</param>
public readonly record struct MarkdownLink(string Address, SourcePosition Position, bool IsImage, bool HasText);

/// <summary>Finds the links and images of a Markdown text.</summary>
public static class MarkdownLinks
{
    /// <summary>Returns the links and images in order; none if the text is nested too deeply to be parsed.</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <param name="firstLine">The line of the file, from 1, on which it begins.</param>
    public static IReadOnlyList<MarkdownLink> Find(string markdown, int firstLine)
    {
        if (string.IsNullOrWhiteSpace(markdown))
            return [];
        try
        {
            return [.. SitePipeline.Parse(markdown).Descendants().Select(node => Read(node, firstLine)).OfType<MarkdownLink>()];
        }
        catch (ArgumentException)
        {
            // MarkdownRenderer reports the error.
            return [];
        }
    }

    private static MarkdownLink? Read(MarkdownObject node, int firstLine) => node switch
    {
        LinkInline link => new MarkdownLink(link.Url ?? "", PositionOf(link, firstLine), link.IsImage, link.Descendants().Any(HasText)),
        AutolinkInline { IsEmail: false } link => new MarkdownLink(link.Url, PositionOf(link, firstLine), IsImage: false, HasText: true),
        _ => null,
    };

    private static SourcePosition PositionOf(Inline node, int firstLine) => new(firstLine + node.Line, node.Column + 1);

    private static bool HasText(MarkdownObject node) => node switch
    {
        LiteralInline text => !text.Content.AsSpan().IsWhiteSpace(),
        CodeInline or MathInline or HtmlEntityInline or AutolinkInline => true,
        _ => false,
    };
}
