using System.Collections.Concurrent;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Themes;

/// <summary>What templates see of papers.</summary>
internal sealed class PaperModels
{
    private const int SummaryLength = 280;
    private const int DescriptionLength = 200;
    private const int TextHeading = 3;

    private readonly SiteCatalog _catalog;
    private readonly SiteUrls _urls;
    private readonly MarkdownRenderer _markdown;
    private readonly DiagnosticBag _diagnostics;
    private readonly ModelShape<PersonName> _author;
    private readonly Dictionary<string, ModelObject> _topics;
    private readonly ModelShape<PaperEntry> _entry;
    private readonly ModelShape<PaperPage> _page;

    // Of papers whose pages are rendered and whose entries are not: the abstract is then read once for both.
    private readonly ConcurrentDictionary<string, string> _summaries = new(StringComparer.Ordinal);

    /// <summary>Makes the models of a site.</summary>
    /// <param name="catalog">The site.</param>
    /// <param name="urls">Adds the base to site paths.</param>
    /// <param name="markdown">Renders abstracts and notes.</param>
    /// <param name="citation">A paper's BibTeX.</param>
    /// <param name="diagnostics">Takes what is wrong with abstracts and notes.</param>
    public PaperModels(
        SiteCatalog catalog, SiteUrls urls, MarkdownRenderer markdown, Func<PaperEntry, string> citation, DiagnosticBag diagnostics)
    {
        (_catalog, _urls, _markdown, _diagnostics) = (catalog, urls, markdown, diagnostics);
        _author = new ModelShape<PersonName>("author", isShared: false,
            ("name", a => a.Display),
            ("given", a => a.Given),
            ("family", a => a.Family),
            ("inverted", a => a.Inverted),
            ("path", a => catalog.Authors.Find(a)?.Path),
            ("url", a => catalog.Authors.Find(a) is { } listed ? urls.Local(listed.Path) : null));
        _topics = catalog.Topics.ToDictionary(t => t.Topic.Slug, t => Topic(t.Topic, urls), StringComparer.Ordinal);
        _entry = new ModelShape<PaperEntry>("entry", isShared: true, EntryMembers());
        _page = new ModelShape<PaperPage>("paper", isShared: false, PageMembers(citation));
    }

    /// <summary>A paper with its abstract in the two forms that its page needs, made from one reading.</summary>
    private sealed record PaperPage(PaperEntry Entry, Html? Abstract, string Text);

    /// <summary>A paper as lists show it.</summary>
    public ModelObject Entry(PaperEntry entry) => _entry.Of(entry);

    /// <summary>Papers as lists show them.</summary>
    public object Entries(IEnumerable<PaperEntry> entries) => ModelObject.List(entries.Select(Entry));

    /// <summary>A paper as its own page shows it: all that lists show, and the whole rest.</summary>
    public ModelObject Paper(PaperEntry entry)
    {
        var paper = entry.Paper;
        var (html, text) = _markdown.RenderWithText(
            paper.Abstract, paper.Path, paper.AbstractLine, AddressForm.Local, _diagnostics, entry.Path, TextHeading);
        _summaries.TryAdd(paper.Slug, MarkdownRenderer.Summary(text, SummaryLength));
        return _page.Of(new PaperPage(entry, OrNull(html), text));
    }

    private (string Name, Func<PaperPage, object?> Get)[] PageMembers(Func<PaperEntry, string> citation) =>
    [
        .. _entry.Members.Select(m => (m.Name, (Func<PaperPage, object?>)(p => m.Get(p.Entry)))),
        ("abstract", p => p.Abstract),
        ("abstract_text", p => p.Text),
        ("notes", p => p.Entry.Paper.Notes is { } notes ? Notes(p.Entry, notes) : null),
        ("description", p => MarkdownRenderer.Summary(p.Text, DescriptionLength)),
        ("related", p => ModelObject.List(Related(p.Entry))),
        ("newer", p => Neighbour(p.Entry.Newer)),
        ("older", p => Neighbour(p.Entry.Older)),
        ("bibtex", p => citation(p.Entry)),
        ("citation_tags", p => ModelObject.List(CitationTags.Of(p.Entry, p.Text, _urls.Absolute(p.Entry.Path))
            .Select(t => ModelObject.Of("tag", ("name", t.Name), ("content", t.Content))))),
        ("citation_meta", p => CitationTags.Html(p.Entry, p.Text, _urls.Absolute(p.Entry.Path))),
        ("json_ld", p => ScholarlyArticle.Of(p.Entry, p.Text, _urls.Absolute(p.Entry.Path))),
    ];

    private (string Name, Func<PaperEntry, object?> Get)[] EntryMembers() =>
    [
        ("title", e => MarkdownRenderer.RenderTitle(e.Paper.Title)),
        ("title_text", e => MarkdownRenderer.PlainTitle(e.Paper.Title)),
        ("slug", e => e.Paper.Slug),
        ("path", e => e.Path),
        ("url", e => _urls.Local(e.Path)),
        ("authors", e => ModelObject.List(e.Paper.Authors.Select(_author.Of))),
        ("venue", e => e.Paper.Venue),
        ("published", e => e.Paper.Published?.ToString()),
        ("edition", e => SiteModel.Day(e.Edition)),
        ("edition_path", e => SiteUrls.Edition(e.Edition)),
        ("topics", e => ModelObject.List(e.Topics.Select(t => _topics[t.Slug]))),
        ("summary", e => Summary(e.Paper)),
        ("arxiv", e => e.Paper.Arxiv),
        ("arxiv_url", e => PaperLinks.Arxiv(e.Paper)),
        ("pdf_url", e => PaperLinks.Pdf(e.Paper)),
        ("doi", e => e.Paper.Doi),
        ("doi_url", e => PaperLinks.Doi(e.Paper)),
        ("links", e => ModelObject.List(PaperLinks.Others(e.Paper)
            .Select(l => ModelObject.Of("link", ("name", l.Name), ("label", l.Label), ("url", l.Address))))),
        ("context_object", e => ContextObject.Of(e.Paper, _urls.Absolute(e.Path))),
        ("extra", e => FreeObject.From(e.Paper.Extra)),
    ];

    private string Summary(Paper paper) => _summaries.TryRemove(paper.Slug, out var known)
        ? known
        : MarkdownRenderer.Summary(MarkdownRenderer.PlainText(paper.Abstract), SummaryLength);

    private static ModelObject Topic(Topic topic, SiteUrls urls) => ModelObject.Of("paper topic",
        ("title", topic.Title),
        ("slug", topic.Slug),
        ("path", SiteUrls.Topic(topic.Slug)),
        ("url", urls.Local(SiteUrls.Topic(topic.Slug))));

    private IEnumerable<ModelObject> Related(PaperEntry entry) => entry.Related
        .Where(r => _catalog.PapersBySlug.ContainsKey(r.Slug))
        .Select(r => ModelObject.Of("related paper",
            ("paper", Entry(_catalog.PapersBySlug[r.Slug])),
            ("terms", ModelObject.List(r.SharedTerms))));

    private ModelObject? Neighbour(string? slug) =>
        slug is not null && _catalog.PapersBySlug.TryGetValue(slug, out var entry) ? Entry(entry) : null;

    private Html? Notes(PaperEntry entry, string notes) => OrNull(_markdown.Render(
        notes, entry.Paper.Path, entry.Paper.NotesLine, AddressForm.Local, _diagnostics, entry.Path, TextHeading));

    private static Html? OrNull(Html html) => html.Text.Length == 0 ? null : html;
}
