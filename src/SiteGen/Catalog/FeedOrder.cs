using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>
/// The order of the feed: newest first; within a day, papers with a time of their own by that time, then papers that a
/// curator added by hand, then imported ones in the order of their dump.
/// </summary>
internal static class FeedOrder
{
    public static IReadOnlyList<PaperEntry> Arrange(IEnumerable<Paper> papers, IReadOnlyList<string> dumpOrder, TimeZoneInfo zone)
    {
        var place = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var slug in dumpOrder)
            place.TryAdd(slug, place.Count);
        var arranged = new List<PaperEntry>();
        foreach (var day in NumberedGroups.GreatestFirst(papers, p => p.Date.EditionDay(zone).DayNumber))
            arranged.AddRange(ArrangeDay(DateOnly.FromDayNumber(day.Number), day.Items, place));
        return arranged;
    }

    private static List<PaperEntry> ArrangeDay(DateOnly day, List<Paper> papers, Dictionary<string, int> place)
    {
        // Papers added by hand stand above imported ones, so that one more of them does not move the others' times.
        var untimed = papers.Where(p => p.Date.Time is null)
            .OrderBy(p => place.GetValueOrDefault(p.Slug, -1))
            .ThenBy(p => p.Slug, StringComparer.Ordinal)
            .ToList();
        var midnight = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        var entries = untimed.Select((p, i) => Entry(p, day, midnight.AddSeconds(untimed.Count - 1 - i))).ToList();
        foreach (var paper in papers)
        {
            if (paper.Date.Time is { } time)
                entries.Add(Entry(paper, day, time));
        }

        entries.Sort((a, b) => b.FeedTime.CompareTo(a.FeedTime) is not 0 and var order ? order : string.CompareOrdinal(a.Paper.Slug, b.Paper.Slug));
        return entries;
    }

    private static PaperEntry Entry(Paper paper, DateOnly day, DateTimeOffset time) =>
        new() { Paper = paper, Edition = day, FeedTime = time, Topics = [] };
}
