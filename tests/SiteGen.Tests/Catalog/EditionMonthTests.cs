using CsCheck;
using SiteGen.Catalog;

namespace SiteGen.Tests.Catalog;

public sealed class EditionMonthTests
{
    private static string Print(EditionMonth month) => string.Join('\n', month.BuildWeeks().Select(week =>
        string.Join(' ', week.Select(day => day is null ? "--" : $"{day.Day.Day:D2}{(day.Edition is null ? "" : "*")}"))));

    private static Edition On(int year, int month, int day) => new(new DateOnly(year, month, day), []);

    [Fact]
    public void Weeks_of_a_month_start_on_Monday()
    {
        var months = EditionMonth.GroupByMonth([On(2026, 11, 23), On(2026, 11, 1), On(2026, 2, 28)]);
        Assert.Equal([(2026, 11), (2026, 2)], months.Select(m => (m.Year, m.Month)));
        Assert.Equal(
            """
            -- -- -- -- -- -- 01*
            02 03 04 05 06 07 08
            09 10 11 12 13 14 15
            16 17 18 19 20 21 22
            23* 24 25 26 27 28 29
            30 -- -- -- -- -- --
            """.ReplaceLineEndings("\n"), Print(months[0]));
    }

    [Fact]
    public void A_February_that_starts_on_Monday_has_four_full_weeks() =>
        Assert.Equal(
            "01 02 03 04 05 06 07\n08 09 10 11 12 13 14\n15 16 17 18 19 20 21\n22 23 24 25 26 27 28*",
            Print(EditionMonth.GroupByMonth([On(2027, 2, 28)])[0]));

    [Fact]
    public void Every_day_of_any_month_is_once_at_its_weekday()
    {
        (from year in Gen.Int[1, 9999] from month in Gen.Int[1, 12] select (year, month)).Sample(
            when =>
            {
                var weeks = EditionMonth.GroupByMonth([On(when.year, when.month, 1)])[0].BuildWeeks();
                Assert.All(weeks, week => Assert.Equal(EditionMonth.DaysPerWeek, week.Count));
                var days = weeks.SelectMany(week => week).OfType<CalendarDay>().Select(d => d.Day).ToList();
                Assert.Equal(Enumerable.Range(1, DateTime.DaysInMonth(when.year, when.month)), days.Select(d => d.Day));
                Assert.All(weeks, week => Assert.All(week.Index(), day =>
                    Assert.True(day.Item is null || (int)day.Item.Day.DayOfWeek == (day.Index + 1) % 7)));
                Assert.All(weeks, week => Assert.Contains(week, day => day is not null));
            },
            iter: 2000);
    }

    [Fact]
    public void A_page_of_the_archive_has_twelve_months()
    {
        var editions = Enumerable.Range(0, 13).Select(n => new Edition(new DateOnly(2026, 11, 23).AddMonths(-n), []));
        var pages = EditionMonth.Paginate(editions);
        Assert.Equal([("/editions/", 12), ("/editions/page/2/", 1)], pages.Select(p => (p.Path, p.Items.Count)));
        Assert.Empty(Assert.Single(EditionMonth.Paginate([])).Items);
    }
}
