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
        var writer = new ByteWriter();
        for (var topic = 0; topic < topics; topic++)
            WriteWhere(writer, papers, p => p.Topics.Contains(topic));
        foreach (var year in Years(papers))
            WriteWhere(writer, papers, p => p.Year == year);
        WriteWhere(writer, papers, p => p.Code is not null);
        return writer.Take();
    }

    private static void WriteWhere(ByteWriter writer, IReadOnlyList<SearchPaper> papers, Func<SearchPaper, bool> isIn) =>
        writer.WriteAscending([.. Enumerable.Range(0, papers.Count).Where(i => isIn(papers[i]))]);
}
