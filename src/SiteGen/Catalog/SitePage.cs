namespace SiteGen.Catalog;

/// <summary>One page of a site, as the table of pages (<see cref="PageKinds"/>) lists it.</summary>
/// <param name="Kind">The kind of the page.</param>
/// <param name="Path">The site path.</param>
/// <param name="Source">What the page is made from, as diagnostics name it: a content file or a description.</param>
/// <param name="Subject">
/// What the page shows: <see cref="ListPage{T}"/>, <see cref="PaperEntry"/>, <see cref="TopicPage"/> and so on; null for kinds
/// of which a site has only one page.
/// </param>
/// <param name="LastModified">The day of the newest content on the page; null if unknown.</param>
public sealed record SitePage(PageKind Kind, string Path, string Source, object? Subject = null, DateOnly? LastModified = null)
{
    /// <summary>The papers that the page lists, in its order.</summary>
    public IReadOnlyList<PaperEntry> Papers { get; init; } = [];
}

/// <summary>One page of a topic's papers.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="List">The page of its list.</param>
public sealed record TopicPage(TopicEntry Topic, ListPage<PaperEntry> List);

/// <summary>One page of an author's papers.</summary>
/// <param name="Author">The author.</param>
/// <param name="List">The page of the author's list.</param>
public sealed record AuthorPage(AuthorEntry Author, ListPage<PaperEntry> List);

/// <summary>One page of the papers that a curator chose.</summary>
/// <param name="Curator">The curator.</param>
/// <param name="List">The page of the curator's list.</param>
public sealed record CuratorPage(CuratorEntry Curator, ListPage<PaperEntry> List);

/// <summary>One page of a year's papers.</summary>
/// <param name="Year">The year.</param>
/// <param name="List">The page of its list.</param>
public sealed record YearPage(YearEntry Year, ListPage<PaperEntry> List);
