using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>
/// Ranks papers by what they gained in a number of days: <c>(upvotes + stars / 10) / √(1 + age / days)</c>, where the age is the
/// number of days since the paper's edition. What a paper gains on the last days already favours new papers, so age counts mildly.
/// A repository gains stars about ten times as fast as a paper gains upvotes.
/// </summary>
public sealed class TrendingRanking
{
    /// <summary>The maximum number of papers in a list.</summary>
    public const int MaxPapers = 20;

    private const double StarWeight = 0.1;

    private readonly List<(PaperEntry Paper, SignalSeries Series)> _papers;

    /// <summary>Selects the papers that have signals.</summary>
    /// <param name="papers">The published papers, in feed order.</param>
    /// <param name="signals">The signals of all papers.</param>
    public TrendingRanking(IReadOnlyList<PaperEntry> papers, PaperSignals signals) =>
        _papers = signals.Papers.Count == 0 ? [] :
            [.. papers.Where(p => signals.Papers.ContainsKey(p.Paper.Slug)).Select(p => (p, signals.Papers[p.Paper.Slug]))];

    /// <summary>Whether no paper has signals, so that the site has no list of trending papers.</summary>
    public bool IsEmpty => _papers.Count == 0;

    /// <summary>Returns the papers with the highest scores above 0, best first; of equal scores, the newer paper first.</summary>
    /// <param name="day">The last day that counts.</param>
    /// <param name="days">How many days count, at least 1.</param>
    public IReadOnlyList<TrendingPaper> Rank(DateOnly day, int days) =>
    [
        .. _papers.Where(p => p.Paper.Edition <= day)
            .Select(p => Score(p.Paper, p.Series, day, days))
            .Where(p => p.Score > 0)
            .OrderByDescending(p => p.Score)
            .Take(MaxPapers),
    ];

    private static TrendingPaper Score(PaperEntry paper, SignalSeries series, DateOnly day, int days)
    {
        // Votes begin with the paper; a repository may be older, so its first number of stars is no gain.
        var upvotes = SignalGain.Compute(series.Upvotes, day, days, startsAtZero: true);
        var stars = SignalGain.Compute(series.Stars, day, days, startsAtZero: false);
        var age = day.DayNumber - paper.Edition.DayNumber;
        var score = Math.Round((upvotes + (StarWeight * stars)) / Math.Sqrt(1 + ((double)age / days)), 4);
        return new TrendingPaper(paper, score, (int)Math.Round(upvotes), (int)Math.Round(stars));
    }
}
