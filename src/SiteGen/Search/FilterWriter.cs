namespace SiteGen.Search;

/// <summary>What a paper is filtered by.</summary>
/// <param name="Topics">The places of its topics in the list of topics.</param>
/// <param name="Year">The year of its own date.</param>
/// <param name="HasCode">Whether the address of its code is known.</param>
internal sealed record PaperTraits(IReadOnlyList<int> Topics, int? Year, bool HasCode);

/// <summary>Writes what results can be narrowed to: the papers of each topic, of each year, and those with code.</summary>
internal static class FilterWriter
{
    /// <summary>The years of the papers, newest first.</summary>
    /// <param name="papers">The papers.</param>
    public static IReadOnlyList<int> Years(IEnumerable<PaperTraits> papers)
    {
        var years = new HashSet<int>();
        foreach (var paper in papers)
        {
            if (paper.Year is { } year)
                years.Add(year);
        }

        int[] sorted = [.. years];
        Array.Sort(sorted);
        Array.Reverse(sorted);
        return sorted;
    }

    /// <summary>One file: the ascending numbers of the papers of each topic, of each year and of those with code.</summary>
    /// <param name="papers">The papers by number.</param>
    /// <param name="topics">How many topics there are.</param>
    /// <param name="years">The years of the papers.</param>
    public static byte[] Write(IReadOnlyList<PaperTraits> papers, int topics, IReadOnlyList<int> years)
    {
        var places = new Dictionary<int, int>(years.Count);
        for (var i = 0; i < years.Count; i++)
            places.Add(years[i], topics + i);
        var lists = new List<int>[topics + years.Count + 1];
        for (var i = 0; i < lists.Length; i++)
            lists[i] = [];
        for (var i = 0; i < papers.Count; i++)
        {
            foreach (var topic in papers[i].Topics)
            {
                if (lists[topic] is not [.., var last] || last != i)
                    lists[topic].Add(i);
            }

            if (papers[i].Year is { } year)
                lists[places[year]].Add(i);
            if (papers[i].HasCode)
                lists[^1].Add(i);
        }

        var writer = new ByteWriter();
        foreach (var list in lists)
            writer.WriteAscending(list);
        return writer.Take();
    }
}
