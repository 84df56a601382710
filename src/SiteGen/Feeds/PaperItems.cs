using System.Text;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Localization;
using SiteGen.Markup;
using TexMath.Xml;

namespace SiteGen.Feeds;

/// <summary>Converts papers to feed items and to the content of daily editions.</summary>
internal sealed class PaperItems(
    StringTable strings, SiteUrls urls, MarkdownRenderer markdown, CuratorHtml curators, DiagnosticBag diagnostics)
{
    /// <summary>The maximum length of a summary in UTF-16 code units, about what feed readers show below a title.</summary>
    public const int MaxSummaryLength = 300;

    // About a sentence.
    private const int MaxShortSummaryLength = 160;

    // Headings in Markdown start at level 3, below the heading "Notes".
    private const int TopHeadingLevel = 3;
    private const string FragmentLink = "href=\"#";

    private readonly FeedCategory _pick = new(FeedText.ToSingleLine(strings.Format("entry.pick")), null);

    /// <summary>Creates the item of a paper: who picked it and why, abstract, authors, venue, date, links, and notes.</summary>
    public FeedItem CreateItem(PaperEntry entry)
    {
        var paper = entry.Paper;
        var title = FeedText.ToSingleLine(MarkdownRenderer.PlainTitle(paper.Title));
        var (html, text, _) = Render(entry, paper.Abstract, paper.AbstractLine);
        return new FeedItem
        {
            Permalink = GetPermalink(entry),
            Title = title,
            Time = entry.FeedTime,
            Authors = GetAuthors(paper),
            Categories = paper.IsPick ? [_pick, .. GetCategories([entry])] : GetCategories([entry]),
            ExternalUrl = PaperUrls.GetExternal(paper),
            Summary = Summarize(PutWhyFirst(paper, text)) is { Length: > 0 } summary ? summary : title,
            ContentHtml = FormatContent(entry, html),
        };
    }

    /// <summary>Creates a short item of a paper: its authors and the beginning of its abstract.</summary>
    public FeedItem CreateShortItem(PaperEntry entry)
    {
        var title = FeedText.ToSingleLine(MarkdownRenderer.PlainTitle(entry.Paper.Title));
        var text = FeedText.ToSingleLine(MarkdownRenderer.PlainText(FeedText.RemoveControls(entry.Paper.Abstract)));
        return new FeedItem
        {
            Permalink = GetPermalink(entry),
            Title = title,
            Time = entry.FeedTime,
            Authors = GetAuthors(entry.Paper),
            Summary = Summarize(PutWhyFirst(entry.Paper, text), MaxShortSummaryLength) is { Length: > 0 } summary
                ? summary
                : title,
        };
    }

    /// <summary>Returns the papers of an edition as HTML: title, authors, who picked it and why, summary and links of each.</summary>
    public string FormatList(IReadOnlyList<PaperEntry> papers)
    {
        var html = new StringBuilder();
        foreach (var entry in papers)
        {
            html.Append("<h2>").Append(PaperLinksHtml.FormatAnchor(GetPermalink(entry), FormatTitle(entry.Paper))).Append("</h2>\n");
            html.Append(FormatParagraph(HtmlEscaping.Escape(FormatByline(entry.Paper))));
            html.Append(curators.FormatChoice(entry));
            var text = MarkdownRenderer.PlainText(FeedText.RemoveControls(entry.Paper.Abstract));
            html.Append(FormatParagraph(HtmlEscaping.Escape(Summarize(text))));
            html.Append(FormatParagraph(PaperLinksHtml.Format(entry.Paper)));
        }

        return html.ToString();
    }

    /// <summary>Returns the distinct topics of papers, in order of first occurrence.</summary>
    public IReadOnlyList<FeedCategory> GetCategories(IReadOnlyList<PaperEntry> papers) =>
        [.. papers.SelectMany(entry => entry.Topics)
            .DistinctBy(topic => topic.Slug, StringComparer.Ordinal)
            .Select(topic => new FeedCategory(FeedText.ToSingleLine(topic.Title), PublicUrl.FromSitePath(SiteUrls.Topic(topic.Slug), urls)))
            .Where(category => category.Name.Length > 0)];

    private string FormatContent(PaperEntry entry, Html text)
    {
        var paper = entry.Paper;
        var html = string.Concat(
            curators.FormatChoice(entry),
            curators.MakeAbsolute(text, entry.Path),
            FormatParagraph(HtmlEscaping.Escape(FormatByline(paper))),
            FormatParagraph(PaperLinksHtml.Format(paper)),
            string.IsNullOrWhiteSpace(paper.Notes) ? "" : RenderNotes(entry, paper.Notes));
        return html.Length > 0 ? html : $"<p>{FormatTitle(paper)}</p>\n";
    }

    private string RenderNotes(PaperEntry entry, string notes) =>
        $"<h2>{HtmlEscaping.Escape(strings.Format("paper.notes"))}</h2>\n"
            + curators.MakeAbsolute(Render(entry, notes, entry.Paper.NotesLine).Body, entry.Path);

    private RenderedDocument Render(PaperEntry entry, string text, int firstLine) => markdown.Render(
        new MarkdownSource(FeedText.RemoveControls(text), entry.Paper.Path, firstLine),
        CuratorHtml.CreateOptions(entry.Path),
        diagnostics);

    private string PutWhyFirst(Paper paper, string text) => paper.Why is { } why
        ? strings.Format("entry.why", MarkdownRenderer.PlainText(FeedText.RemoveControls(why.Value), showsAddresses: false)) + " " + text
        : text;

    private static IReadOnlyList<string> GetAuthors(Paper paper) =>
        [.. paper.Authors.Select(author => FeedText.ToSingleLine(author.Display)).Where(name => name.Length > 0)];

    /// <summary>Returns authors, venue and date on one line.</summary>
    private static string FormatByline(Paper paper)
    {
        string[] parts =
        [
            string.Join(", ", paper.Authors.Select(author => author.Display)),
            paper.Venue ?? "",
            paper.Published?.ToString() ?? "",
        ];
        return FeedText.ToSingleLine(string.Join(" · ", parts.Where(part => part.Length > 0)));
    }

    /// <summary>Returns a title as HTML without MathML, whose tags mail programs strip.</summary>
    /// <param name="paper">The paper.</param>
    internal static string FormatTitle(Paper paper) =>
        HtmlEscaping.Escape(FeedText.ToSingleLine(MarkdownRenderer.PlainTitle(paper.Title)));

    /// <summary>Returns the beginning of a plain text on one line.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxLength">The maximum length in UTF-16 code units.</param>
    internal static string Summarize(string text, int maxLength = MaxSummaryLength) =>
        MarkdownRenderer.Summary(FeedText.ToSingleLine(text), maxLength);

    private static string FormatParagraph(string content) => content.Length > 0 ? $"<p>{content}</p>\n" : "";

    private string GetPermalink(PaperEntry entry) => PublicUrl.FromSitePath(entry.Path, urls);
}
