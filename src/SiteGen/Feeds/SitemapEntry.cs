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
        var entries = new List<SitemapEntry>();
        AddList(entries, "/", catalog.Papers, size);
        foreach (var paper in catalog.Papers)
            entries.Add(new(paper.Path, paper.Edition));
        entries.Add(new("/topics/", newest));
        foreach (var topic in catalog.Topics)
            AddList(entries, topic.Path, topic.Papers, size);
        foreach (var page in catalog.AuthorPages)
            entries.Add(new(page.Path, newest));
        foreach (var author in catalog.Authors.All)
            AddList(entries, author.Path, author.Papers, size);
        if (catalog.Settings.Years)
            entries.Add(new(SiteUrls.Years, newest));
        foreach (var year in catalog.Years)
            AddList(entries, year.Path, year.Papers, size);
        foreach (var page in EditionMonth.Paginate(catalog.Editions))
            entries.Add(new(page.Path, newest));
        foreach (var edition in catalog.Editions)
            entries.Add(new(edition.Path, edition.Day));
        if (catalog.HasMap)
            entries.Add(new(PaperMap.Path, newest));
        foreach (var page in catalog.Pages)
            entries.Add(new(SiteUrls.Page(page.Slug), null));
        return entries;
    }

    // A new paper moves the others down, so every page of a list changes with its newest paper.
    private static void AddList(List<SitemapEntry> entries, string path, IReadOnlyList<PaperEntry> papers, int size)
    {
        DateOnly? newest = null;
        foreach (var paper in papers)
            newest = newest > paper.Edition ? newest : paper.Edition;
        foreach (var page in ListPage.Split(path, papers, size))
            entries.Add(new(page.Path, newest));
    }
}
