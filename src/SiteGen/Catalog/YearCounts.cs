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
    public const int MaxYears = 24;

    /// <summary>
    /// The years from the first to the last, oldest first, with those between in which nothing came out. Where there are
    /// more than <see cref="MaxYears"/>, the first one stands for all before it too. Papers without a date do not count.
    /// </summary>
    /// <param name="papers">The papers, in any order.</param>
    /// <returns>Empty when the papers are of fewer than two years: there is nothing to compare.</returns>
    public static IReadOnlyList<YearCount> Count(IEnumerable<PaperEntry> papers)
    {
        var counts = new Dictionary<int, int>();
        var (earliest, last) = (int.MaxValue, int.MinValue);
        foreach (var paper in papers)
        {
            if (paper.Paper.Published is not { Year: var year })
                continue;
            counts[year] = GetCount(year) + 1;
            (earliest, last) = (Math.Min(earliest, year), Math.Max(last, year));
        }

        if (earliest >= last)
            return [];
        var first = Math.Max(earliest, last - MaxYears + 1);
        var before = 0;
        for (var year = earliest; year < first; year++)
            before += GetCount(year);
        var years = new YearCount[last - first + 1];
        for (var i = 0; i < years.Length; i++)
            years[i] = new YearCount(first + i, GetCount(first + i) + (i == 0 ? before : 0), i == 0 && before > 0);
        return years;

        int GetCount(int year) => counts.TryGetValue(year, out var count) ? count : 0;
    }
}
