using SiteGen.Catalog;
using SiteGen.Catalog.Similarity;
using SiteGen.Content;
using SiteGen.Markup;
using SiteGen.Themes;
using SiteGen.Themes.Rendering;

namespace SiteGen.Tests.Themes;

/// <summary>A site of a few papers with themes on the disk, in front of the shipped themes.</summary>
internal sealed class ThemeSite : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    private readonly TestSite _files = new();

    public string Source => _files.Root;

    public DiagnosticBag Diagnostics { get; } = new();

    public List<Paper> Papers { get; } = [];

    public List<Topic> Topics { get; } = [];

    public List<Page> Pages { get; } = [];

    public List<Curator> Curators { get; } = [];

    public List<Introduction> Introductions { get; } = [];

    public List<WatchedSource> Sources { get; } = [];

    public IReadOnlyList<string> Messages => [.. Diagnostics.Sorted().Select(d => d.ToString())];

    public SiteSettings Settings { get; set; } = new()
    {
        Title = "Papers & more",
        Description = "A feed for tests.",
        Author = "Ada Curator",
        BaseUrl = new Uri("https://lab.example/repo/"),
    };

    public static Paper Paper(string slug) => new()
    {
        Slug = slug,
        Path = $"content/papers/{slug}.md",
        Title = "On " + slug,
        Date = new FeedDate(Day),
        Abstract = $"The abstract of {slug}.",
        AbstractLine = 7,
    };

    public static Topic Topic(string slug) => new() { Slug = slug, Path = $"content/topics/{slug}.md", Title = "Topic " + slug };

    public ThemeSite File(string path, string text)
    {
        _files.Write(path, text);
        return this;
    }

    public Theme? Load(string name) => Theme.Load(new Located<string>(name, SourcePosition.None), Settings.Language, Source, Diagnostics);

    public SiteCatalog Catalog()
    {
        var entries = Papers.Select(Entry).ToList();
        return TestCatalog.Build(Settings, Day, entries, Topics, Pages) with
        {
            Sources = Sources,
            Images = [new SiteImage("icarl.png", "content/images/icarl.png", 640, 480)],
            Curators = CuratorEntry.Collect(Curators, entries),
            Editions = Edition.Group(entries, Introductions),
        };
    }

    public PageRenderer Renderer(SiteCatalog catalog, string theme = "default")
    {
        var urls = new SiteUrls(Settings.BaseUrl);
        var loaded = Load(theme) ?? throw new InvalidOperationException(string.Join('\n', Messages));
        return new PageRenderer(
            new TemplateRunner(loaded, urls), catalog, urls, new MarkdownRenderer(urls), e => $"@misc{{{e.Paper.Slug},\n  title = {{{e.Paper.Title}}},\n}}\n", Diagnostics);
    }

    public string RenderPaper(string theme = "default")
    {
        var catalog = Catalog();
        var renderer = Renderer(catalog, theme);
        var html = renderer.Paper(catalog.Papers[0]);
        renderer.ReportErrors();
        return html;
    }

    public string RenderHome(string theme = "default")
    {
        var catalog = Catalog();
        var renderer = Renderer(catalog, theme);
        var html = renderer.Home(ListPage.Split("/", catalog.Papers, 25)[0]);
        renderer.ReportErrors();
        return html;
    }

    /// <summary>Every page of the site by its name, so that one assertion can look at all kinds.</summary>
    public static IReadOnlyList<(string Name, Func<string> Render)> AllPages(SiteCatalog catalog, PageRenderer renderer) =>
    [
        .. ListPage.Split("/", catalog.Papers, 2).Select(l => (l.Path, (Func<string>)(() => renderer.Home(l)))),
        .. catalog.Papers.Select(e => (e.Path, (Func<string>)(() => renderer.Paper(e)))),
        ("/topics/", renderer.Topics),
        .. catalog.Topics.SelectMany(t => ListPage.Split(t.Path, t.Papers, 2).Select(l => (l.Path, (Func<string>)(() => renderer.Topic(t, l))))),
        .. EditionMonth.Paginate(catalog.Editions).Select(l => (l.Path, (Func<string>)(() => renderer.Editions(l)))),
        .. catalog.Authors.Paginate().Select(l => (l.Path, (Func<string>)(() => renderer.Authors(l)))),
        .. catalog.Authors.All.SelectMany(a => ListPage.Split(a.Path, a.Papers, 2).Select(l => (l.Path, (Func<string>)(() => renderer.Author(a, l))))),
        ("/curators/", renderer.Curators),
        .. catalog.Curators.SelectMany(c => ListPage.Split(c.Path, c.PicksFirst, 2)
            .Select(l => (l.Path, (Func<string>)(() => renderer.Curator(c, l))))),
        ("/years/", renderer.Years),
        .. catalog.Years.SelectMany(y => ListPage.Split(y.Path, y.Papers, 2).Select(l => (l.Path, (Func<string>)(() => renderer.Year(y, l))))),
        .. catalog.Editions.Select(e => (e.Path, (Func<string>)(() => renderer.EditionPage(e)))),
        .. catalog.Pages.Select(p => (SiteUrls.Page(p.Slug), (Func<string>)(() => renderer.Page(p)))),
        ("/search/", renderer.Search),
        ("/status/", renderer.Status),
        ("/404.html", renderer.NotFound),
        ("/old/", () => renderer.Redirect("/papers/one/")),
    ];

    public void Dispose() => _files.Dispose();

    private PaperEntry Entry(Paper paper, int place) => new()
    {
        Paper = paper,
        Edition = paper.Date.Day,
        FeedTime = new DateTimeOffset(paper.Date.Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        Topics = [.. paper.Topics.Select(t => Topics.Single(topic => topic.Slug == t.Value))],
        CitationKey = paper.Slug,
        Related = [.. Papers.Where(p => p != paper).Take(2).Select(p => new RelatedPaper(p.Slug, ["federated learning", "clients"]))],
        Newer = place > 0 ? Papers[place - 1].Slug : null,
        Older = place + 1 < Papers.Count ? Papers[place + 1].Slug : null,
    };
}
