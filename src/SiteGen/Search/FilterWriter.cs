namespace SiteGen.Search;

/// <summary>The values by which the search filters a paper.</summary>
/// <param name="Topics">The indexes of the paper's topics in the list of topics.</param>
/// <param name="Year">The year of publication.</param>
/// <param name="HasCode">Whether the paper has a link to its code.</param>
internal sealed record FilterValues(IReadOnlyList<int> Topics, int? Year, bool HasCode);

/// <summary>Writes the papers of each filter: by topic, by year, and those with code.</summary>
internal static class FilterWriter
{
    /// <summary>Returns the distinct years of papers, newest first.</summary>
    /// <param name="papers">The filter values of the papers.</param>
    public static IReadOnlyList<int> CollectYears(IEnumerable<FilterValues> papers) =>
        [.. papers.Select(p => p.Year).OfType<int>().Distinct().OrderDescending()];

    /// <summary>Returns one file with the ascending paper numbers of each topic, of each year, and of the papers with code.</summary>
    /// <param name="papers">The filter values by paper number.</param>
    /// <param name="topics">The number of topics.</param>
    /// <param name="years">The years of the papers.</param>
    public static byte[] Write(IReadOnlyList<FilterValues> papers, int topics, IReadOnlyList<int> years)
    {
        var listByYear = years.Index().ToDictionary(y => y.Item, y => topics + y.Index);
        var lists = new List<int>[topics + years.Count + 1];
        for (var i = 0; i < lists.Length; i++)
            lists[i] = [];
        for (var i = 0; i < papers.Count; i++)
        {
            foreach (var topic in papers[i].Topics.Distinct())
                lists[topic].Add(i);
            if (papers[i].Year is { } year)
                lists[listByYear[year]].Add(i);
            if (papers[i].HasCode)
                lists[^1].Add(i);
        }

        var writer = new VarintWriter();
        foreach (var list in lists)
            writer.WriteDeltas(list);
        return writer.ToArrayAndReset();
    }
}
