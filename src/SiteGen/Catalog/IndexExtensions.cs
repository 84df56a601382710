namespace SiteGen.Catalog;

/// <summary>Looks up the position of an item in a list.</summary>
internal static class IndexExtensions
{
    /// <summary>Returns the index of each item by a key; keys must be unique.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The list.</param>
    /// <param name="key">Selects the key of an item.</param>
    public static Dictionary<string, int> IndexBy<T>(this IReadOnlyList<T> items, Func<T, string> key)
    {
        var indexes = new Dictionary<string, int>(items.Count, StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
            indexes.Add(key(items[i]), i);
        return indexes;
    }
}
