namespace SiteGen.Catalog;

/// <summary>The conference or journal of a venue without the year, volume and remarks, so that papers of all years are together.</summary>
public static class VenueSeries
{
    /// <summary>The maximum number of series to list for a choice.</summary>
    public const int MaxListed = 50;

    private const int YearLength = 4;

    /// <summary>
    /// Returns the series: <c>NeurIPS 2022 (oral)</c> → <c>NeurIPS</c>, <c>Computational Linguistics 48(1), 2022</c> →
    /// <c>Computational Linguistics</c>. It ends before the first number, bracket, comma or semicolon;
    /// an ordinal is left out.
    /// </summary>
    /// <param name="venue">The venue as readers call it, or null.</param>
    /// <returns>Null if nothing remains.</returns>
    public static string? Find(string? venue)
    {
        if (venue is null)
            return null;
        var words = venue.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).AsSpan();
        if (words.Length > 1 && IsYear(words[0]))
            words = words[1..];
        var series = new List<string>();
        foreach (var word in words)
        {
            var end = word.AsSpan().IndexOfAny("(,;");
            var kept = end < 0 ? word : word[..end];
            if (end < 0 && IsOrdinal(word))
                continue;
            if (kept.Length == 0 || char.IsAsciiDigit(kept[0]) || kept.StartsWith("Vol", StringComparison.Ordinal))
                break;
            series.Add(kept);
            if (end >= 0)
                break;
        }

        return series.Count == 0 ? null : string.Join(' ', series);
    }

    /// <summary>Counts papers by series and returns those with the most papers, by name.</summary>
    /// <param name="papers">The papers.</param>
    public static IReadOnlyList<KeyValuePair<string, int>> Count(IEnumerable<PaperEntry> papers) =>
    [
        .. papers.Select(entry => Find(entry.Paper.Venue)).OfType<string>()
            .CountBy(series => series, StringComparer.Ordinal)
            .OrderByDescending(series => series.Value)
            .ThenBy(series => series.Key, StringComparer.Ordinal)
            .Take(MaxListed)
            .OrderBy(series => series.Key, StringComparer.OrdinalIgnoreCase)
            .ThenBy(series => series.Key, StringComparer.Ordinal),
    ];

    // The 35th conference and the 36th are one series.
    private static bool IsOrdinal(string word) =>
        char.IsAsciiDigit(word[0]) && word.TrimStart([.. "0123456789"]) is "st" or "nd" or "rd" or "th";

    private static bool IsYear(string word) => word.Length == YearLength && word.All(char.IsAsciiDigit);
}
