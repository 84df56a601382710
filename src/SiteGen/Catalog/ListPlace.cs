namespace SiteGen.Catalog;

/// <summary>Where a page stands in a list that is cut into pages.</summary>
/// <param name="ListPath">The site path of the list's first page.</param>
/// <param name="Number">This page's number, from 1.</param>
/// <param name="Count">How many pages the list has, at least 1.</param>
public record ListPlace(string ListPath, int Number, int Count)
{
    /// <summary>The site path of this page.</summary>
    public string Path => SiteUrls.ListPage(ListPath, Number);
}

/// <summary>One page of a list of anything but papers, for which there is <see cref="ListPage"/>.</summary>
/// <typeparam name="T">What the list is of.</typeparam>
/// <param name="ListPath">The site path of the list's first page.</param>
/// <param name="Number">This page's number, from 1.</param>
/// <param name="Count">How many pages the list has, at least 1.</param>
/// <param name="Items">What stands on this page.</param>
public sealed record ListPage<T>(string ListPath, int Number, int Count, IReadOnlyList<T> Items)
    : ListPlace(ListPath, Number, Count);

/// <summary>One page of a list of papers.</summary>
/// <param name="ListPath">The site path of the list's first page.</param>
/// <param name="Number">This page's number, from 1.</param>
/// <param name="Count">How many pages the list has, at least 1.</param>
/// <param name="Papers">The papers on this page.</param>
public sealed record ListPage(string ListPath, int Number, int Count, IReadOnlyList<PaperEntry> Papers)
    : ListPlace(ListPath, Number, Count)
{
    /// <summary>Cuts a list of papers into pages; an empty list has one empty page.</summary>
    /// <param name="listPath">The site path of the list, ending in a slash.</param>
    /// <param name="papers">All papers of the list.</param>
    /// <param name="size">How many papers a page holds, at least 1.</param>
    public static IReadOnlyList<ListPage> Split(string listPath, IReadOnlyList<PaperEntry> papers, int size) =>
        [.. Split<PaperEntry>(listPath, papers, size).Select(p => new ListPage(p.ListPath, p.Number, p.Count, p.Items))];

    /// <summary>Cuts any list into pages; an empty list has one empty page.</summary>
    /// <typeparam name="T">What the list is of.</typeparam>
    /// <param name="listPath">The site path of the list, ending in a slash.</param>
    /// <param name="items">The whole list.</param>
    /// <param name="size">How many items a page holds, at least 1.</param>
    public static IReadOnlyList<ListPage<T>> Split<T>(string listPath, IReadOnlyList<T> items, int size)
    {
        var count = Math.Max(1, (items.Count + size - 1) / size);
        var pages = new ListPage<T>[count];
        for (var i = 0; i < count; i++)
            pages[i] = new ListPage<T>(listPath, i + 1, count, [.. items.Skip(i * size).Take(size)]);
        return pages;
    }
}
