using System.Globalization;

namespace SiteGen.Catalog;

/// <summary>
/// The table of pages: every kind of HTML page that a site can have. The outputs, the sitemap and the menu follow from
/// it. A new kind needs a row here, a layout of the same name in each theme, and a case in the page renderer.
/// </summary>
public static class PageKinds
{
    /// <summary>All kinds. Menu items and the sitemap have this order.</summary>
    public static IReadOnlyList<PageKind> All { get; } =
    [
        new("home", (kind, site) => Lists(kind, site, SiteUrls.Home, site.HomePapers, "the home page", list => list))
        {
            IsInMenu = true,
        },
        new("paper", (kind, site) => site.Papers.Select(p => new SitePage(kind, p.Path, p.Paper.Path, p, p.Edition) { Papers = [p] })),
        new("topics", (kind, site) => [new(kind, SiteUrls.Topics, "the list of topics", null, Newest(site))]) { IsInMenu = true },
        new("topic", (kind, site) => site.Topics.SelectMany(t =>
            Lists(kind, site, t.Path, t.Papers, t.Topic.Path, list => new TopicPage(t, list)))),
        new("authors", (kind, site) => site.AuthorPages
            .Select(page => new SitePage(kind, page.Path, "the list of authors", page, Newest(site)))),
        new("author", (kind, site) => site.Authors.All.SelectMany(a =>
            Lists(kind, site, a.Path, a.Papers, $"the author {a.Name.Display}", list => new AuthorPage(a, list)))),
        // A site with one curator links to them directly.
        new("curators", (kind, site) => site.Curators.Count > 1
            ? [new(kind, SiteUrls.Curators, "the list of curators", null, Newest(site))] : []),
        new("curator", (kind, site) => site.Curators.SelectMany(c =>
            Lists(kind, site, c.Path, c.PicksFirst, c.Curator.Path, list => new CuratorPage(c, list)))),
        new("years", (kind, site) => site.Settings.Years ? [new(kind, SiteUrls.Years, "the list of years", null, Newest(site))] : []),
        new("year", (kind, site) => site.Years.SelectMany(y =>
            Lists(kind, site, y.Path, y.Papers, "the list of a year", list => new YearPage(y, list)))),
        new("editions", (kind, site) => EditionMonth.Paginate(site.Editions)
            .Select(page => new SitePage(kind, page.Path, "the list of editions", page, Newest(site)))) { IsInMenu = true },
        new("edition", (kind, site) => site.Editions.Select(e => new SitePage(kind, e.Path, Describe(e), e, e.Day) { Papers = e.Papers })),
        new("period", (kind, site) => site.Weeks.Concat(site.Months)
            .Select(p => new SitePage(kind, p.Path, $"the editions of {p.Name}", p, p.Editions[0].Day) { Papers = p.Papers })),
        new("trending", (kind, site) => site.Trending is null ? [] : [new(kind, SiteUrls.Trending, "the trending papers", null, site.Day)])
        {
            IsInMenu = true,
        },
        new("map", (kind, site) => site.HasMap ? [new(kind, SiteUrls.Map, "the map", null, Newest(site))] : []) { IsInMenu = true },
        new("saved", (kind, _) => [new(kind, SiteUrls.Saved, "the page of saved papers")]) { IsInMenu = true, IsInSitemap = false },
        new("page", (kind, site) => site.Pages.Select(p => new SitePage(kind, SiteUrls.Page(p.Slug), p.Path, p))),
        new("search", (kind, site) => site.Settings.Search ? [new(kind, SiteUrls.Search, "the search page")] : []) { IsInSitemap = false },
        new("status", (kind, site) => site.Sources.Count > 0 ? [new(kind, SiteUrls.Status, "the status page")] : [])
        {
            IsInSitemap = false,
        },
        new("404", (kind, _) => [new(kind, SiteUrls.NotFound, "the page for what is not found")]) { IsInSitemap = false },
    ];

    /// <summary>Whether a name is that of a kind. Its layout then renders that kind, not a Markdown page with that slug.</summary>
    /// <param name="name">The name.</param>
    public static bool IsKind(string name) => All.Any(kind => kind.Name == name);

    /// <summary>Lists all pages of a site but redirects, kind by kind.</summary>
    /// <param name="site">The catalog of the site.</param>
    public static IEnumerable<SitePage> ListPages(SiteCatalog site) => All.SelectMany(kind => kind.ListPages(site));

    /// <summary>Lists the menu: the kinds that have an item, then the curator's pages by their <c>menu</c>.</summary>
    /// <param name="site">The catalog of the site.</param>
    /// <param name="getTitle">Returns the title of the item of a kind by the kind's name.</param>
    public static IReadOnlyList<MenuItem> ListMenu(SiteCatalog site, Func<string, string> getTitle) =>
    [
        .. All.Where(kind => kind.IsInMenu)
            .SelectMany(kind => kind.ListPages(site).Take(1).Select(page => new MenuItem(getTitle(kind.Name), page.Path))),
        .. site.Sections.SiteMenu.Select(p => new MenuItem(p.Title, SiteUrls.Page(p.Slug))),
    ];

    // A new paper moves the others down, so every page of a list changes with the newest paper of the whole list.
    private static IEnumerable<SitePage> Lists(
        PageKind kind,
        SiteCatalog site,
        string path,
        IReadOnlyList<PaperEntry> papers,
        string source,
        Func<ListPage<PaperEntry>, object> subject)
    {
        DateOnly? newest = papers.Count > 0 ? papers.Max(p => p.Edition) : null;
        return ListPage.Split(path, papers, site.Settings.ListItems)
            .Select(list => new SitePage(kind, list.Path, source, subject(list), newest) { Papers = list.Items });
    }

    private static DateOnly? Newest(SiteCatalog site) => site.Editions.Count > 0 ? site.Editions[0].Day : null;

    private static string Describe(Edition edition) =>
        edition.Introduction?.Path ?? string.Create(CultureInfo.InvariantCulture, $"the edition of {edition.Day:yyyy-MM-dd}");
}

/// <summary>An item of the site's menu.</summary>
/// <param name="Title">The title, as plain text.</param>
/// <param name="Path">The site path of the page.</param>
public sealed record MenuItem(string Title, string Path);
