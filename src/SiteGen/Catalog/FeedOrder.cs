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
        return [.. papers
            .GroupBy(p => p.Date.EditionDay(zone))
            .OrderByDescending(g => g.Key)
            .SelectMany(g => ArrangeDay(g.Key, g, place))];
    }

    private static IEnumerable<PaperEntry> ArrangeDay(DateOnly day, IEnumerable<Paper> papers, Dictionary<string, int> place)
    {
        // Papers added by hand stand above imported ones, so that one more of them does not move the others' times.
        var untimed = papers.Where(p => p.Date.Time is null)
            .OrderBy(p => place.GetValueOrDefault(p.Slug, -1))
            .ThenBy(p => p.Slug, StringComparer.Ordinal)
            .ToList();
        var midnight = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return papers.Where(p => p.Date.Time is not null)
            .Select(p => Entry(p, day, p.Date.Time!.Value))
            .Concat(untimed.Select((p, i) => Entry(p, day, midnight.AddSeconds(untimed.Count - 1 - i))))
            .OrderByDescending(e => e.FeedTime)
            .ThenBy(e => e.Paper.Slug, StringComparer.Ordinal);
    }

    private static PaperEntry Entry(Paper paper, DateOnly day, DateTimeOffset time) =>
        new() { Paper = paper, Edition = day, FeedTime = time, Topics = [] };
}
