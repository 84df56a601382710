using System.Buffers;
using System.Text;
using Scriban.Runtime;
using SiteGen.Catalog;
using SiteGen.Catalog.Map;
using SiteGen.Content;
using SiteGen.Localization;
using SiteGen.Markup;
using SiteGen.Themes.Models;

namespace SiteGen.Themes.Rendering;

/// <summary>
/// Renders every kind of page through the theme. Safe to use from several threads: the output does not depend on the thread.
/// A page whose template fails is incomplete or empty. Call <see cref="ReportErrors"/> after the last page, and publish nothing
/// if there are errors.
/// </summary>
public sealed partial class PageRenderer
{
    private readonly SiteCatalog _catalog;
    private readonly SiteUrls _urls;
    private readonly MarkdownRenderer _markdown;
    private readonly DiagnosticBag _diagnostics;
    private readonly TemplateRunner _runner;
    private readonly ModelObject _site;
    private readonly PaperModels _papers;
    private readonly ListModels _lists;
    private readonly ListTools _tools;
    private readonly Dictionary<Edition, int> _editionIndexes = new(ReferenceEqualityComparer.Instance);
    private readonly PeriodModels _periods;
    private readonly Lazy<object> _letters;
    private readonly StringTable _strings;
    private readonly string _siteTitle;

    /// <summary>Creates a renderer for one site.</summary>
    /// <param name="templates">Runs the theme's templates.</param>
    /// <param name="catalog">The site.</param>
    /// <param name="urls">Adds the base to site paths.</param>
    /// <param name="markdown">Renders the curators' texts.</param>
    /// <param name="citation">Returns the BibTeX entry that a paper's page shows.</param>
    /// <param name="diagnostics">Receives diagnostics about texts, and those about templates from <see cref="ReportErrors"/>.</param>
    internal PageRenderer(
        TemplateRunner templates,
        SiteCatalog catalog,
        SiteUrls urls,
        MarkdownRenderer markdown,
        Func<PaperEntry, string> citation,
        DiagnosticBag diagnostics)
    {
        (_runner, _catalog, _urls, _markdown, _diagnostics) = (templates, catalog, urls, markdown, diagnostics);
        (_strings, _siteTitle) = (templates.Theme.Strings, catalog.Settings.Title);
        _site = SiteModel.Create(catalog, _strings);
        _papers = new PaperModels(catalog, urls, markdown, citation, diagnostics);
        _lists = new ListModels(_papers, new IntroductionModels(catalog, _papers, Render));
        _tools = new ListTools(catalog);
        _periods = new PeriodModels(catalog, _strings, _papers);
        _letters = new Lazy<object>(() => AuthorModels.CreateLetters(catalog.Authors.Paginate()));
        for (var index = 0; index < catalog.Editions.Count; index++)
            _editionIndexes[catalog.Editions[index]] = index;
    }

