using System.Globalization;
using SiteGen.Content;

namespace SiteGen.Themes.Rendering;

/// <summary>Formats dates in English, whatever the culture of the machine.</summary>
internal static class DateText
{
    /// <summary>The names of the formats.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["long", "short", "weekday", "month", "year", "slash"];

    /// <summary>Formats a date with the precision that it has.</summary>
    /// <param name="iso"><c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>; an empty text stays empty.</param>
    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <exception cref="ArgumentException">The date is invalid, or the format is unknown.</exception>
    public static string Format(string iso, string format)
    {
        if (!Formats.Contains(format, StringComparer.Ordinal))
            throw new ArgumentException($"unknown date format '{format}'{Suggestion.DidYouMean(format, Formats)}");
        if (iso.Length == 0)
            return "";
        return PartialDate.TryParse(iso, out var date)
            ? Format(date, format)
            : throw new ArgumentException($"'{iso}' is not a date; write YYYY, YYYY-MM or YYYY-MM-DD");
    }

    private static string Format(PartialDate date, string format) => format switch
    {
        "slash" => date.ToString().Replace('-', '/'),
        "year" => Print(date, "yyyy"),
        _ when date.Month is null => Print(date, "yyyy"),
        "month" => Print(date, "MMMM yyyy"),
        "short" => Print(date, date.Day is null ? "MMM yyyy" : "d MMM yyyy"),
        // No-break spaces, so that a narrow column breaks the line after the weekday.
        "weekday" => Print(date, date.Day is null ? "MMMM yyyy" : "dddd, d\u00A0MMMM\u00A0yyyy"),
        _ => Print(date, date.Day is null ? "MMMM yyyy" : "d MMMM yyyy"),
    };

    private static string Print(PartialDate date, string pattern) =>
        new DateOnly(date.Year, date.Month ?? 1, date.Day ?? 1).ToString(pattern, CultureInfo.InvariantCulture);
}
