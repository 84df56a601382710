using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>
/// Sorts papers into feed order: newest first; within a day, papers with a time of day by that time, then papers that a
/// curator added by hand, then imported papers in the order of their dump.
/// </summary>
internal static class FeedSorter
{
    /// <summary>Returns the papers in feed order, with their edition and feed time but without topics.</summary>
    /// <param name="papers">The papers, in any order.</param>
    /// <param name="dumpOrder">The slugs of imported papers, in the order of their dumps.</param>
    /// <param name="zone">The time zone that defines when a day starts.</param>
    public static IReadOnlyList<PaperEntry> Sort(IEnumerable<Paper> papers, IReadOnlyList<string> dumpOrder, TimeZoneInfo zone)
    {
        var dumpIndex = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var slug in dumpOrder)
            dumpIndex.TryAdd(slug, dumpIndex.Count);
        return [.. papers
            .GroupBy(p => p.Date.GetEditionDay(zone))
            .OrderByDescending(day => day.Key)
            .SelectMany(day => SortDay(day.Key, [.. day], dumpIndex, zone))];
    }

    private static IEnumerable<PaperEntry> SortDay(DateOnly day, List<Paper> papers, Dictionary<string, int> dumpIndex, TimeZoneInfo zone)
    {
        // Papers added by hand come before imported ones, so that adding another one does not shift the others' times.
        var untimed = papers.Where(p => p.Date.Time is null)
            .OrderBy(p => dumpIndex.GetValueOrDefault(p.Slug, -1))
            .ThenBy(p => p.Slug, StringComparer.Ordinal)
            .ToList();
        var start = BuildDay.GetStart(day, zone);
        var entries = untimed.Select((p, i) => CreateEntry(p, day, start.AddSeconds(untimed.Count - 1 - i))).ToList();
        foreach (var paper in papers)
        {
            if (paper.Date.Time is { } time)
                entries.Add(CreateEntry(paper, day, time));
        }

        return entries.OrderByDescending(e => e.FeedTime).ThenBy(e => e.Paper.Slug, StringComparer.Ordinal);
    }

    private static PaperEntry CreateEntry(Paper paper, DateOnly day, DateTimeOffset time) =>
        new() { Paper = paper, Edition = day, FeedTime = time, Topics = [], CitationKey = paper.Slug };
}
