namespace SiteGen.Catalog;

/// <summary>The position of a page within a paginated list.</summary>
/// <param name="ListPath">The site path of the list's first page.</param>
/// <param name="Number">The number of this page, from 1.</param>
/// <param name="Count">The number of pages of the list, at least 1.</param>
public record Pager(string ListPath, int Number, int Count)
{
    /// <summary>The site path of this page.</summary>
    public string Path => SiteUrls.ListPage(ListPath, Number);
}

/// <summary>One page of a paginated list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
/// <param name="ListPath">The site path of the list's first page.</param>
/// <param name="Number">The number of this page, from 1.</param>
/// <param name="Count">The number of pages of the list, at least 1.</param>
/// <param name="Items">The items on this page.</param>
public sealed record ListPage<T>(string ListPath, int Number, int Count, IReadOnlyList<T> Items)
    : Pager(ListPath, Number, Count);

/// <summary>Splits lists into pages.</summary>
public static class ListPage
{
    /// <summary>Splits a list into pages; an empty list has one empty page.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="listPath">The site path of the list, ending in a slash.</param>
    /// <param name="items">All items of the list.</param>
    /// <param name="size">The maximum number of items on a page, at least 1.</param>
    public static IReadOnlyList<ListPage<T>> Split<T>(string listPath, IReadOnlyList<T> items, int size)
    {
        var count = CountPages(items.Count, size);
        var pages = new ListPage<T>[count];
        for (var i = 0; i < count; i++)
            pages[i] = new ListPage<T>(listPath, i + 1, count, [.. items.Skip(i * size).Take(size)]);
        return pages;
    }

    /// <summary>Returns the number of pages of a list.</summary>
    /// <param name="items">The number of items.</param>
    /// <param name="size">The maximum number of items on a page, at least 1.</param>
    public static int CountPages(int items, int size) => Math.Max(1, (items + size - 1) / size);
}
