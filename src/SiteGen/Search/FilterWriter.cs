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
    public static IReadOnlyList<int> Years(IEnumerable<PaperTraits> papers) =>
        [.. papers.Select(p => p.Year).OfType<int>().Distinct().OrderDescending()];

    /// <summary>One file: the ascending numbers of the papers of each topic, of each year and of those with code.</summary>
    /// <param name="papers">The papers by number.</param>
    /// <param name="topics">How many topics there are.</param>
    /// <param name="years">The years of the papers.</param>
    public static byte[] Write(IReadOnlyList<PaperTraits> papers, int topics, IReadOnlyList<int> years)
    {
        var places = years.Index().ToDictionary(y => y.Item, y => topics + y.Index);
        var lists = new List<int>[topics + years.Count + 1];
        for (var i = 0; i < lists.Length; i++)
            lists[i] = [];
        for (var i = 0; i < papers.Count; i++)
        {
            foreach (var topic in papers[i].Topics.Distinct())
                lists[topic].Add(i);
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
