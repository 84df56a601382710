using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Themes.Models;

/// <summary>
/// Builds what the templates of messages see of papers. Formulas are Unicode text, because mail programs do not know MathML, and all
/// texts are short, so that no paper fills a message.
/// </summary>
/// <param name="urls">Makes addresses absolute.</param>
/// <param name="papers">Builds what templates see of topics and curators.</param>
/// <param name="html">Renders the curators' texts.</param>
internal sealed class MailPapers(SiteUrls urls, PaperModels papers, MailHtml html)
{
    /// <summary>The maximum length of a title, in UTF-16 code units.</summary>
    public const int MaxTitleLength = 300;

    private const int MaxNameLength = 80, MaxWhyLength = 400, MaxUrlLength = 400;
    private const int MaxAuthors = 6, MaxLinks = 6, MaxTopics = 5;

    /// <summary>Creates the model of a paper: <c>mail paper</c>.</summary>
    /// <param name="entry">The paper.</param>
    /// <param name="abstractLength">The maximum length of its abstract; 0 for a paper of which the message shows the title only.</param>
    public ModelObject Create(PaperEntry entry, int abstractLength)
    {
        var paper = entry.Paper;
        var model = papers.CreateEntry(entry);
        return ModelObject.Create("mail paper",
            ("title", FormatTitle(entry)),
            ("url", urls.ToAbsolute(entry.Path)),
            ("brief", abstractLength == 0),
            ("authors", ModelObject.CreateList(paper.Authors.Take(MaxAuthors).Select(a => Shorten(a.Display, MaxNameLength)))),
            ("author_count", paper.Authors.Count),
            ("venue", Shorten(paper.Venue ?? "", MaxNameLength)),
            ("published", paper.Published?.ToString()),
            ("withdrawn", paper.Withdrawn),
            ("pick", paper.IsPick),
            ("why", paper.Why is { } why ? html.RenderSentence(why, paper.Path, entry.Path, MaxWhyLength) : null),
            ("why_text", paper.Why is { } text ? Shorten(MarkdownRenderer.PlainText(text.Value), MaxWhyLength) : null),
            ("curators", model["curators"]),
            ("abstract", abstractLength == 0 ? null : Shorten(MarkdownRenderer.PlainText(paper.Abstract), abstractLength)),
            ("links", ModelObject.CreateList(ListLinks(paper).Where(link => link.Url.Length <= MaxUrlLength).Take(MaxLinks)
                .Select(link => ModelObject.Create("link", ("name", link.Name), ("label", link.Label), ("url", link.Url))))),
            ("topics", ModelObject.CreateList(((IEnumerable<object?>)model["topics"]!).Take(MaxTopics))));
    }

    /// <summary>Returns a title as plain text of a limited length.</summary>
    /// <param name="entry">The paper.</param>
    public static string FormatTitle(PaperEntry entry) => Shorten(MarkdownRenderer.PlainTitle(entry.Paper.Title), MaxTitleLength);

    private static IEnumerable<LabelledLink> ListLinks(Paper paper)
    {
        if (PaperLinks.FindPdf(paper) is { } pdf)
            yield return new LabelledLink("pdf", "PDF", pdf);
        if (PaperUrls.GetArxiv(paper) is { } arxiv)
            yield return new LabelledLink("arxiv", "arXiv", arxiv);
        if (PaperUrls.GetDoi(paper) is { } doi)
            yield return new LabelledLink("doi", "DOI", doi);
        foreach (var link in PaperLinks.ListOthers(paper))
            yield return link with { Label = Shorten(link.Label, MaxNameLength) };
    }

    private static string Shorten(string text, int length) => MarkdownRenderer.Summary(text, length);
}
