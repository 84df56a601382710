using System.Collections.Concurrent;
using System.Text;
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

    // By reference: papers have the topics of the catalogue, and nothing need be compared.
    private readonly Dictionary<Topic, ModelObject> _topics = new(ReferenceEqualityComparer.Instance);

    private readonly ModelShape<PaperEntry> _entry;
    private readonly ModelShape<PaperPage> _page;

    // By slug, as UTF-8, half the size: for the page and for all lists the abstract is read once.
    private readonly ConcurrentDictionary<string, byte[]> _summaries = new(StringComparer.Ordinal);

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
            new("name", a => a.Display),
            new("given", a => a.Given),
            new("family", a => a.Family),
            new("inverted", a => a.Inverted),
            new("path", a => catalog.Authors.Find(a)?.Path),
            new("url", a => catalog.Authors.Find(a) is { } listed ? urls.ToRelative(listed.Path) : null));
        foreach (var topic in catalog.Topics)
            _topics.Add(topic.Topic, Topic(topic.Topic, urls));
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
        var (html, text, _) = Render(entry, paper.Abstract, paper.AbstractLine);
        _summaries.TryAdd(paper.Slug, SummaryOf(text));
        return _page.Of(new PaperPage(entry, OrNull(html), text));
    }

    private ModelMember<PaperPage>[] PageMembers(Func<PaperEntry, string> citation) =>
    [
        .. _entry.Members.Select(m => new ModelMember<PaperPage>(m.Name, p => m.Get(p.Entry))),
        new("abstract", p => p.Abstract),
        new("abstract_text", p => p.Text),
        new("notes", p => p.Entry.Paper.Notes is { } notes ? Notes(p.Entry, notes) : null),
        new("description", p => MarkdownRenderer.Summary(p.Text, DescriptionLength)),
        new("related", p => ModelObject.List(Related(p.Entry))),
        new("newer", p => Neighbour(p.Entry.Newer)),
        new("older", p => Neighbour(p.Entry.Older)),
        new("bibtex", p => citation(p.Entry)),
        new("citation_tags", p => ModelObject.List(CitationTags.Of(p.Entry, p.Text, _urls.ToAbsolute(p.Entry.Path))
            .Select(t => ModelObject.Of("tag", ("name", t.Name), ("content", t.Content))))),
        new("citation_meta", p => CitationTags.Html(p.Entry, p.Text, _urls.ToAbsolute(p.Entry.Path))),
        new("json_ld", p => ScholarlyArticle.Of(p.Entry, p.Text, _urls.ToAbsolute(p.Entry.Path))),
    ];

    private ModelMember<PaperEntry>[] EntryMembers() =>
    [
        new("title", e => MarkdownRenderer.RenderTitle(e.Paper.Title)),
        new("title_text", e => MarkdownRenderer.PlainTitle(e.Paper.Title)),
        new("slug", e => e.Paper.Slug),
        new("path", e => e.Path),
        new("url", e => _urls.ToRelative(e.Path)),
        new("authors", e => ModelObject.List(e.Paper.Authors.Select(_author.Of))),
        new("venue", e => e.Paper.Venue),
        new("published", e => e.Paper.Published?.ToString()),
        new("edition", e => SiteModel.Day(e.Edition)),
        new("edition_path", e => SiteUrls.Edition(e.Edition)),
        new("topics", e => ModelObject.List(e.Topics.Select(t => _topics[t]))),
        new("summary", e => Summary(e.Paper)),
        new("arxiv", e => e.Paper.Arxiv),
        new("arxiv_url", e => PaperLinks.Arxiv(e.Paper)),
        new("pdf_url", e => PaperLinks.Pdf(e.Paper)),
        new("doi", e => e.Paper.Doi),
        new("doi_url", e => PaperLinks.Doi(e.Paper)),
        new("links", e => ModelObject.List(PaperLinks.Others(e.Paper)
            .Select(l => ModelObject.Of("link", ("name", l.Name), ("label", l.Label), ("url", l.Address))))),
        new("context_object", e => ContextObject.Of(e.Paper, _urls.ToAbsolute(e.Path))),
        new("extra", e => FreeObject.From(e.Paper.Extra)),
    ];

    private string Summary(Paper paper) => Encoding.UTF8.GetString(
        _summaries.GetOrAdd(paper.Slug, static (_, paper) => SummaryOf(MarkdownRenderer.PlainText(paper.Abstract)), paper));

    private static byte[] SummaryOf(string text) => Encoding.UTF8.GetBytes(MarkdownRenderer.Summary(text, SummaryLength));

    private static ModelObject Topic(Topic topic, SiteUrls urls) => ModelObject.Of("paper topic",
        ("title", topic.Title),
        ("slug", topic.Slug),
        ("path", SiteUrls.Topic(topic.Slug)),
        ("url", urls.ToRelative(SiteUrls.Topic(topic.Slug))));

    private IEnumerable<ModelObject> Related(PaperEntry entry)
    {
        foreach (var (slug, terms) in entry.Related)
        {
            if (_catalog.PapersBySlug.TryGetValue(slug, out var paper))
                yield return ModelObject.Of("related paper", ("paper", Entry(paper)), ("terms", ModelObject.List(terms)));
        }
    }

    private ModelObject? Neighbour(string? slug) =>
        slug is not null && _catalog.PapersBySlug.TryGetValue(slug, out var entry) ? Entry(entry) : null;

    private Html? Notes(PaperEntry entry, string notes) => OrNull(Render(entry, notes, entry.Paper.NotesLine).Body);

    private RenderedDocument Render(PaperEntry entry, string markdown, int firstLine) => _markdown.Render(
        new MarkdownSource(markdown, entry.Paper.Path, firstLine),
        new RenderOptions(AddressForm.Local, entry.Path) { TopHeading = TextHeading },
        _diagnostics);

    private static Html? OrNull(Html html) => html.Text.Length == 0 ? null : html;
}
