namespace SiteGen.Catalog;

/// <summary>The number of papers that were published in a year or in two consecutive years.</summary>
/// <param name="First">The first year.</param>
/// <param name="Last">The last year.</param>
/// <param name="Count">The number of papers.</param>
/// <param name="IncludesEarlier">Whether the count includes the papers of all earlier years.</param>
public sealed record YearCount(int First, int Last, int Count, bool IncludesEarlier);

/// <summary>Counts papers by year of publication for a chart.</summary>
public static class YearCounts
{
    /// <summary>The maximum number of years one by one, so that a chart is readable on a phone.</summary>
    public const int MaxYears = 24;

    /// <summary>The maximum number of years or pairs of years, each wide enough to be touched in a column of 15 rem.</summary>
    public const int MaxPairs = 10;

    /// <summary>
    /// Returns the counts from the first to the last year, oldest first, including years without papers. If there are more than
    /// the maximum, the first count includes all earlier years. Papers without a date do not count.
    /// </summary>
    /// <param name="papers">The papers, in any order.</param>
    /// <param name="inPairs">
    /// Whether more than <see cref="MaxPairs"/> years are counted in pairs; otherwise there are up to <see cref="MaxYears"/>.
    /// </param>
    /// <returns>Empty if there are fewer than two years, because there is nothing to compare.</returns>
    public static IReadOnlyList<YearCount> Count(IEnumerable<PaperEntry> papers, bool inPairs)
    {
        var counts = papers
            .Where(p => p.Paper.Published is not null)
            .CountBy(p => p.Paper.Published!.Value.Year)
            .ToDictionary();
        if (counts.Count < 2)
            return [];
        var (oldest, newest) = (counts.Keys.Min(), counts.Keys.Max());
        var step = inPairs && newest - oldest >= MaxPairs ? 2 : 1;
        var bars = Math.Min(inPairs ? MaxPairs : MaxYears, (newest - oldest + step) / step);
        return [.. Enumerable.Range(0, bars).Select(bar =>
        {
            var last = newest - ((bars - 1 - bar) * step);
            var includesEarlier = bar == 0 && oldest <= last - step;
            var first = includesEarlier ? oldest : Math.Max(oldest, last - step + 1);
            return new YearCount(first, last, counts.Where(c => c.Key >= first && c.Key <= last).Sum(c => c.Value), includesEarlier);
        })];
    }
}
