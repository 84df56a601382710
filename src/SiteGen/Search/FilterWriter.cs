namespace SiteGen.Search;

/// <summary>Writes what results can be narrowed to: the papers of each topic, of each year, and those with code.</summary>
internal static class FilterWriter
{
    /// <summary>The years of the papers, newest first.</summary>
    /// <param name="papers">The papers.</param>
    public static IReadOnlyList<int> Years(IReadOnlyList<SearchPaper> papers) =>
        [.. papers.Select(p => p.Year).OfType<int>().Distinct().OrderDescending()];

    /// <summary>One file: the ascending numbers of the papers of each topic, of each year and of those with code.</summary>
    /// <param name="papers">The papers by number.</param>
    /// <param name="topics">How many topics there are.</param>
    public static byte[] Write(IReadOnlyList<SearchPaper> papers, int topics)
    {
        var years = Years(papers).ToArray();
        var lists = new List<int>[topics + years.Length + 1];
        for (var i = 0; i < lists.Length; i++)
            lists[i] = [];
        for (var i = 0; i < papers.Count; i++)
        {
            foreach (var topic in papers[i].Topics.Distinct())
                lists[topic].Add(i);
            if (papers[i].Year is { } year)
                lists[topics + Array.IndexOf(years, year)].Add(i);
            if (papers[i].Code is not null)
                lists[^1].Add(i);
        }

        var writer = new ByteWriter();
        foreach (var list in lists)
            writer.WriteAscending(list);
        return writer.Take();
    }
}
