using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>The papers that trend today, this week and this month.</summary>
public sealed class TrendingLists
{
    /// <summary>The days of <see cref="Today"/>, <see cref="Week"/> and <see cref="Month"/>.</summary>
    public const int DaysOfToday = 1, DaysOfWeek = 7, DaysOfMonth = 30;

    // How long a paper can stay in the feed with the day on which it entered: signals of earlier days are thinned out.
    private const int MaxDaysBack = 14;

    private readonly TrendingRanking _ranking;
    private readonly DateOnly _day;

    /// <summary>Ranks the papers.</summary>
    /// <param name="ranking">Ranks papers by day.</param>
    /// <param name="day">The day of the build.</param>
    public TrendingLists(TrendingRanking ranking, DateOnly day)
    {
        (_ranking, _day) = (ranking, day);
        Today = ranking.Rank(day, DaysOfToday);
        Week = ranking.Rank(day, DaysOfWeek);
        Month = ranking.Rank(day, DaysOfMonth);
    }

    /// <summary>The papers of the week, best first, and then those that trended earlier in the month.</summary>
    public IReadOnlyList<PaperEntry> All => [.. Week.Concat(Month).Select(p => p.Paper).DistinctBy(p => p.Paper.Slug)];

    /// <summary>The papers of the last day, best first.</summary>
    public IReadOnlyList<TrendingPaper> Today { get; }

    /// <summary>The papers of the last 7 days, best first.</summary>
    public IReadOnlyList<TrendingPaper> Week { get; }

    /// <summary>The papers of the last 30 days, best first.</summary>
    public IReadOnlyList<TrendingPaper> Month { get; }

    /// <summary>Returns <see cref="All"/> for some papers.</summary>
    /// <param name="papers">The published papers, in feed order.</param>
    /// <param name="signals">The signals of all papers.</param>
    /// <param name="day">The day of the build.</param>
    public static IReadOnlyList<PaperEntry> ListAll(IReadOnlyList<PaperEntry> papers, PaperSignals signals, DateOnly day) =>
        new TrendingRanking(papers, signals) is { IsEmpty: false } ranking ? new TrendingLists(ranking, day).All : [];

    /// <summary>
    /// Lists when each paper of <see cref="Week"/> entered that list, and at which index: the first day of those on which it has
    /// been there without a gap, at most two weeks ago.
    /// </summary>
    /// <returns>The papers, the last to enter first; of those of one day, the better placed first.</returns>
    public IReadOnlyList<(PaperEntry Paper, DateOnly Entered, int Index)> ListEntries()
    {
        var entries = Week.Select((p, index) => (p.Paper, Entered: _day, Index: index)).ToArray();
        var staying = Enumerable.Range(0, entries.Length).ToList();
        for (var back = 1; back <= MaxDaysBack && staying.Count > 0; back++)
        {
            var day = _day.AddDays(-back);
            var earlier = _ranking.Rank(day, DaysOfWeek).Select((p, index) => (p.Paper.Paper.Slug, index))
                .ToDictionary(p => p.Slug, p => p.index, StringComparer.Ordinal);
            staying.RemoveAll(i => !earlier.ContainsKey(entries[i].Paper.Paper.Slug));
            foreach (var i in staying)
                entries[i] = (entries[i].Paper, day, earlier[entries[i].Paper.Paper.Slug]);
        }

        return [.. entries.OrderByDescending(e => e.Entered).ThenBy(e => e.Index)];
    }
}
