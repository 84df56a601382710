using System.Net;
using System.Text;
using Markdig.Syntax;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Text;
using SiteGen.Text.Mathematics;

namespace SiteGen.Markup;

/// <summary>
/// Turns the authors' Markdown (see <see cref="SitePipeline"/>) and titles into safe HTML and into plain text. Safe to
/// share between threads.
/// </summary>
/// <param name="urls">Adds the base to site paths.</param>
public sealed class MarkdownRenderer(SiteUrls urls)
{
    /// <summary>
    /// Renders Markdown. Raw HTML shows as text; a link whose scheme is not http, https or mailto is reduced to its
    /// text with a warning; formulas become MathML (see <see cref="Formula"/>), and one that is not understood stays TeX
    /// in <c>code</c>, with a warning. Text that cannot be rendered at all is an error, and the result is empty.
    /// </summary>
    /// <param name="markdown">The Markdown.</param>
    /// <param name="path">The file that it stands in, as findings name it.</param>
    /// <param name="firstLine">The line of that file, from 1, on which the Markdown begins.</param>
    /// <param name="form">The form of the site's own addresses.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    /// <param name="pagePath">The site path of the page that shows the text: what relative addresses start from in absolute form.</param>
    /// <param name="topHeading">The level (1 to 6) that the text's highest heading gets; the others keep their distance from it.</param>
    public Html Render(
        string markdown,
        string path,
        int firstLine,
        AddressForm form,
        DiagnosticBag diagnostics,
        string pagePath = "/",
        int topHeading = 2)
    {
        if (string.IsNullOrWhiteSpace(markdown))
            return Html.Empty;
        if (PlainProse.Of(markdown) is { } prose)
            return prose.Html();
        var place = new TextPlace(path, firstLine, form, pagePath, topHeading);
        return Parse(markdown, place, diagnostics) is { } document ? Write(document, markdown, place, diagnostics) : Html.Empty;
    }

    /// <summary>Does what <see cref="Render"/> and <see cref="PlainText"/> do, and reads the Markdown once.</summary>
    /// <inheritdoc cref="Render"/>
    /// <returns>The HTML and the plain text.</returns>
    public (Html Html, string Text) RenderWithText(
        string markdown,
        string path,
        int firstLine,
        AddressForm form,
        DiagnosticBag diagnostics,
        string pagePath = "/",
        int topHeading = 2)
    {
        if (string.IsNullOrWhiteSpace(markdown))
            return (Html.Empty, "");
        if (PlainProse.Of(markdown) is { } prose)
            return (prose.Html(), PlainTextWriter.Fold(prose.Text()));
        var place = new TextPlace(path, firstLine, form, pagePath, topHeading);
        if (Parse(markdown, place, diagnostics) is not { } document)
            return (Html.Empty, PlainTextWriter.Fold(markdown));
        // First, because rendering gives links their final addresses.
        var text = PlainTextWriter.Write(document);
        return (Write(document, markdown, place, diagnostics), text);
    }

    private sealed record TextPlace(string Path, int FirstLine, AddressForm Form, string PagePath, int TopHeading);

    private static MarkdownDocument? Parse(string markdown, TextPlace place, DiagnosticBag diagnostics)
    {
        if (MarkdownLimits.Breach(markdown) is var (line, message))
        {
            diagnostics.Error(place.Path, new SourcePosition(place.FirstLine + line, 1), message);
            return null;
        }

        try
        {
            return SitePipeline.Parse(markdown);
        }
        catch (ArgumentException)
        {
            ReportTooDeep(place, diagnostics);
            return null;
        }
    }

    private Html Write(MarkdownDocument document, string markdown, TextPlace place, DiagnosticBag diagnostics)
    {
        try
        {
            HeadingShift.Apply(document, place.TopHeading);
            if (place.Form == AddressForm.Local)
                ScrollingParts.Apply(document);
            AlignedCells.Apply(document, place.Form);
            var addresses = new AddressRewriter(urls, place.Form, place.PagePath, (offset, message) =>
                diagnostics.Warning(place.Path, FormulaCheck.PositionOf(offset, markdown, place.FirstLine), message));
            addresses.Rewrite(document);
            FormulaCheck.Run(document, markdown, place.Path, place.FirstLine, diagnostics);
            // A numeric entity can name any character.
            return new Html(XmlText.Clean(DocumentRenderer.ToHtml(document)));
        }
        catch (ArgumentException)
        {
            ReportTooDeep(place, diagnostics);
            return Html.Empty;
        }
    }

    // Markdig's only complaint about a text: it guards its stack against thousands of nested elements.
    private static void ReportTooDeep(TextPlace place, DiagnosticBag diagnostics) =>
        diagnostics.Error(place.Path, new SourcePosition(place.FirstLine, 1),
            "the Markdown is nested too deeply to be rendered; look for a long run of '>', '[' or '*' and remove it");

    /// <summary>Renders a title: escaped text, formulas as MathML.</summary>
    /// <param name="title">Plain text with TeX between single dollars; <c>\$</c> is a dollar.</param>
    public static Html RenderTitle(string title)
    {
        if (TitleText.IsPlain(title))
            return new Html(WebUtility.HtmlEncode(title));
        var html = new StringBuilder(title.Length + 16);
        foreach (var (text, isMath) in TitleText.Split(title))
            html.Append(isMath ? FormulaHtml.Of(text, display: false) : WebUtility.HtmlEncode(text));
        return new Html(html.ToString());
    }

    /// <summary>
    /// A title as plain text: formulas in Unicode where that reads well, else as their TeX without dollars; <c>\$</c> as
    /// a dollar.
    /// </summary>
    /// <param name="title">Plain text with TeX between single dollars.</param>
    public static string PlainTitle(string title) => TitleText.IsPlain(title)
        ? title
        : string.Concat(TitleText.Split(title).Select(part => part.IsMath ? Formula.Parse(part.Text).ToPlain() : part.Text));

    /// <summary>
    /// Markdown as plain text: emphasis without its marks, formulas in Unicode where that reads well and else as their TeX
    /// without dollars, the address of a link in brackets behind its text, footnotes left out. White space is folded to single spaces; blocks (paragraphs,
    /// items, headings) are separated by one line feed. What is nested too deeply to be parsed stays as it was written.
    /// </summary>
    /// <param name="markdown">The Markdown.</param>
    public static string PlainText(string markdown)
    {
        if (PlainProse.Of(markdown) is { } prose)
            return PlainTextWriter.Fold(prose.Text());
        if (MarkdownLimits.Breach(markdown) is not null)
            return PlainTextWriter.Fold(markdown);
        try
        {
            return PlainTextWriter.Write(SitePipeline.Parse(markdown));
        }
        catch (ArgumentException)
        {
            return PlainTextWriter.Fold(markdown);
        }
    }

    /// <summary>
    /// The beginning of a plain text on one line: the whole text where it fits, else cut after a word, with an ellipsis
    /// that counts as one character.
    /// </summary>
    /// <param name="plain">Plain text.</param>
    /// <param name="maxChars">The greatest length in UTF-16 code units, at least 2.</param>
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
