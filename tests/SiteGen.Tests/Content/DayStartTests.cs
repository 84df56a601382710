using SiteGen.Content;

namespace SiteGen.Tests.Content;

/// <summary>When a day begins in a time zone.</summary>
public sealed class DayStartTests
{
    [Theory]
    [InlineData("2026-11-27", "UTC", "2026-11-27T00:00:00Z")]
    [InlineData("2026-11-27", "Asia/Tokyo", "2026-11-26T15:00:00Z")]
    [InlineData("2026-07-01", "America/New_York", "2026-07-01T04:00:00Z")]
    // Clocks go forward at midnight: the day begins at 1:00.
    [InlineData("2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z")]
    // Clocks go back at midnight, to 23:00 of the day before: midnight comes once. At 1:00 to 0:00: twice, and the first counts.
    [InlineData("2026-11-01", "America/Havana", "2026-11-01T04:00:00Z")]
    [InlineData("0001-01-01", "Asia/Tokyo", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31", "America/New_York", "9999-12-31T05:00:00Z")]
    public void A_day_begins_at_its_first_moment(string day, string zone, string start) =>
        Assert.Equal(
            DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture),
            BuildDay.GetStart(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), TimeZoneInfo.FindSystemTimeZoneById(zone)));
}
