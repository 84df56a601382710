using System.Text;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Feeds;

/// <summary>Turns papers into items of feeds and into the lists of daily editions.</summary>
internal sealed class PaperItems(SiteUrls urls, MarkdownRenderer markdown, DiagnosticBag diagnostics)
{
    /// <summary>The greatest length of a summary, in UTF-16 code units: what readers show below a title.</summary>
    public const int SummaryLength = 300;

    private const int TopHeading = 3;
    private const string FragmentLink = "href=\"#";

    /// <summary>One paper: abstract, what is known of it, links, the curator's notes.</summary>
    public FeedItem Item(PaperEntry entry)
    {
        var paper = entry.Paper;
        var title = FeedText.Line(MarkdownRenderer.PlainTitle(paper.Title));
        var (html, text, _) = Render(entry, paper.Abstract, paper.AbstractLine);
        return new FeedItem
        {
            Permalink = Permalink(entry),
            Title = title,
            Time = entry.FeedTime,
            Authors = [.. paper.Authors.Select(author => FeedText.Line(author.Display)).Where(name => name.Length > 0)],
            Categories = Categories([entry]),
            ExternalUrl = PaperLinks.External(paper),
            Summary = Summary(text) is { Length: > 0 } summary ? summary : title,
            ContentHtml = Content(entry, html),
        };
    }

    /// <summary>The papers of an edition: title, authors, first lines and links of each.</summary>
    public string List(IReadOnlyList<PaperEntry> papers)
    {
        var html = new StringBuilder();
        foreach (var entry in papers)
        {
            html.Append("<h2>").Append(PaperLinks.Anchor(Permalink(entry), TitleHtml(entry.Paper))).Append("</h2>\n");
            html.Append(Paragraph(PaperLinks.Escape(Byline(entry.Paper))));
            html.Append(Paragraph(PaperLinks.Escape(Summary(MarkdownRenderer.PlainText(FeedText.Clean(entry.Paper.Abstract))))));
            html.Append(Paragraph(PaperLinks.Html(entry.Paper)));
        }

        return html.ToString();
    }

    /// <summary>The topics of the papers, each once, in the order in which they come up.</summary>
    public IReadOnlyList<FeedCategory> Categories(IReadOnlyList<PaperEntry> papers) =>
        [.. papers.SelectMany(entry => entry.Topics)
            .DistinctBy(topic => topic.Slug, StringComparer.Ordinal)
            .Select(topic => new FeedCategory(FeedText.Line(topic.Title), PublicAddress.Of(SiteUrls.Topic(topic.Slug), urls)))
            .Where(category => category.Name.Length > 0)];

    private string Content(PaperEntry entry, Html text)
    {
        var paper = entry.Paper;
        var html = string.Concat(
            WithWholeAddresses(entry, text),
            Paragraph(PaperLinks.Escape(Byline(paper))),
            Paragraph(PaperLinks.Html(paper)),
            string.IsNullOrWhiteSpace(paper.Notes) ? "" : Notes(entry, paper.Notes));
        return html.Length > 0 ? html : $"<p>{TitleHtml(paper)}</p>\n";
    }

    private string Notes(PaperEntry entry, string notes) => "<h2>Notes</h2>\n" + WithWholeAddresses(entry, Render(entry, notes, entry.Paper.NotesLine).Body);

    private RenderedDocument Render(PaperEntry entry, string text, int firstLine) => markdown.Render(
        new MarkdownSource(FeedText.Clean(text), entry.Paper.Path, firstLine),
        new RenderOptions(AddressForm.Absolute, entry.Path) { TopHeading = TopHeading },
        diagnostics);

    private string WithWholeAddresses(PaperEntry entry, Html rendered)
    {
        // Cleaned again, because a character reference in Markdown (&#8;) becomes a character only here.
        var html = FeedText.Clean(rendered.Text);
        // Footnotes point to fragments of the page, which a reader would look for on its own. A quotation mark in text is
        // escaped in rendered HTML, so this can only be an attribute.
        return html.Contains(FragmentLink, StringComparison.Ordinal)
            ? html.Replace(FragmentLink, $"href=\"{PaperLinks.Escape(Permalink(entry))}#", StringComparison.Ordinal)
            : html;
    }

    /// <summary>Authors, venue and date on one line.</summary>
    private static string Byline(Paper paper)
    {
        string[] parts =
        [
            string.Join(", ", paper.Authors.Select(author => author.Display)),
            paper.Venue ?? "",
            paper.Published?.ToString() ?? "",
        ];
        return FeedText.Line(string.Join(" · ", parts.Where(part => part.Length > 0)));
    }

    private static string TitleHtml(Paper paper) => MarkdownRenderer.RenderTitle(FeedText.Line(paper.Title)).Text;

    private static string Summary(string text) => MarkdownRenderer.Summary(FeedText.Line(text), SummaryLength);

    private static string Paragraph(string content) => content.Length > 0 ? $"<p>{content}</p>\n" : "";

    private string Permalink(PaperEntry entry) => PublicAddress.Of(entry.Path, urls);
}