    /// <summary>Renders one page of the newest papers, grouped by day.</summary>
    /// <param name="list">The page of the list.</param>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void Home(ListPage<PaperEntry> list, IBufferWriter<byte> output) => Render(
        new PageHead("home", list.Number == 1 ? "" : _strings.Format("page_number", list.Number), list.Path)
        {
            Description = _catalog.Settings.Description,
            Section = SiteUrls.Home,
            List = list,
        },
        list.Path, output,
        ("list", _lists.CreateList(list)),
        ("trending", list.Number == 1 && _catalog.Trending is { } lists ? new TrendingModels(_papers).Create(lists) : null));

    /// <summary>Renders the page of a paper.</summary>
    /// <param name="entry">The paper.</param>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void Paper(PaperEntry entry, IBufferWriter<byte> output)
    {
        var paper = _papers.CreatePaper(entry);
        var head = new PageHead("paper", MarkdownRenderer.PlainTitle(entry.Paper.Title), entry.Path)
        {
            Description = paper["description"] as string ?? "",
            Image = paper["image"],
            Section = SiteUrls.Home,
        };
        Render(head, entry.Paper.Path, output, ("paper", paper));
    }

    /// <summary>Renders the list of all topics.</summary>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void Topics(IBufferWriter<byte> output) => Render(
        new PageHead("topics", _strings.Format("topics.title"), SiteUrls.Topics)
        {
            Description = _strings.Format("topics.description", _siteTitle),
            Section = SiteUrls.Topics,
        },
        SiteUrls.Topics, output);

    /// <summary>Renders one page of a topic's papers. The first page has the topic's introduction.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="list">The page of its list.</param>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void Topic(TopicEntry topic, ListPage<PaperEntry> list, IBufferWriter<byte> output)
    {
        var head = new PageHead("topic", FormatTitle(topic.Topic.Title, list), list.Path)
        {
            Description = topic.Topic.Description,
            Section = SiteUrls.Topics,
            List = list,
            Topic = topic,
        };
        var introduction = list.Number == 1
            ? OrNull(Render(new MarkdownSource(topic.Topic.Body, topic.Topic.Path, topic.Topic.BodyLine), topic.Path).Body)
            : null;
        var scope = SearchScope.FromFilter("topic", topic.Topic.Slug);
        Render(
            head, topic.Topic.Path, output,
            ("topic", SiteModel.CreateTopic(topic, _catalog.Settings)),
            ("introduction", introduction),
            ("chart", CreateChart(topic.Papers, list, scope)),
            ("list", _lists.CreateList(list, _tools.Create(list, ListOrder.Feed, scope))));
    }

    /// <summary>Renders the page of an edition.</summary>
    /// <param name="edition">The edition, which must be one of the catalog.</param>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void EditionPage(Edition edition, IBufferWriter<byte> output)
    {
        var index = _editionIndexes[edition];
        var newer = index > 0 ? _catalog.Editions[index - 1] : null;
        var older = index + 1 < _catalog.Editions.Count ? _catalog.Editions[index + 1] : null;
        var day = _strings.Dates.Format(edition.Day, "long");
        var head = new PageHead("edition", day, edition.Path)
        {
            Description = edition.Introduction is { } introduction
                ? MarkdownRenderer.Summary(
                    MarkdownRenderer.PlainText(introduction.Body, showsAddresses: false), PaperModels.MaxDescriptionLength)
                : _strings.Format("edition.description", _siteTitle, day),
            Section = SiteUrls.Editions,
        };
        Render(head, edition.Path, output, ("edition", _lists.CreateEdition(edition, newer, older)));
    }

    /// <summary>Renders the search page.</summary>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void Search(IBufferWriter<byte> output) => Render(
        new PageHead("search", _strings.Format("site.search"), SiteUrls.Search)
        {
            Description = _strings.Format("search.description", _siteTitle),
        },
        SiteUrls.Search, output, ("search", SearchModel.Create(_catalog)));

    /// <summary>Renders the page on which a script shows the papers that the reader saved.</summary>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void Saved(IBufferWriter<byte> output) => Render(
        new PageHead("saved", _strings.Format("saved.heading"), SiteUrls.Saved)
        {
            Description = _strings.Format("saved.description", _siteTitle),
            Section = SiteUrls.Saved,
        },
        SiteUrls.Saved, output);

    /// <summary>Renders the map of the papers.</summary>
    /// <param name="map">The map.</param>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void Map(PaperMap map, IBufferWriter<byte> output) => Render(
        new PageHead("map", _strings.Format("menu.map"), SiteUrls.Map)
        {
            Description = _strings.Format("map.description", _siteTitle),
            Section = SiteUrls.Map,
        },
        SiteUrls.Map, output, ("map", new MapModel(_papers, _catalog.Papers).Create(map)));

    /// <summary>Renders the page that shows how the sources are.</summary>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void Status(IBufferWriter<byte> output) => Render(
        new PageHead("status", _strings.Format("status.title"), SiteUrls.Status)
        {
            Description = _strings.Format("status.description", _siteTitle),
        },
        SiteUrls.Status, output, ("status", StatusModel.Create(_catalog)));

    /// <summary>Renders one of the curator's pages, with the layout of its slug if the theme has one, else with <c>page</c>.</summary>
    /// <param name="page">The page.</param>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void Page(Page page, IBufferWriter<byte> output)
    {
        var path = SiteUrls.Page(page.Slug);
        var kind = !PageKinds.IsKind(page.Slug) && _runner.Theme.Templates.ContainsKey($"layouts/{page.Slug}.html")
            ? page.Slug : "page";
        var head = new PageHead(kind, page.Title, path)
        {
            Description = page.Description,
            Section = SiteUrls.Page(_catalog.Sections.FindRoot(page)),
            Extra = page.Extra,
        };
        var document = Render(new MarkdownSource(page.Body, page.Path, page.BodyLine), path);
        var section = _catalog.Sections.Find(page) is { } found ? SectionModels.CreateSection(found, page) : null;
        Render(
            head, page.Path, output,
            ("body", OrNull(document.Body)), ("headings", SectionModels.CreateHeadings(document.Headings)), ("section", section));
    }

    /// <summary>Renders the page that the host shows for unknown addresses (<c>404.html</c>). It works at any depth.</summary>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void NotFound(IBufferWriter<byte> output) =>
        Render(new PageHead("404", _strings.Format("missing.title"), ""), SiteUrls.NotFound, output);

    /// <summary>Renders a page at an old address that redirects to the new one, without the theme.</summary>
    /// <param name="targetSitePath">The site path of the new address.</param>
    /// <param name="output">Receives the page, as UTF-8.</param>
    public void Redirect(string targetSitePath, IBufferWriter<byte> output) =>
        Encoding.UTF8.GetBytes(RedirectPage.Render(targetSitePath, _urls, _catalog.Settings.Language, _strings), output);

    /// <summary>Reports the errors of the templates: each position once, with the first page (in ordinal order) that has it.</summary>
    public void ReportErrors() => _runner.ReportErrors(_diagnostics);

    private string FormatTitle(string title, Pager list) =>
        list.Number == 1 ? title : _strings.Format("page_of", title, list.Number);

    private RenderedDocument Render(MarkdownSource source, string pagePath) => Render(source, pagePath, topHeading: 2);

    private RenderedDocument Render(MarkdownSource source, string pagePath, int topHeading)
    {
        var options = new RenderOptions(AddressForm.Local, pagePath) { ReservedIds = _runner.Theme.ElementIds, TopHeading = topHeading };
        return _markdown.Render(source, options, _diagnostics);
    }

    private static Html? OrNull(Html html) => html.Text.Length == 0 ? null : html;

    private void Render(PageHead head, string subject, IBufferWriter<byte> output, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var variables = new ScriptObject
        {
            ["site"] = _site,
            ["page"] = head.CreateModel(_urls, _catalog.Settings),
            ["content"] = null,
            ["head"] = null,
        };
        foreach (var (name, value) in values)
            variables[name] = value;
        _runner.Render(head.Kind, variables, subject, output);
    }
}
