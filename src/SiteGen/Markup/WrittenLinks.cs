using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using SiteGen.Content;

namespace SiteGen.Markup;

/// <summary>A link or an image as an author wrote it.</summary>
/// <param name="Address">Its address, entities and escapes resolved.</param>
/// <param name="Position">Where it begins.</param>
/// <param name="IsImage">Whether it is an image.</param>
/// <param name="HasText">Whether there is a text for it: what is read aloud for an image.</param>
public readonly record struct WrittenLink(string Address, SourcePosition Position, bool IsImage, bool HasText);

/// <summary>Finds the links and images of a Markdown text.</summary>
public static class WrittenLinks
{
    /// <summary>The links and images in the order of the text; none where it is nested too deeply to be read.</summary>
    /// <param name="markdown">The Markdown.</param>
    /// <param name="firstLine">The line of the file, from 1, on which it begins.</param>
    public static IReadOnlyList<WrittenLink> Of(string markdown, int firstLine)
    {
        if (string.IsNullOrWhiteSpace(markdown))
            return [];
        try
        {
            return [.. SitePipeline.Parse(markdown).Descendants().Select(node => Read(node, firstLine)).OfType<WrittenLink>()];
        }
        catch (ArgumentException)
        {
            // The renderer reports it.
            return [];
        }
    }

    private static WrittenLink? Read(MarkdownObject node, int firstLine) => node switch
    {
        LinkInline link => new WrittenLink(link.Url ?? "", Place(link, firstLine), link.IsImage, link.Descendants().Any(Says)),
        AutolinkInline { IsEmail: false } link => new WrittenLink(link.Url, Place(link, firstLine), IsImage: false, HasText: true),
        _ => null,
    };

    private static SourcePosition Place(Inline node, int firstLine) => new(firstLine + node.Line, node.Column + 1);

    private static bool Says(MarkdownObject node) => node switch
    {
        LiteralInline text => !text.Content.AsSpan().IsWhiteSpace(),
        CodeInline or MathInline or HtmlEntityInline or AutolinkInline => true,
        _ => false,
    };
}
