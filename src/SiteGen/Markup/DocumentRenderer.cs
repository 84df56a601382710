using Markdig.Renderers;
using Markdig.Syntax;

namespace SiteGen.Markup;

/// <summary>
/// Writes parsed documents as HTML; one for each thread. Markdig has a pool of its own for that, into which a renderer
/// goes back in the middle of what it could not end, and the next text that it writes lacks its paragraphs.
/// </summary>
internal sealed class DocumentRenderer : HtmlRenderer
{
    private const int MostKept = 256 * 1024;

    [ThreadStatic]
    private static DocumentRenderer? _own;

    private DocumentRenderer()
        : base(new StringWriter { NewLine = "\n" })
    {
        SitePipeline.Value.Setup(this);
    }

    /// <summary>The HTML of a document.</summary>
    /// <param name="document">The document.</param>
    /// <exception cref="ArgumentException">It is nested too deeply.</exception>
    public static string ToHtml(MarkdownDocument document)
    {
        var renderer = _own ?? new DocumentRenderer();
        _own = null;
        renderer.Render(document);
        var html = renderer.Writer.ToString()!;
        renderer.Reset();
        if (html.Length <= MostKept)
            _own = renderer;
        return html;
    }
}
