using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>A folder of pages that has an <c>index.md</c>, and so a menu of its own.</summary>
/// <param name="Pages">
/// The pages in the order of the menu: the page of the folder, then the others by their position in the menu, then those
/// without a position by title. A section in the folder is represented by its own first page.
/// </param>
public sealed record PageSection(IReadOnlyList<Page> Pages)
{
    /// <summary>The page of the folder.</summary>
    public Page Index => Pages[0];
}
