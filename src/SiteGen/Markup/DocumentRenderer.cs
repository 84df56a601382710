using Markdig.Renderers;
using Markdig.Syntax;

namespace SiteGen.Markup;

/// <summary>
/// Writes one parsed document as HTML. <c>Markdown.ToHtml</c> takes a renderer from a pool instead, to which a renderer
/// also returns when it has failed halfway: the next document that it writes then lacks its paragraphs.
/// </summary>
internal static class DocumentRenderer
{
    /// <summary>Returns the HTML of a document.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="ArgumentException">The document is nested too deeply.</exception>
    public static string ToHtml(MarkdownDocument document)
    {
        var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        SitePipeline.Value.Setup(renderer);
        renderer.Render(document);
        return writer.ToString();
    }
}
