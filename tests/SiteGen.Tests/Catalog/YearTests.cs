using CsCheck;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Tests.Catalog;

public sealed class YearTests
{
    private const string Empty2003To2024 =
        "2003:0 2004:0 2005:0 2006:0 2007:0 2008:0 2009:0 2010:0 2011:0 2012:0 2013:0 "
        + "2014:0 2015:0 2016:0 2017:0 2018:0 2019:0 2020:0 2021:0 2022:0 2023:0 2024:0";

    private const string Empty2008To2023 =
        "2008-2009:0 2010-2011:0 2012-2013:0 2014-2015:0 2016-2017:0 2018-2019:0 2020-2021:0 2022-2023:0";

    private static IReadOnlyList<PaperEntry> Papers(params string[] published) => [.. published.Select((date, i) => new PaperEntry
    {
        Paper = new Paper
        {
            Slug = $"p{i}",
            Path = "content/papers/x.md",
            Title = "X",
            Date = new FeedDate(new DateOnly(2026, 11, 1)),
            Published = PartialDate.TryParse(date, out var parsed) ? parsed : null,
            Abstract = "",
        },
        Edition = new DateOnly(2026, 11, 1),
        FeedTime = DateTimeOffset.UnixEpoch,
        Topics = [],
        CitationKey = "",
    })];

    private static string Print(IEnumerable<YearCount> years) =>
        string.Join(' ', years.Select(y => $"{(y.IncludesEarlier ? "<=" : y.First < y.Last ? $"{y.First}-" : "")}{y.Last}:{y.Count}"));

    [Fact]
    public void Years_and_their_papers_are_newest_first()
    {
        var years = YearEntry.GroupByYear(Papers("2019", "", "2020-02", "2019-07", "2020-02-11", "2019-07", "", "2019-07-02"));
        Assert.Equal(
            ["/years/2020/ p4 p2", "/years/2019/ p7 p3 p5 p0", "/years/undated/ p1 p6"],
            years.Select(y => $"{y.Path} {string.Join(' ', y.Papers.Select(p => p.Paper.Slug))}"));
        Assert.Empty(YearEntry.GroupByYear([]));
    }

    [Theory]
    [InlineData("2019 2022 2022-03 - 2021-01-01", "2019:1 2020:0 2021:1 2022:2")]
    [InlineData("2019 2019-04", "")]
    [InlineData("- -", "")]
    [InlineData("1687 1905 2001 2002 2025", "<=2002:4 " + Empty2003To2024 + " 2025:1")]
    [InlineData("2002 2025", "2002:1 " + Empty2003To2024 + " 2025:1")]
    public void A_chart_has_every_year_from_the_first_to_the_last(string dates, string expected) =>
        Assert.Equal(expected, Print(YearCounts.Count(Papers(dates.Split(' ')), inPairs: false)));

    [Theory]
    [InlineData("2019 2022 2022-03 - 2021-01-01", "2019:1 2020:0 2021:1 2022:2")]
    [InlineData("2016 2025", "2016:1 2017:0 2018:0 2019:0 2020:0 2021:0 2022:0 2023:0 2024:0 2025:1")]
    [InlineData("2021 2019 2009 2010", "2009:1 2010-2011:1 2012-2013:0 2014-2015:0 2016-2017:0 2018-2019:1 2020-2021:1")]
    [InlineData("1687 1905 2001 2006 2007 2025", "<=2007:5 " + Empty2008To2023 + " 2024-2025:1")]
    [InlineData("2006 2025", "2006-2007:1 " + Empty2008To2023 + " 2024-2025:1")]
    public void A_narrow_chart_has_many_years_in_pairs(string dates, string expected) =>
        Assert.Equal(expected, Print(YearCounts.Count(Papers(dates.Split(' ')), inPairs: true)));

    [Fact]
    public void A_chart_is_short_and_counts_every_dated_paper_once()
    {
        Gen.Select(Gen.Int[1, 9999].Array[2, 30], Gen.Bool).Sample(
            (years, inPairs) =>
            {
                var counts = YearCounts.Count(Papers([.. years.Select(y => y.ToString("D4", null))]), inPairs);
                Assert.InRange(counts.Count, 0, inPairs ? YearCounts.MaxPairs : YearCounts.MaxYears);
                Assert.Equal(counts.Count == 0 ? 0 : years.Length, counts.Sum(c => c.Count));
                Assert.Equal(years.Distinct().Count() < 2, counts.Count == 0);
                Assert.All(counts.Zip(counts.Skip(1)), pair => Assert.Equal(pair.First.Last + 1, pair.Second.First));
            },
            iter: 500);
    }
}
