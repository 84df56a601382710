using System.Globalization;

namespace SiteGen.Check.Content;

/// <summary>Dates that are too far ahead to be meant: a paper that waits beyond its queue, or that is published in years.</summary>
internal static class FarFutureDates
{
    /// <summary>Reports them.</summary>
    /// <param name="check">What to read.</param>
    public static void Find(ContentCheck check)
    {
        var settings = check.Content.Settings;
        var waiting = check.Content.Papers.Count(p => !p.Draft && p.Date.EditionDay(settings.TimeZone) > check.Day);
        // A big import fills the days of years, rightly.
        var latest = Later(check.Day, 366 + (waiting / settings.PapersPerDay));
        foreach (var paper in check.Content.Papers)
        {
            var day = paper.Date.EditionDay(settings.TimeZone);
            if (day > latest)
                Warn(check, paper.Path, "date", $"enters the feed on {day:yyyy-MM-dd}, more than a year ahead; correct 'date'");
            if (paper.Published is { } published && published.Year > check.Day.Year + 1)
                Warn(check, paper.Path, "published", $"was published in {published.Year}, which is more than a year ahead; correct 'published'");
        }
    }

    private static void Warn(ContentCheck check, string path, string key, FormattableString message) =>
        check.Warn(CheckRules.FarFutureDate, path, key, message.ToString(CultureInfo.InvariantCulture));

    private static DateOnly Later(DateOnly day, int days) => DateOnly.MaxValue.DayNumber - day.DayNumber > days ? day.AddDays(days) : DateOnly.MaxValue;
}
