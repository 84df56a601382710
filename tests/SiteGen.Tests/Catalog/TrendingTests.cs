using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Tests.Feeds;

namespace SiteGen.Tests.Catalog;

public sealed class TrendingTests
{
    private static readonly DateOnly Today = new(2026, 11, 30);

    [Fact]
    public void A_paper_that_gains_more_upvotes_is_better()
    {
        var ranked = Rank(7, ("quiet", 2, Points((-2, 1), (0, 4)), []), ("loud", 2, Points((-2, 10), (0, 60)), []));
        Assert.Equal(["loud", "quiet"], ranked.Select(p => p.Paper.Paper.Slug));
        Assert.Equal([60, 4], ranked.Select(p => p.Upvotes));
    }

    [Fact]
    public void Of_equal_gains_the_newer_paper_is_better()
    {
        var ranked = Rank(7, ("old", 6, Points((-6, 0), (0, 20)), []), ("new", 0, Points((0, 20)), []));
        Assert.Equal(["new", "old"], ranked.Select(p => p.Paper.Paper.Slug));
        Assert.Equal([20, Math.Round(20 / Math.Sqrt(1 + (6 / 7.0)), 4)], ranked.Select(p => p.Score));
    }

    [Fact]
    public void Only_what_was_gained_in_these_days_counts()
    {
        var points = Points((-9, 100), (-1, 130), (0, 131));
        Assert.Equal(1, Assert.Single(Rank(1, ("paper", 9, points, []))).Upvotes);
        Assert.Equal(Math.Round(131 - (100 + (30 * 2 / 8.0))), Assert.Single(Rank(7, ("paper", 9, points, []))).Upvotes);
        Assert.Equal(131, Assert.Single(Rank(30, ("paper", 9, points, []))).Upvotes);
    }

    [Fact]
    public void The_first_number_of_stars_is_no_gain()
    {
        var trending = Assert.Single(Rank(7, ("paper", 3, [], Points((-3, 5000), (0, 5040)))));
        Assert.Equal(40, trending.Stars);
        Assert.Equal(Math.Round(4 / Math.Sqrt(1 + (3 / 7.0)), 4), trending.Score);
    }

    [Fact]
    public void What_gains_nothing_does_not_trend()
    {
        Assert.Empty(Rank(7, ("lost", 3, Points((-9, 9), (-7, 9), (0, 5)), []), ("old", 40, Points((-40, 1), (-30, 90)), [])));
        Assert.Empty(Rank(1, ("future", 0, Points((1, 50)), [])));
    }

    [Fact]
    public void A_paper_enters_on_the_first_day_of_those_without_a_gap()
    {
        var lists = new TrendingLists(
            Ranking(("stays", 3, Points((-3, 5), (-2, 6), (-1, 7), (0, 8)), []), ("new", 0, Points((0, 30)), [])), Today);
        Assert.Equal(["new", "stays"], lists.Week.Select(p => p.Paper.Paper.Slug));
        Assert.Equal(
            [("new", Today, 0), ("stays", Today.AddDays(-3), 0)],
            lists.ListEntries().Select(e => (e.Paper.Paper.Slug, e.Entered, e.Index)));
    }

    private static IReadOnlyList<TrendingPaper> Rank(
        int days, params (string Slug, int Age, SignalPoint[] Upvotes, SignalPoint[] Stars)[] papers) =>
        Ranking(papers).Rank(Today, days);

    private static TrendingRanking Ranking(params (string Slug, int Age, SignalPoint[] Upvotes, SignalPoint[] Stars)[] papers) => new(
        [.. papers.Select(p => SampleSite.Entry(SampleSite.Blank(p.Slug)) with { Edition = Today.AddDays(-p.Age) })],
        new PaperSignals(papers.ToDictionary(p => p.Slug, p => new SignalSeries(p.Upvotes, p.Stars), StringComparer.Ordinal)));

    private static SignalPoint[] Points(params (int Day, int Value)[] points) =>
        [.. points.Select(p => new SignalPoint(Today.AddDays(p.Day), p.Value))];
}
