namespace SiteGen.Catalog;

/// <summary>A kind of page: one row of the table of pages, <see cref="PageKinds"/>.</summary>
/// <param name="Name">The name, which is also the name of the layout that renders the kind.</param>
/// <param name="List">Lists the pages of this kind that a site has, always in the same order.</param>
public sealed record PageKind(string Name, Func<PageKind, SiteCatalog, IEnumerable<SitePage>> List)
{
    /// <summary>Whether the sitemap lists these pages.</summary>
    public bool IsInSitemap { get; init; } = true;

    /// <summary>Whether the menu has an item that leads to the first page of the kind.</summary>
    public bool IsInMenu { get; init; }

    /// <summary>Lists the pages of this kind that a site has, always in the same order.</summary>
    /// <param name="site">The catalog of the site.</param>
    public IEnumerable<SitePage> ListPages(SiteCatalog site) => List(this, site);
}
