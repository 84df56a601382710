using System.Globalization;
using SiteGen.Catalog;

namespace SiteGen.Tests.Catalog;

public sealed class PeriodTests
{
    [Theory]
    [InlineData("2026-11-23", "2026-W48", "2026-11-23", "2026-11-29", "Week 48 of 2026")]
    [InlineData("2026-11-29", "2026-W48", "2026-11-23", "2026-11-29", "Week 48 of 2026")]
    [InlineData("2027-01-03", "2026-W53", "2026-12-28", "2027-01-03", "Week 53 of 2026")]
    [InlineData("2024-12-30", "2025-W01", "2024-12-30", "2025-01-05", "Week 1 of 2025")]
    [InlineData("0001-01-01", "0001-W01", "0001-01-01", "0001-01-07", "Week 1 of 0001")]
    [InlineData("9999-12-31", "9999-W52", "9999-12-27", "9999-12-31", "Week 52 of 9999")]
    public void A_week_is_that_of_ISO_8601(string day, string name, string first, string last, string title)
    {
        var week = Assert.Single(Period.Group(PeriodKind.Week, [Edition(day)]));
        Assert.Equal((name, Day(first), Day(last), title), (week.Name, week.First, week.Last, week.FormatTitle(ShippedTheme.Strings)));
        Assert.Equal($"/weeks/{name}/", week.Path);
    }

    [Fact]
    public void Editions_are_grouped_by_month_newest_first()
    {
        var months = Period.Group(PeriodKind.Month, [Edition("2026-12-01"), Edition("2026-11-30"), Edition("2026-11-01")]);
        Assert.Equal(["/months/2026-12/", "/months/2026-11/"], months.Select(m => m.Path));
        Assert.Equal(["December 2026", "November 2026"], months.Select(m => m.FormatTitle(ShippedTheme.Strings)));
        Assert.Equal(2, months[1].Editions.Count);
        Assert.Equal(new DateOnly(2026, 11, 30), months[1].Last);
    }

    [Fact]
    public void A_period_is_over_after_its_last_day()
    {
        var month = Assert.Single(Period.Group(PeriodKind.Month, [Edition("2026-11-05")]));
        Assert.False(month.IsOver(new DateOnly(2026, 11, 30)));
        Assert.True(month.IsOver(new DateOnly(2026, 12, 1)));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "O", CultureInfo.InvariantCulture);

    private static Edition Edition(string day) => new(Day(day), []);
}
