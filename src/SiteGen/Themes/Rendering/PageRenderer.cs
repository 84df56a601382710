using System.Buffers;
using System.Globalization;
using System.Text;
using Scriban.Runtime;
using SiteGen.Catalog;
using SiteGen.Catalog.Map;
using SiteGen.Content;
using SiteGen.Markup;
using SiteGen.Themes.Models;

namespace SiteGen.Themes.Rendering;

/// <summary>
/// Renders every kind of page through the theme. Safe to use from several threads, and the same page has the same
/// bytes whichever thread renders it. A page whose template fails is empty or lacks the failing part; call
/// <see cref="ReportErrors"/> after the last page and publish nothing if there are any.
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
    private readonly Dictionary<Edition, int> _editionPlaces = new(ReferenceEqualityComparer.Instance);
    private readonly Lazy<object> _letters;

    /// <summary>Makes a renderer for one site.</summary>
    /// <param name="templates">Runs the theme's templates.</param>
    /// <param name="catalog">The site.</param>
    /// <param name="urls">Adds the base to site paths.</param>
    /// <param name="markdown">Renders the authors' texts.</param>
    /// <param name="citation">A paper's BibTeX entry, as the paper's page shows it.</param>
    /// <param name="diagnostics">Takes what is wrong with texts, and with <see cref="ReportErrors"/> with templates.</param>
    internal PageRenderer(
        TemplateRunner templates,
        SiteCatalog catalog,
        SiteUrls urls,
        MarkdownRenderer markdown,
        Func<PaperEntry, string> citation,
        DiagnosticBag diagnostics)
    {
        (_runner, _catalog, _urls, _markdown, _diagnostics) = (templates, catalog, urls, markdown, diagnostics);
        _site = SiteModel.Create(catalog);
        _papers = new PaperModels(catalog, urls, markdown, citation, diagnostics);
        _lists = new ListModels(_papers);
        _letters = new Lazy<object>(() => AuthorModels.CreateLetters(catalog.Authors.Paginate()));
        for (var place = 0; place < catalog.Editions.Count; place++)
            _editionPlaces[catalog.Editions[place]] = place;
    }

    /// <summary>One page of the newest papers, grouped by day.</summary>
    /// <param name="list">The page of the list.</param>
    /// <param name="output">Takes the page, as UTF-8.</param>
    public void Home(ListPage<PaperEntry> list, IBufferWriter<byte> output) => Render(
        new PageHead("home", Numbered("", list), list.Path) { Description = _catalog.Settings.Description, Section = SiteUrls.Home, List = list },
        list.Path, output, ("list", _lists.List(list)));

    /// <summary>A paper's page.</summary>
    /// <param name="entry">The paper.</param>
    /// <param name="output">Takes the page, as UTF-8.</param>
    public void Paper(PaperEntry entry, IBufferWriter<byte> output)
    {
        var paper = _papers.CreatePaper(entry);
        var head = new PageHead("paper", MarkdownRenderer.PlainTitle(entry.Paper.Title), entry.Path)
        {
            Description = paper["description"] as string ?? "",
            Section = SiteUrls.Home,
        };
        Render(head, entry.Paper.Path, output, ("paper", paper));
    }

    /// <summary>The list of all topics.</summary>
    /// <param name="output">Takes the page, as UTF-8.</param>
    public void Topics(IBufferWriter<byte> output) => Render(
        new PageHead("topics", "Topics", SiteUrls.Topics) { Description = $"The topics of {_catalog.Settings.Title}, each with its own feed.", Section = SiteUrls.Topics },
        SiteUrls.Topics, output);

    /// <summary>One page of a topic's papers; the first has its introduction.</summary>
    /// <param name="topic">The topic.</param>
    /// <param name="list">The page of its list.</param>
    /// <param name="output">Takes the page, as UTF-8.</param>
    public void Topic(TopicEntry topic, ListPage<PaperEntry> list, IBufferWriter<byte> output)
    {
        var head = new PageHead("topic", Numbered(topic.Topic.Title, list), list.Path)
        {
            Description = topic.Topic.Description,
            Section = SiteUrls.Topics,
            List = list,
            Topic = topic,
        };
        var introduction = list.Number == 1 ? OrNull(Render(new MarkdownSource(topic.Topic.Body, topic.Topic.Path, topic.Topic.BodyLine), topic.Path).Body) : null;
        Render(
            head, topic.Topic.Path, output,
            ("topic", SiteModel.Topic(topic, _catalog.Settings)), ("introduction", introduction), ("chart", Chart(topic.Papers, list)), ("list", _lists.List(list)));
    }

    /// <summary>The page of one day's papers.</summary>
    /// <param name="edition">The edition; one of the catalogue's.</param>
    /// <param name="output">Takes the page, as UTF-8.</param>
    public void EditionPage(Edition edition, IBufferWriter<byte> output)
    {
        var place = _editionPlaces[edition];
        var newer = place > 0 ? _catalog.Editions[place - 1] : null;
        var older = place + 1 < _catalog.Editions.Count ? _catalog.Editions[place + 1] : null;
        var day = DateText.Format(SiteModel.Day(edition.Day), "long");
        var head = new PageHead("edition", day, edition.Path)
        {
            Description = $"The papers that {_catalog.Settings.Title} brought on {day}.",
            Section = SiteUrls.Editions,
        };
        Render(head, edition.Path, output, ("edition", _lists.Edition(edition, newer, older)));
    }

    /// <summary>The search page.</summary>
    /// <param name="output">Takes the page, as UTF-8.</param>
    public void Search(IBufferWriter<byte> output) => Render(
        new PageHead("search", "Search", SiteUrls.Search) { Description = $"Search the papers of {_catalog.Settings.Title}." },
        SiteUrls.Search, output, ("search", SearchModel.Create(_catalog)));

    /// <summary>The map of the papers.</summary>
    /// <param name="map">The map.</param>
    /// <param name="output">Takes the page, as UTF-8.</param>
    public void Map(PaperMap map, IBufferWriter<byte> output) => Render(
        new PageHead("map", "Map", SiteUrls.Map) { Description = $"The papers of {_catalog.Settings.Title} by what they are about: what reads alike lies together.", Section = SiteUrls.Map },
        SiteUrls.Map, output, ("map", new MapModel(_papers, _catalog.Papers).Map(map)));

    /// <summary>A page of its own, through the layout of its slug if the theme has one, else through <c>page</c>.</summary>
    /// <param name="page">The page.</param>
    /// <param name="output">Takes the page, as UTF-8.</param>
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
        var section = _catalog.Sections.Find(page) is { } found ? SectionModels.Section(found, page) : null;
        Render(
            head, page.Path, output,
            ("body", OrNull(document.Body)), ("headings", SectionModels.Headings(document.Headings)), ("section", section));
    }

    /// <summary>What the host shows where there is no page (<c>404.html</c>); works at any depth.</summary>
    /// <param name="output">Takes the page, as UTF-8.</param>
    public void NotFound(IBufferWriter<byte> output) => Render(new PageHead("404", "Page not found", ""), SiteUrls.NotFound, output);

    /// <summary>A page at an old address that leads to the new one; it needs no theme.</summary>
    /// <param name="targetSitePath">The site path of the new address.</param>
    /// <param name="output">Takes the page, as UTF-8.</param>
    public void Redirect(string targetSitePath, IBufferWriter<byte> output) =>
        Encoding.UTF8.GetBytes(RedirectPage.Render(targetSitePath, _urls, _catalog.Settings.Language), output);

    /// <summary>Reports the errors of the templates, each place once, with the first page (by name) that met it.</summary>
    public void ReportErrors() => _runner.ReportErrors(_diagnostics);

    private static string Numbered(string title, Pager list) => list.Number == 1
        ? title
        : string.Create(CultureInfo.InvariantCulture, $"{title}{(title.Length > 0 ? ", page" : "Page")} {list.Number}");

    private RenderedDocument Render(MarkdownSource source, string pagePath) =>
        _markdown.Render(source, new RenderOptions(AddressForm.Local, pagePath) { ReservedIds = _runner.Theme.ElementIds }, _diagnostics);

    private static Html? OrNull(Html html) => html.Text.Length == 0 ? null : html;

    private void Render(PageHead head, string subject, IBufferWriter<byte> output, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var variables = new ScriptObject
        {
            ["site"] = _site,
            ["page"] = head.Model(_urls, _catalog.Settings),
            ["content"] = null,
            ["head"] = null,
        };
        foreach (var (name, value) in values)
            variables[name] = value;
        _runner.Render(head.Kind, variables, subject, output);
    }
}
