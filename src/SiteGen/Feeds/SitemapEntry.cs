using SiteGen.Catalog;
using SiteGen.Catalog.Map;

namespace SiteGen.Feeds;

/// <summary>A page as a sitemap lists it.</summary>
/// <param name="Path">Its site path.</param>
/// <param name="LastModified">The day of the newest content on it; null where nobody knows.</param>
public readonly record struct SitemapEntry(string Path, DateOnly? LastModified)
{
    /// <summary>
    /// All pages that a search engine should know, in a fixed order: home and its further pages, papers, topics, authors,
    /// years, editions, the map, pages of their own. Redirects and the error page are not among them.
    /// </summary>
    /// <param name="catalog">The arranged site.</param>
    public static IReadOnlyList<SitemapEntry> Of(SiteCatalog catalog)
    {
        var size = catalog.Settings.ListItems;
        DateOnly? newest = catalog.Editions.Count > 0 ? catalog.Editions[0].Day : null;
        return
        [
            .. List("/", catalog.Papers, size),
            .. catalog.Papers.Select(entry => new SitemapEntry(entry.Path, entry.Edition)),
            new("/topics/", newest),
            .. catalog.Topics.SelectMany(topic => List(topic.Path, topic.Papers, size)),
            .. catalog.AuthorPages.Select(page => new SitemapEntry(page.Path, newest)),
            .. catalog.Authors.All.SelectMany(author => List(author.Path, author.Papers, size)),
            .. catalog.Settings.Years ? new[] { new SitemapEntry(SiteUrls.Years, newest) } : [],
            .. catalog.Years.SelectMany(year => List(year.Path, year.Papers, size)),
            .. EditionMonth.Pages(catalog.Editions).Select(page => new SitemapEntry(page.Path, newest)),
            .. catalog.Editions.Select(edition => new SitemapEntry(edition.Path, edition.Day)),
            .. catalog.HasMap ? new[] { new SitemapEntry(PaperMap.Path, newest) } : [],
            .. catalog.Pages.Select(page => new SitemapEntry(SiteUrls.Page(page.Slug), null)),
        ];
    }

    // A new paper moves the others down, so every page of a list changes with its newest paper.
    private static IEnumerable<SitemapEntry> List(string path, IReadOnlyList<PaperEntry> papers, int size)
    {
        DateOnly? newest = papers.Count > 0 ? papers.Max(paper => paper.Edition) : null;
        return ListPage.Split(path, papers, size).Select(page => new SitemapEntry(page.Path, newest));
    }
}
