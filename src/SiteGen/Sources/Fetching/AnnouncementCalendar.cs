using SiteGen.Content.Watching;

namespace SiteGen.Sources.Fetching;

/// <summary>
/// The days on which services announce papers, in UTC. arXiv announces at midnight UTC (at one o'clock in winter) from Monday
/// to Friday, except on the holidays that it publishes (info.arxiv.org/help/availability.html); Hugging Face fills its list
/// from Monday to Friday. The other services have no fixed days.
/// </summary>
internal static class AnnouncementCalendar
{
    // The hour, in UTC, from which a batch of the day is missing. The slowest door of arXiv has it about seven o'clock.
    private const int DueHour = 12;

    // The days, in New York, on whose evening arXiv announces nothing. The list ends with the last year that arXiv has published.
    private static readonly HashSet<DateOnly> Holidays =
    [
        new(2026, 1, 1),
        new(2026, 1, 19),
        new(2026, 6, 19),
        new(2026, 7, 3),
        new(2026, 9, 7),
        new(2026, 11, 26),
        new(2026, 12, 25),
        new(2026, 12, 29),
        new(2026, 12, 31),
    ];

    /// <summary>Returns whether papers are due on a day.</summary>
    /// <param name="kind">The service.</param>
    /// <param name="day">The day, in UTC.</param>
    public static bool IsAnnouncementDay(SourceKind kind, DateOnly day) => kind switch
    {
        // In UTC the evening in New York is the next day. The day itself is not counted on either: a late batch would look missing.
        SourceKind.Arxiv => IsWeekday(day) && !Holidays.Contains(day) && !Holidays.Contains(day.AddDays(-1)),
        SourceKind.HuggingFace => IsWeekday(day),
        _ => false,
    };

    /// <summary>Returns the last announcement day that is not after a day; null for a service without fixed days.</summary>
    /// <param name="kind">The service.</param>
    /// <param name="day">The day, in UTC.</param>
    public static DateOnly? FindLastDue(SourceKind kind, DateOnly day)
    {
        for (var back = 0; back < 10 && day.DayNumber - back > 0; back++)
        {
            if (IsAnnouncementDay(kind, day.AddDays(-back)))
                return day.AddDays(-back);
        }

        return null;
    }

    /// <summary>Judges a source that has answered.</summary>
    /// <param name="kind">The service.</param>
    /// <param name="now">The time of the run, in UTC.</param>
    /// <param name="batch">The day of the newest batch; null if it has brought none.</param>
    /// <param name="hasNewBatch">Whether this run brought that batch.</param>
    /// <param name="hasNews">Whether this run brought anything new.</param>
    public static Freshness Judge(SourceKind kind, DateTimeOffset now, DateOnly? batch, bool hasNewBatch, bool hasNews)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (FindLastDue(kind, today) is not { } due)
            return hasNews ? Freshness.Fresh : Freshness.Quiet;
        if (batch >= due)
            return hasNewBatch || batch >= today ? Freshness.Fresh : Freshness.Quiet;
        return due == today && now.UtcDateTime.Hour < DueHour ? Freshness.Waiting : Freshness.Stalled;
    }

    private static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
