using System.Globalization;

namespace SiteGen.Check.Content;

/// <summary>Reports dates so far ahead that they must be typos: later than the end of the queue, or published in the future.</summary>
internal static class FarFutureDates
{
    /// <summary>Reports them.</summary>
    /// <param name="check">The content.</param>
    public static void Find(ContentCheck check)
    {
        var settings = check.Content.Settings;
        var queued = check.Content.Papers.Count(p => !p.Draft && p.Date.GetEditionDay(settings.TimeZone) > check.Day);
        // A big import can fill the queue for years.
        var latest = AddDays(check.Day, 366 + (queued / settings.PapersPerDay));
        foreach (var paper in check.Content.Papers)
        {
            var day = paper.Date.GetEditionDay(settings.TimeZone);
            if (day > latest)
                Warn(check, paper.Path, "date", $"enters the feed on {day:yyyy-MM-dd}, more than a year ahead; correct 'date'");
            if (paper.Published is { } published && published.Year > check.Day.Year + 1)
            {
                Warn(
                    check,
                    paper.Path,
                    "published",
                    $"was published in {published.Year}, which is more than a year ahead; correct 'published'");
            }
        }
    }

    private static void Warn(ContentCheck check, string path, string key, FormattableString message) =>
        check.Warn(CheckRules.FarFutureDate, path, key, message.ToString(CultureInfo.InvariantCulture));

    private static DateOnly AddDays(DateOnly day, int days) =>
        DateOnly.MaxValue.DayNumber - day.DayNumber > days ? day.AddDays(days) : DateOnly.MaxValue;
}
