namespace SiteGen.Catalog;

/// <summary>Things that have a number in common: that of their day, month or year.</summary>
/// <typeparam name="T">What they are.</typeparam>
/// <param name="Number">The number.</param>
/// <param name="Items">The things, in the order of the whole.</param>
internal sealed record NumberedGroup<T>(int Number, List<T> Items)
    where T : class;

/// <summary>
/// Groups things by a number. Queries that group by a day or by a year that may be missing do it too, but .NET has no code
/// in store for such keys, and would compile twenty methods for each at every start.
/// </summary>
internal static class NumberedGroups
{
    /// <summary>The groups, in the order of the first of each.</summary>
    /// <typeparam name="T">What they are.</typeparam>
    /// <param name="items">The things.</param>
    /// <param name="number">The number of one.</param>
    public static List<NumberedGroup<T>> Of<T>(IEnumerable<T> items, Func<T, int> number)
        where T : class
    {
        var groups = new List<NumberedGroup<T>>();
        var places = new Dictionary<int, int>();
        foreach (var item in items)
        {
            var key = number(item);
            if (places.TryAdd(key, groups.Count))
                groups.Add(new NumberedGroup<T>(key, []));
            groups[places[key]].Items.Add(item);
        }

        return groups;
    }

    /// <summary>The groups, that of the greatest number first.</summary>
    /// <inheritdoc cref="Of"/>
    public static List<NumberedGroup<T>> GreatestFirst<T>(IEnumerable<T> items, Func<T, int> number)
        where T : class
    {
        var groups = Of(items, number);
        groups.Sort((a, b) => b.Number.CompareTo(a.Number));
        return groups;
    }
}
