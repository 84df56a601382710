using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Themes.Models;

/// <summary>Builds what templates see of papers.</summary>
internal sealed class PaperModels
{
    /// <summary>The maximum length of a description for search engines, in UTF-16 code units.</summary>
    public const int MaxDescriptionLength = 155;

    private const int TextHeadingLevel = 3;

    private readonly SiteCatalog _catalog;
    private readonly SiteUrls _urls;
    private readonly MarkdownRenderer _markdown;
    private readonly DiagnosticBag _diagnostics;
    private readonly ModelShape<PersonName> _author;
    private readonly PaperSummaries _summaries = new();

    // By reference: the topics of papers are those of the catalog, and comparing records takes time.
    private readonly Dictionary<Topic, ModelObject> _topics = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<string, ModelObject> _curators = new(StringComparer.Ordinal);

    // The slugs of the papers that lists show in full.
    private readonly HashSet<string> _summarized;

    private readonly Dictionary<string, SiteImage> _images;

    private readonly ModelShape<PaperEntry> _entry;
    private readonly ModelShape<PaperPage> _page;

    /// <summary>Creates the models of a site.</summary>
    /// <param name="catalog">The site.</param>
    /// <param name="urls">Adds the base to site paths.</param>
    /// <param name="markdown">Renders abstracts and notes.</param>
    /// <param name="citation">Returns a paper's BibTeX entry.</param>
    /// <param name="diagnostics">Receives diagnostics about abstracts and notes.</param>
    public PaperModels(
        SiteCatalog catalog, SiteUrls urls, MarkdownRenderer markdown, Func<PaperEntry, string> citation, DiagnosticBag diagnostics)
    {
        (_catalog, _urls, _markdown, _diagnostics) = (catalog, urls, markdown, diagnostics);
        _author = new ModelShape<PersonName>("author", isCacheable: false,
            new("name", a => a.Display),
            new("given", a => a.Given),
            new("family", a => a.Family),
            new("inverted", a => a.Inverted),
            new("path", a => catalog.Authors.Find(a)?.Path),
            new("url", a => catalog.Authors.Find(a) is { } listed ? urls.ToRelative(listed.Path) : null));
        _summarized = catalog.Papers
            .Take(catalog.Settings.ListSummaries)
            .Select(p => p.Paper.Slug)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var topic in catalog.Topics)
            _topics.Add(topic.Topic, CreateTopic(topic.Topic, urls));
        _images = catalog.Images.ToDictionary(image => image.Name, StringComparer.Ordinal);
        foreach (var curator in catalog.Curators)
            _curators.Add(curator.Curator.Slug, CuratorModels.CreateReference(curator.Curator, urls));
        _entry = new ModelShape<PaperEntry>("entry", isCacheable: true, CreateEntryMembers());
        _page = new ModelShape<PaperPage>("paper", isCacheable: false, CreatePageMembers(citation));
    }

    /// <summary>A paper with its abstract in the two forms that its page needs, made from one parse.</summary>
    private sealed record PaperPage(PaperEntry Entry, Html? Abstract, string Text);

    /// <summary>Creates the model of a paper as lists show it.</summary>
    /// <param name="entry">The paper.</param>
    public ModelObject CreateEntry(PaperEntry entry) => _entry.Create(entry);

    /// <summary>Creates the models of papers as lists show them.</summary>
    /// <param name="entries">The papers.</param>
    public object CreateEntries(IEnumerable<PaperEntry> entries) => ModelObject.CreateList(entries.Select(CreateEntry));

    /// <summary>Creates the model of a paper as its own page shows it: all that lists show, and the rest.</summary>
    /// <param name="entry">The paper.</param>
    public ModelObject CreatePaper(PaperEntry entry)
    {
        var paper = entry.Paper;
        var (html, text, _) = Render(entry, paper.Abstract, paper.AbstractLine);
        _summaries.Add(paper, text);
        return _page.Create(new PaperPage(entry, OrNull(html), text));
    }

    /// <summary>Creates the models of the curators that a file names; one without a file of their own is left out.</summary>
    /// <param name="slugs">Their slugs.</param>
    public object CreateCurators(IReadOnlyList<Located<string>> slugs) =>
        ModelObject.CreateList(slugs.Select(slug => _curators.GetValueOrDefault(slug.Value)).OfType<ModelObject>());

    private ModelMember<PaperPage>[] CreatePageMembers(Func<PaperEntry, string> citation) =>
    [
        .. _entry.Members.Select(m => new ModelMember<PaperPage>(m.Name, p => m.Get(p.Entry))),
        new("abstract", p => p.Abstract),
        new("abstract_text", p => p.Text),
        new("notes", p => p.Entry.Paper.Notes is { } notes ? RenderNotes(p.Entry, notes) : null),
        new("find_arxiv_url", p => IsWithoutLinks(p.Entry.Paper) ? PaperUrls.SearchArxiv(FormatQuery(p.Entry.Paper)) : null),
        new("find_scholar_url", p => IsWithoutLinks(p.Entry.Paper) ? PaperUrls.SearchScholar(FormatQuery(p.Entry.Paper)) : null),
        new("description", p => MarkdownRenderer.Summary(p.Text, MaxDescriptionLength)),
        new("related", p => ModelObject.CreateList(CreateRelated(p.Entry))),
        new("newer", p => FindEntry(p.Entry.Newer)),
        new("older", p => FindEntry(p.Entry.Older)),
        new("bibtex", p => citation(p.Entry)),
        new("citation_meta", p => CitationTags.Build(p.Entry, p.Text, _urls.ToAbsolute(p.Entry.Path))),
        new("json_ld", p => ScholarlyArticle.Build(p.Entry)),
    ];

    private ModelMember<PaperEntry>[] CreateEntryMembers() =>
    [
        new("title", e => MarkdownRenderer.RenderTitle(e.Paper.Title)),
        new("title_text", e => MarkdownRenderer.PlainTitle(e.Paper.Title)),
        new("slug", e => e.Paper.Slug),
        new("path", e => e.Path),
        new("url", e => _urls.ToRelative(e.Path)),
        new("authors", e => ModelObject.CreateList(e.Paper.Authors.Select(_author.Create))),
        new("venue", e => e.Paper.Venue),
        new("published", e => e.Paper.Published?.ToString()),
        new("edition", e => SiteModel.FormatDay(e.Edition)),
        new("edition_path", e => SiteUrls.Edition(e.Edition)),
        new("topics", e => ModelObject.CreateList(e.Topics.Select(t => _topics[t]))),
        new("pick", e => e.Paper.IsPick),
        new("why", e => e.Paper.Why is { } why ? RenderWhy(e, why) : null),
        new("curators", e => CreateCurators(e.Paper.Curators)),
        new("brief", e => !e.Paper.IsPick && !_summarized.Contains(e.Paper.Slug)),
        new("image", e => e.Paper.Image is { } image && _images.TryGetValue(image.Value, out var found)
            ? CreateImage(found, e.Paper) : null),
        new("summary", e => _summaries.Get(e.Paper)),
        new("arxiv", e => e.Paper.Arxiv),
        new("arxiv_url", e => PaperUrls.GetArxiv(e.Paper)),
        new("pdf_url", e => PaperLinks.FindPdf(e.Paper)),
        new("doi", e => e.Paper.Doi),
        new("doi_url", e => PaperUrls.GetDoi(e.Paper)),
        new("withdrawn", e => e.Paper.Withdrawn),
        new("links", e => ModelObject.CreateList(PaperLinks.ListOthers(e.Paper)
            .Select(l => ModelObject.Create("link", ("name", l.Name), ("label", l.Label), ("url", l.Url))))),
        new("context_object", e => ContextObject.Format(e.Paper, _urls.ToAbsolute(e.Path))),
        new("extra", e => FreeObject.From(e.Paper.Extra)),
    ];

    private static bool IsWithoutLinks(Paper paper) =>
        PaperLinks.FindPdf(paper) is null && PaperUrls.GetExternal(paper) is null && !PaperLinks.ListOthers(paper).Any();

    private static string FormatQuery(Paper paper) => MarkdownRenderer.PlainTitle(paper.Title);

    private ModelObject CreateImage(SiteImage image, Paper paper) => ModelObject.Create("image",
        ("path", SiteUrls.Images + image.Name),
        ("url", _urls.ToRelative(SiteUrls.Images + image.Name)),
        ("width", image.Width),
        ("height", image.Height),
        ("alt", paper.ImageAlt));

    private static ModelObject CreateTopic(Topic topic, SiteUrls urls) => ModelObject.Create("paper topic",
        ("title", topic.Title),
        ("slug", topic.Slug),
        ("path", SiteUrls.Topic(topic.Slug)),
        ("url", urls.ToRelative(SiteUrls.Topic(topic.Slug))));

    private IEnumerable<ModelObject> CreateRelated(PaperEntry entry)
    {
        foreach (var (slug, terms) in entry.Related)
        {
            if (FindEntry(slug) is { } related)
                yield return ModelObject.Create("related paper", ("paper", related), ("terms", ModelObject.CreateList(terms)));
        }
    }

    private ModelObject? FindEntry(string? slug) =>
        slug is not null && _catalog.PapersBySlug.TryGetValue(slug, out var entry) ? CreateEntry(entry) : null;

    private Html? RenderNotes(PaperEntry entry, string notes) => OrNull(Render(entry, notes, entry.Paper.NotesLine).Body);

    private Html RenderWhy(PaperEntry entry, Located<string> why) => _markdown.RenderSentence(
        MarkdownSource.FromValue(why, entry.Paper.Path), new RenderOptions(AddressForm.Local, entry.Path), _diagnostics);

    private RenderedDocument Render(PaperEntry entry, string markdown, int firstLine) => _markdown.Render(
        new MarkdownSource(markdown, entry.Paper.Path, firstLine),
        new RenderOptions(AddressForm.Local, entry.Path) { TopHeading = TextHeadingLevel },
        _diagnostics);

    private static Html? OrNull(Html html) => html.Text.Length == 0 ? null : html;
}
