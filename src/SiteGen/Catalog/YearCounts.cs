namespace SiteGen.Catalog;

/// <summary>How many papers were published in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Count">How many papers.</param>
/// <param name="AndBefore">Whether the papers of all earlier years are counted in.</param>
public sealed record YearCount(int Year, int Count, bool AndBefore);

/// <summary>Counts papers by the year of their publication, for a chart.</summary>
public static class YearCounts
{
    /// <summary>How many years a chart shows at most, so that it stays readable on a phone.</summary>
    public const int MostYears = 24;

    /// <summary>
    /// The years from the first to the last, oldest first, with those between in which nothing came out. Where there are
    /// more than <see cref="MostYears"/>, the first one stands for all before it too. Papers without a date do not count.
    /// </summary>
    /// <param name="papers">The papers, in any order.</param>
    /// <returns>Empty when the papers are of fewer than two years: there is nothing to compare.</returns>
    public static IReadOnlyList<YearCount> Of(IEnumerable<PaperEntry> papers)
    {
        var counts = new SortedList<int, int>();
        foreach (var paper in papers)
        {
            if (paper.Paper.Published is { Year: var year })
                counts[year] = counts.GetValueOrDefault(year) + 1;
        }

        if (counts.Count < 2)
            return [];
        var last = counts.Keys[^1];
        var first = Math.Max(counts.Keys[0], last - MostYears + 1);
        var before = counts.Where(c => c.Key < first).Sum(c => c.Value);
        return [.. Enumerable.Range(first, last - first + 1)
            .Select(year => new YearCount(year, counts.GetValueOrDefault(year) + (year == first ? before : 0), year == first && before > 0))];
    }
}
