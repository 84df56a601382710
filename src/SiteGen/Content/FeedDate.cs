using System.Globalization;

namespace SiteGen.Content;

/// <summary>
/// When something enters the feed: a day, or a time with offset (RFC 3339). A bare day belongs to the edition of that
/// day in every time zone.
/// </summary>
/// <param name="Day">The day as written; of a time, the day at its own offset.</param>
/// <param name="Time">The exact time, or null where only the day is given.</param>
public readonly record struct FeedDate(DateOnly Day, DateTimeOffset? Time = null)
{
    private static readonly string[] TimeFormats =
        [IsoDay.Format + "'T'HH:mm:ssK", IsoDay.Format + "'T'HH:mm:ss.FFFFFFFK", IsoDay.Format + "' 'HH:mm:ssK"];

    /// <summary>Reads <c>YYYY-MM-DD</c> or an RFC 3339 time with offset; false for anything else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date that was read.</param>
    public static bool TryParse(string text, out FeedDate date)
    {
        date = default;
        if (IsoDay.TryParse(text, out var day))
        {
            date = new FeedDate(day);
            return true;
        }

        // A time without offset would mean another moment on every machine.
        var hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^3] == ':' && text[^6] is '+' or '-');
        if (!hasOffset || !DateTimeOffset.TryParseExact(text, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return false;
        date = new FeedDate(DateOnly.FromDateTime(time.DateTime), time);
        return true;
    }

    /// <summary>The day of the edition: the day itself, or the day on which the time falls in the given zone.</summary>
    /// <param name="zone">The time zone of the editions.</param>
    public DateOnly EditionDay(TimeZoneInfo zone) =>
        Time is { } time ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, zone).DateTime) : Day;

    /// <summary>The form that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => Time is { } time
        ? time.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture)
        : Day.ToString(IsoDay.Format, CultureInfo.InvariantCulture);
}
