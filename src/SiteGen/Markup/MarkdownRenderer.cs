using System.Text;
using Markdig.Syntax;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Text;
using TexMath;
using TexMath.Xml;

namespace SiteGen.Markup;

/// <summary>
/// Renders untrusted Markdown (see <see cref="SitePipeline"/>) and titles as safe HTML and as plain text. Safe to share
/// between threads.
/// </summary>
/// <param name="urls">Adds the base to site paths.</param>
public sealed class MarkdownRenderer(SiteUrls urls)
{
    /// <summary>
    /// Renders Markdown. Raw HTML is displayed as text. A link with a scheme other than http, https and mailto is replaced by
    /// its text, with a warning. Formulas become MathML (see <see cref="Formula"/>); one with errors stays TeX in <c>code</c>,
    /// with a warning. A text that cannot be rendered is an error, and the result has no HTML.
    /// </summary>
    /// <param name="source">The Markdown.</param>
    /// <param name="options">The page or feed that shows the text.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public RenderedDocument Render(MarkdownSource source, RenderOptions options, DiagnosticBag diagnostics)
    {
        if (string.IsNullOrWhiteSpace(source.Markdown))
            return new RenderedDocument(Html.Empty, "", []);
        var fileDiagnostics = diagnostics.ForFile(source.Path);
        return Parse(source, fileDiagnostics) is { } document
            ? Write(document, source, options, fileDiagnostics)
            : new RenderedDocument(Html.Empty, PlainTextWriter.Fold(source.Markdown), []);
    }

    /// <summary>
    /// Renders one sentence for use within a paragraph: emphasis, links, code and formulas. A text with an image, a displayed
    /// formula or any block but a paragraph is shown as plain text, with a warning.
    /// </summary>
    /// <param name="source">The Markdown, on one line.</param>
    /// <param name="options">The page or feed that shows the text.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public Html RenderSentence(MarkdownSource source, RenderOptions options, DiagnosticBag diagnostics)
    {
        var fileDiagnostics = diagnostics.ForFile(source.Path);
        if (Parse(source, fileDiagnostics) is not { } document)
            return new Html(HtmlEscaping.Escape(XmlText.Clean(source.Markdown)));
        if (Sentence.IsSentence(document))
            return Sentence.RemoveParagraph(Write(document, source, options, fileDiagnostics).Body);
        fileDiagnostics.Warning(
            source.PositionOf(0),
            "this text is shown as it is written, because it is more than a sentence: take out images, displayed formulas and what begins "
            + "a list, a heading, a quote or a table");
        return new Html(HtmlEscaping.Escape(XmlText.Clean(source.Markdown)));
    }

    private static MarkdownDocument? Parse(MarkdownSource source, FileDiagnostics diagnostics)
    {
        if (MarkdownLimits.FindViolation(source.Markdown) is var (line, message))
        {
            diagnostics.Error(new SourcePosition(source.FirstLine + line, 1), message);
            return null;
        }

        try
        {
            return SitePipeline.Parse(source.Markdown);
        }
        catch (ArgumentException)
        {
            ReportTooDeep(source, diagnostics);
            return null;
        }
    }

    private RenderedDocument Write(MarkdownDocument document, MarkdownSource source, RenderOptions options, FileDiagnostics diagnostics)
    {
        // Read the plain text before links get their final addresses.
        var text = PlainTextWriter.Write(document);
        try
        {
            var headings = new DocumentHeadings(document);
            headings.Shift(options.TopHeading);
            headings.Avoid(options.ReservedIds);
            if (options.Form == AddressForm.Local)
                ScrollableElements.Apply(document);
            TableAlignment.Apply(document, options.Form);
            new AddressRewriter(urls, source, options, diagnostics).Rewrite(document);
            FormulaCheck.Run(document, source, diagnostics);
            if (options.PrefersUnicode)
                UnicodeFormulas.Apply(document);
            // A character reference may have produced a character that XML forbids.
            return new RenderedDocument(new Html(XmlText.Clean(DocumentRenderer.ToHtml(document))), text, headings.ToList());
        }
        catch (ArgumentException)
        {
            ReportTooDeep(source, diagnostics);
            return new RenderedDocument(Html.Empty, text, []);
        }
    }

    // Markdig throws only to guard its stack against thousands of nested elements.
    private static void ReportTooDeep(MarkdownSource source, FileDiagnostics diagnostics) =>
        diagnostics.Error(new SourcePosition(source.FirstLine, 1),
            "the Markdown is nested too deeply to be rendered; look for a long run of '>', '[' or '*' and remove it");

    /// <summary>Renders a title as HTML, with formulas as MathML.</summary>
    /// <param name="title">Plain text with TeX between single dollars; <c>\$</c> is a dollar.</param>
    public static Html RenderTitle(string title)
    {
        if (TitleText.IsPlain(title))
            return new Html(HtmlEscaping.Escape(title));
        var html = new StringBuilder(title.Length + 16);
        foreach (var (text, isMath) in TitleText.Split(title))
            html.Append(isMath ? FormulaHtml.Render(text, display: false) : HtmlEscaping.Escape(text));
        return new Html(html.ToString());
    }

    /// <summary>
    /// Returns a title as plain text: formulas in Unicode if that is readable, otherwise as TeX without dollars; <c>\$</c> as
    /// a dollar.
    /// </summary>
    /// <param name="title">Plain text with TeX between single dollars.</param>
    public static string PlainTitle(string title) => TitleText.IsPlain(title)
        ? title
        : string.Concat(TitleText.Split(title).Select(part => part.IsMath ? Formula.Parse(part.Text).ToPlain() : part.Text));

    /// <summary>
    /// Returns Markdown as plain text: emphasis without its delimiters, formulas in Unicode if that is readable and otherwise
    /// as TeX without dollars, the address of a link in parentheses after its text, no footnotes. White space is collapsed to
    /// single spaces; blocks (paragraphs, items, headings) are separated by one line feed. A text that is nested too deeply to
    /// be parsed is returned as Markdown.
    /// </summary>
    /// <param name="markdown">The Markdown.</param>
    /// <param name="showsAddresses">Whether addresses of other sites follow the texts of their links.</param>
    public static string PlainText(string markdown, bool showsAddresses = true)
    {
        if (MarkdownLimits.FindViolation(markdown) is not null)
            return PlainTextWriter.Fold(markdown);
        try
        {
            return PlainTextWriter.Write(SitePipeline.Parse(markdown), showsAddresses);
        }
        catch (ArgumentException)
        {
            return PlainTextWriter.Fold(markdown);
        }
    }

    /// <summary>
    /// Returns the start of a plain text on one line: the whole text if it fits; otherwise it is cut after a word, with an
    /// ellipsis, which counts as one character.
    /// </summary>
    /// <param name="plain">Plain text.</param>
    /// <param name="maxChars">The maximum length in UTF-16 code units, at least 2.</param>
    public static string Summary(string plain, int maxChars)
    {
        var line = PlainTextWriter.FoldStart(plain, maxChars);
        if (line.Length <= maxChars)
            return line;
        var end = line.LastIndexOf(' ', maxChars - 1);
        if (end <= 0)
            end = char.IsHighSurrogate(line[maxChars - 2]) ? maxChars - 2 : maxChars - 1;
        return line[..end].TrimEnd(' ', ',', ';', ':', '.', '-', '–', '—') + "…";
    }
}
