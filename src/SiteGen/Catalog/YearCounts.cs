namespace SiteGen.Catalog;

/// <summary>The number of papers that were published in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Count">The number of papers.</param>
/// <param name="IncludesEarlier">Whether the count includes the papers of all earlier years.</param>
public sealed record YearCount(int Year, int Count, bool IncludesEarlier);

/// <summary>Counts papers by year of publication for a chart.</summary>
public static class YearCounts
{
    /// <summary>The maximum number of years, so that a chart is readable on a phone.</summary>
    public const int MaxYears = 24;

    /// <summary>
    /// Returns the counts from the first to the last year, oldest first, including years without papers. If there are more
    /// than <see cref="MaxYears"/>, the first count includes all earlier years. Papers without a date do not count.
    /// </summary>
    /// <param name="papers">The papers, in any order.</param>
    /// <returns>Empty if there are fewer than two years, because there is nothing to compare.</returns>
    public static IReadOnlyList<YearCount> Count(IEnumerable<PaperEntry> papers)
    {
        var counts = papers
            .Where(p => p.Paper.Published is not null)
            .CountBy(p => p.Paper.Published!.Value.Year)
            .ToDictionary();
        if (counts.Count < 2)
            return [];
        var last = counts.Keys.Max();
        var first = Math.Max(counts.Keys.Min(), last - MaxYears + 1);
        var earlier = counts.Where(c => c.Key < first).Sum(c => c.Value);
        return [.. Enumerable.Range(first, last - first + 1).Select(year =>
        {
            var includesEarlier = year == first && earlier > 0;
            return new YearCount(year, counts.GetValueOrDefault(year) + (includesEarlier ? earlier : 0), includesEarlier);
        })];
    }
}
