using System.Globalization;

namespace SiteGen.Content;

/// <summary>Determines the day of a build or an import, and when a day begins. No other code reads the clock.</summary>
public static class BuildDay
{
    // The last second of the year 9999, in seconds since 1970: what DateTimeOffset can hold.
    private const long MaxUnixSeconds = 253_402_300_799;

    /// <summary>
    /// Returns the requested day; without one, the day of the environment variable SOURCE_DATE_EPOCH (seconds since 1970,
    /// reproducible-builds.org); without both, today.
    /// </summary>
    /// <param name="requested">The day of the command line.</param>
    /// <param name="zone">The time zone that defines when a day begins.</param>
    public static DateOnly Resolve(DateOnly? requested, TimeZoneInfo zone)
    {
        if (requested is { } day)
            return day;
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(ReadClock(), zone).DateTime);
    }

    /// <summary>
    /// Returns the time of a run in UTC: noon of the requested day; without one, the time of SOURCE_DATE_EPOCH; without both, now.
    /// </summary>
    /// <param name="requested">The day of the command line.</param>
    public static DateTimeOffset ResolveTime(DateOnly? requested) =>
        requested is { } day ? new DateTimeOffset(day, new TimeOnly(12, 0), TimeSpan.Zero) : ReadClock();

    private static DateTimeOffset ReadClock()
    {
        var epoch = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH");
        return long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= MaxUnixSeconds
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.UtcNow;
    }

    /// <summary>Returns the time, in UTC, at which a day begins in a time zone.</summary>
    /// <param name="day">The day.</param>
    /// <param name="zone">The time zone.</param>
    public static DateTimeOffset GetStart(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        // Some zones put their clocks forward at midnight, so that the day begins later, or back, so that midnight comes twice.
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        // The first day of the year 1 cannot begin before it.
        return new DateTimeOffset(Math.Max(local.Ticks - offset.Ticks, 0), TimeSpan.Zero);
    }
}
