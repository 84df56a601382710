using SiteGen.Catalog;

namespace SiteGen.Feeds;

/// <summary>A page as a sitemap lists it.</summary>
/// <param name="Path">Its site path.</param>
/// <param name="LastModified">The day of the newest content on it; null if unknown.</param>
public readonly record struct SitemapEntry(string Path, DateOnly? LastModified)
{
    /// <summary>Lists all pages that a search engine should know, in the order of the table of pages.</summary>
    /// <param name="catalog">The arranged site.</param>
    public static IReadOnlyList<SitemapEntry> List(SiteCatalog catalog) =>
        [.. PageKinds.All.Where(kind => kind.IsInSitemap).SelectMany(kind => kind.ListPages(catalog)).Select(page => new SitemapEntry(page.Path, page.LastModified))];
}
