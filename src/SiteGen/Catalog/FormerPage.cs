using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>A page that earlier versions of the program, or other settings, published and that is no longer there.</summary>
/// <param name="Path">Its site path.</param>
/// <param name="Target">The site path, which may have a query, of the page to which its address leads.</param>
/// <param name="Source">What the page was made from, as diagnostics name it.</param>
public sealed record FormerPage(string Path, string Target, string Source)
{
    /// <summary>Lists the former pages of a site.</summary>
    /// <param name="site">The catalog of the site.</param>
    public static IEnumerable<FormerPage> List(SiteCatalog site) =>
    [
        .. ListHomePages(site),
        .. site.Authors.Former.Select(a => new FormerPage(a.Path, FindTarget(a, site.Settings), $"the author {a.Name.Display}")),
    ];

    /// <summary>Returns where the papers of a former author are found: by the search, or if the site has none, the newest paper.</summary>
    /// <param name="author">The author.</param>
    /// <param name="settings">Decide whether there is a search.</param>
    public static string FindTarget(AuthorEntry author, SiteSettings settings) => settings.Search
        ? SiteUrls.Search + "?q=" + Uri.EscapeDataString($"author:\"{author.Name.Display.Replace("\"", "", StringComparison.Ordinal)}\"")
        : author.Papers[0].Path;

    // The pages of the home page listed all papers.
    private static IEnumerable<FormerPage> ListHomePages(SiteCatalog site)
    {
        var size = site.Settings.ListItems;
        var pages = ListPage.CountPages(site.HomePapers.Count, size);
        return Enumerable.Range(pages + 1, ListPage.CountPages(site.Papers.Count, size) - pages)
            .Select(number => new FormerPage(SiteUrls.ListPage(SiteUrls.Home, number), SiteUrls.Editions, "the home page"));
    }
}
