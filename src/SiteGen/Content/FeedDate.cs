using System.Globalization;

namespace SiteGen.Content;

/// <summary>
/// When something enters the feed: a day, or a time with an offset from UTC (RFC 3339). A bare day is the day of the edition
/// in every time zone.
/// </summary>
/// <param name="Day">The day as written; for a time, the day at the offset of that time.</param>
/// <param name="Time">The exact time, or null if only the day is known.</param>
public readonly record struct FeedDate(DateOnly Day, DateTimeOffset? Time = null)
{
    private static readonly string[] TimeFormats =
        [IsoDay.Format + "'T'HH:mm:ssK", IsoDay.Format + "'T'HH:mm:ss.FFFFFFFK", IsoDay.Format + "' 'HH:mm:ssK"];

    /// <summary>Parses <c>YYYY-MM-DD</c> or an RFC 3339 time with an offset; returns false for any other text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The parsed date.</param>
    public static bool TryParse(string text, out FeedDate date)
    {
        date = default;
        if (IsoDay.TryParse(text, out var day))
        {
            date = new FeedDate(day);
            return true;
        }

        // A time without an offset would be a different moment on each machine.
        var hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^3] == ':' && text[^6] is '+' or '-');
        if (!hasOffset || !DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return false;
        date = new FeedDate(DateOnly.FromDateTime(time.DateTime), time);
        return true;
    }

    /// <summary>Returns the day of the edition: the day itself, or the day of the time in a time zone.</summary>
    /// <param name="zone">The time zone of the editions.</param>
    public DateOnly GetEditionDay(TimeZoneInfo zone) =>
        Time is { } time ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, zone).DateTime) : Day;

    /// <summary>Returns the form that <see cref="TryParse"/> parses.</summary>
    public override string ToString() => Time is { } time
        ? time.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture)
        : Day.ToString(IsoDay.Format, CultureInfo.InvariantCulture);
}
