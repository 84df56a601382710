using System.Globalization;

namespace SiteGen.Content;

/// <summary>The day on which a build or an import takes place: the only place that reads the clock.</summary>
public static class BuildDay
{
    /// <summary>The day asked for, else that of SOURCE_DATE_EPOCH (seconds since 1970), else today.</summary>
    /// <param name="asked">The day of the command line.</param>
    /// <param name="zone">The zone in which a day begins.</param>
    public static DateOnly Of(DateOnly? asked, TimeZoneInfo zone)
    {
        if (asked is { } day)
            return day;
        var epoch = Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH");
        var now = long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 253402300799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.UtcNow;
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
    }
}
