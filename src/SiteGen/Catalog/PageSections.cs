using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>The sections of a site's pages, and the pages in the menu of the site.</summary>
public sealed class PageSections
{
    private readonly HashSet<string> _indexes;
    private readonly Dictionary<string, PageSection> _byPage = new(StringComparer.Ordinal);

    private PageSections(IReadOnlyList<Page> pages)
    {
        _indexes = pages.Where(p => p.IsIndex).Select(p => p.Slug).ToHashSet(StringComparer.Ordinal);
        var byParent = pages.ToLookup(p => FindParent(p.Slug), StringComparer.Ordinal);
        SiteMenu = [.. byParent[null].Where(p => p.Menu is not null).OrderBy(p => p.Menu).ThenBy(p => p.Slug, StringComparer.Ordinal)];
        foreach (var index in pages.Where(p => p.IsIndex))
            Add(index, byParent[index.Slug]);
    }

    /// <summary>
    /// The pages in the menu of the site, in its order: of those in no section and of the first pages of outermost
    /// sections, the ones with a position in the menu.
    /// </summary>
    public IReadOnlyList<Page> SiteMenu { get; }

    /// <summary>Groups pages by their folders.</summary>
    /// <param name="pages">The published pages.</param>
    public static PageSections Build(IReadOnlyList<Page> pages) => new(pages);

    /// <summary>Returns the section of a page, or null if it is in none. An <c>index.md</c> is in its own section.</summary>
    /// <param name="page">The page.</param>
    public PageSection? Find(Page page) => _byPage.GetValueOrDefault(page.Slug);

    /// <summary>Returns the slug of the outermost page above a page: its own if it is in no section.</summary>
    /// <param name="page">The page.</param>
    public string FindRoot(Page page)
    {
        var slug = page.Slug;
        while (FindParent(slug) is { } parent)
            slug = parent;
        return slug;
    }

    private void Add(Page index, IEnumerable<Page> members)
    {
        var section = new PageSection(
        [
            index,
            .. members
                .OrderBy(p => p.Menu ?? int.MaxValue)
                .ThenBy(p => p.Title, StringComparer.Ordinal)
                .ThenBy(p => p.Slug, StringComparer.Ordinal),
        ]);
        foreach (var page in section.Pages.Where(p => p == index || !p.IsIndex))
            _byPage[page.Slug] = section;
    }

    // Returns the slug of the nearest folder above that has a page.
    private string? FindParent(string slug)
    {
        for (var slash = slug.LastIndexOf('/'); slash > 0; slash = slug.LastIndexOf('/', slash - 1))
        {
            if (_indexes.Contains(slug[..slash]))
                return slug[..slash];
        }

        return null;
    }
}
