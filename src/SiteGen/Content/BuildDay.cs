using System.Globalization;

namespace SiteGen.Content;

/// <summary>Determines the day of a build or an import. No other code reads the clock.</summary>
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
        var epoch = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH");
        var now = long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= MaxUnixSeconds
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.UtcNow;
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
    }
}
