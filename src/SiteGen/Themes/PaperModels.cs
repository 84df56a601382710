using System.Collections.Concurrent;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Themes;

/// <summary>What templates see of papers. What lists show of a paper is made once and shared by all pages and threads.</summary>
/// <param name="catalog">The site.</param>
/// <param name="urls">Adds the base to site paths.</param>
/// <param name="markdown">Renders abstracts and notes.</param>
/// <param name="citation">A paper's BibTeX.</param>
/// <param name="diagnostics">Takes what is wrong with abstracts and notes.</param>
internal sealed class PaperModels(
    SiteCatalog catalog, SiteUrls urls, MarkdownRenderer markdown, Func<PaperEntry, string> citation, DiagnosticBag diagnostics)
{
    private const int SummaryLength = 280;
    private const int DescriptionLength = 200;
    private const int TextHeading = 3;

    private readonly ConcurrentDictionary<string, ModelObject> _entries = new(StringComparer.Ordinal);

    /// <summary>A paper as lists show it.</summary>
    public ModelObject Entry(PaperEntry entry) =>
        _entries.GetOrAdd(entry.Paper.Slug, _ => new ModelObject("entry", [.. EntryMembers(entry)]));

    /// <summary>Papers as lists show them.</summary>
    public object Entries(IEnumerable<PaperEntry> entries) => ModelObject.List(entries.Select(Entry));

    /// <summary>A paper as its own page shows it: all that lists show, and the whole rest.</summary>
    public ModelObject Paper(PaperEntry entry)
    {
        var paper = entry.Paper;
        var text = MarkdownRenderer.PlainText(paper.Abstract);
        var address = urls.Absolute(entry.Path);
        return new ModelObject("paper",
        [
            .. EntryMembers(entry),
            ("abstract", Render(entry, paper.Abstract, paper.AbstractLine)),
            ("abstract_text", text),
            ("notes", paper.Notes is { } notes ? Render(entry, notes, paper.NotesLine) : null),
            ("description", MarkdownRenderer.Summary(text, DescriptionLength)),
            ("related", ModelObject.List(Related(entry))),
            ("newer", Neighbour(entry.Newer)),
            ("older", Neighbour(entry.Older)),
            ("bibtex", citation(entry)),
            ("citation_tags", ModelObject.List(CitationTags.Of(entry, text, address)
                .Select(t => new ModelObject("tag", ("name", t.Name), ("content", t.Content))))),
            ("json_ld", ScholarlyArticle.Of(entry, text, address)),
        ]);
    }

    private static string? PlainSummary(Paper paper) =>
        MarkdownRenderer.Summary(MarkdownRenderer.PlainText(paper.Abstract), SummaryLength);

    private (string, object?)[] EntryMembers(PaperEntry entry)
    {
        var paper = entry.Paper;
        return
        [
            ("title", MarkdownRenderer.RenderTitle(paper.Title)),
            ("title_text", MarkdownRenderer.PlainTitle(paper.Title)),
            ("slug", paper.Slug),
            ("path", entry.Path),
            ("authors", ModelObject.List(paper.Authors.Select(Author))),
            ("venue", paper.Venue),
            ("published", paper.Published?.ToString()),
            ("edition", SiteModel.Day(entry.Edition)),
            ("edition_path", SiteUrls.Edition(entry.Edition)),
            ("topics", ModelObject.List(entry.Topics.Select(Topic))),
            ("summary", PlainSummary(paper)),
            ("arxiv", paper.Arxiv),
            ("arxiv_url", PaperLinks.Arxiv(paper)),
            ("pdf_url", PaperLinks.Pdf(paper)),
            ("doi", paper.Doi),
            ("doi_url", PaperLinks.Doi(paper)),
            ("links", ModelObject.List(PaperLinks.Others(paper)
                .Select(l => new ModelObject("link", ("name", l.Name), ("label", l.Label), ("url", l.Address))))),
            ("context_object", ContextObject.Of(paper, urls.Absolute(entry.Path))),
            ("extra", FreeObject.From(paper.Extra)),
        ];
    }

    private ModelObject Author(PersonName author) => new("author",
        ("name", author.Display),
        ("given", author.Given),
        ("family", author.Family),
        ("inverted", author.Inverted),
        ("path", catalog.Authors.Find(author)?.Path));

    private static ModelObject Topic(Topic topic) => new("paper topic",
        ("title", topic.Title), ("slug", topic.Slug), ("path", SiteUrls.Topic(topic.Slug)));

    private IEnumerable<ModelObject> Related(PaperEntry entry) => entry.Related
        .Where(r => catalog.PapersBySlug.ContainsKey(r.Slug))
        .Select(r => new ModelObject("related paper",
            ("paper", Entry(catalog.PapersBySlug[r.Slug])),
            ("terms", ModelObject.List(r.SharedTerms))));

    private ModelObject? Neighbour(string? slug) =>
        slug is not null && catalog.PapersBySlug.TryGetValue(slug, out var entry) ? Entry(entry) : null;

    private Html? Render(PaperEntry entry, string text, int line)
    {
        var html = markdown.Render(text, entry.Paper.Path, line, AddressForm.Local, diagnostics, entry.Path, TextHeading);
        return html.Text.Length == 0 ? null : html;
    }
}
