using SiteGen.Catalog;

namespace SiteGen.Feeds;

/// <summary>A page in a sitemap.</summary>
/// <param name="Path">The site path of the page.</param>
/// <param name="LastModified">The day of the newest content on the page; null if unknown.</param>
public readonly record struct SitemapEntry(string Path, DateOnly? LastModified)
{
    /// <summary>Lists all pages that a search engine should index, in the order of the table of pages.</summary>
    /// <param name="catalog">The catalog of the site.</param>
    public static IReadOnlyList<SitemapEntry> List(SiteCatalog catalog) =>
        [.. PageKinds.All
            .Where(kind => kind.IsInSitemap)
            .SelectMany(kind => kind.ListPages(catalog))
            .Select(page => new SitemapEntry(page.Path, page.LastModified))];
}
