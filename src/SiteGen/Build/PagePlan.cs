using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Catalog.Map;
using SiteGen.Content;
using SiteGen.Themes;

namespace SiteGen.Build;

/// <summary>The HTML pages of a site.</summary>
internal static class PagePlan
{
    public static IEnumerable<Output> Outputs(SiteCatalog catalog, PageRenderer pages) =>
    [
        .. Lists(catalog, "/", catalog.Papers, "the home page", pages.Home),
        .. catalog.Papers.Select(p => Html(p.Path, p.Paper.Path, () => pages.Paper(p))),
        Html("/topics/", "the list of topics", pages.Topics),
        .. catalog.Topics.SelectMany(t => Lists(catalog, t.Path, t.Papers, t.Topic.Path, page => pages.Topic(t, page))),
        .. catalog.Authors.Pages().Select(page => Html(page.Path, "the list of authors", () => pages.Authors(page))),
        .. catalog.Authors.All.SelectMany(a => Lists(catalog, a.Path, a.Papers, $"the author {a.Name.Display}", page => pages.Author(a, page))),
        Html("/years/", "the list of years", pages.Years),
        .. catalog.Years.SelectMany(y => Lists(catalog, y.Path, y.Papers, "the list of a year", page => pages.Year(y, page))),
        .. EditionMonth.Pages(catalog.Editions).Select(page => Html(page.Path, "the list of editions", () => pages.Editions(page))),
        .. catalog.Editions.Select(e => Html(e.Path, string.Create(CultureInfo.InvariantCulture, $"the edition of {e.Day:yyyy-MM-dd}"), () => pages.EditionPage(e))),
        .. catalog.Map is { } map ? [Html(PaperMap.Path, "the map", () => pages.Map(map))] : Array.Empty<Output>(),
        .. catalog.Pages.Select(p => Html(SiteUrls.Page(p.Slug), p.Path, () => pages.Page(p))),
        .. Search(catalog, pages),
        Html("/404.html", "the page for what is not found", pages.NotFound),
    ];

    /// <summary>The redirects from old addresses, with where each was asked for.</summary>
    public static IEnumerable<(Located<string> Alias, string Source, Output Output)> Aliases(SiteCatalog catalog, PageRenderer pages) =>
        catalog.Papers.Select(p => (p.Paper.Aliases, p.Paper.Path, Target: p.Path))
            .Concat(catalog.Pages.Select(p => (p.Aliases, p.Path, Target: SiteUrls.Page(p.Slug))))
            .SelectMany(p => p.Aliases.Select(a => (a, p.Path, Html(a.Value, p.Path, () => pages.Redirect(p.Target)))));

    private static IEnumerable<Output> Search(SiteCatalog catalog, PageRenderer pages) =>
        catalog.Settings.Search ? [Html("/search/", "the search page", pages.Search)] : [];

    private static IEnumerable<Output> Lists(
        SiteCatalog catalog, string path, IReadOnlyList<PaperEntry> papers, string source, Func<ListPage, string> render) =>
        ListPage.Split(path, papers, catalog.Settings.ListItems).Select(page => Html(page.Path, source, () => render(page)));

    private static Output Html(string sitePath, string source, Func<string> render) =>
        new(Output.PathOf(sitePath), source, () => OutputPlan.Utf8(render()));
}
