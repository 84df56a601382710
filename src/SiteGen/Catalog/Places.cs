namespace SiteGen.Catalog;

/// <summary>Finds the places of things in a list.</summary>
internal static class Places
{
    /// <summary>The place of each item, from 0, by a name of it that no two have.</summary>
    /// <typeparam name="T">What the list is of.</typeparam>
    /// <param name="items">The list.</param>
    /// <param name="name">The name of an item.</param>
    public static Dictionary<string, int> ByName<T>(IReadOnlyList<T> items, Func<T, string> name)
    {
        var places = new Dictionary<string, int>(items.Count, StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
            places.Add(name(items[i]), i);
        return places;
    }
}
