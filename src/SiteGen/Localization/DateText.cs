using SiteGen.Content;

namespace SiteGen.Localization;

/// <summary>Formats dates with the precision that they have.</summary>
/// <param name="dates">Formats dates by a pattern.</param>
/// <param name="getPattern">Returns the pattern of a name: a format, or a format and <c>_month</c> for dates without a day.</param>
public sealed class DateText(DatePattern dates, Func<string, string> getPattern)
{
    /// <summary>The names of the formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["long", "short", "weekday", "month", "year", "slash"];

    /// <summary>Formats a date.</summary>
    /// <param name="iso"><c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; an empty text stays empty.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <exception cref="ArgumentException">The date is invalid, or the format is unknown.</exception>
    public string Format(string iso, string format)
    {
        if (!Formats.Contains(format, StringComparer.Ordinal))
            throw new ArgumentException($"unknown date format '{format}'{Suggestion.DidYouMean(format, Formats)}");
        if (iso.Length == 0)
            return "";
        return PartialDate.TryParse(iso, out var date)
            ? Format(date, format)
            : throw new ArgumentException($"'{iso}' is not a date; write YYYY, YYYY-MM or YYYY-MM-DD");
    }

    /// <summary>Formats a date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    public string Format(PartialDate date, string format) => format switch
    {
        "slash" => date.ToString().Replace('-', '/'),
        "year" => Print(date, "year"),
        _ when date.Month is null => Print(date, "year"),
        "month" => Print(date, "month"),
        "short" => Print(date, date.Day is null ? "short_month" : "short"),
        "weekday" when date.Day is not null => Print(date, "weekday"),
        _ => Print(date, date.Day is null ? "month" : "long"),
    };

    /// <summary>Formats a day.</summary>
    /// <param name="day">The day.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    public string Format(DateOnly day, string format) => Format(new PartialDate(day.Year, day.Month, day.Day), format);

    private string Print(PartialDate date, string pattern) => dates.Format(getPattern(pattern), date);
}
