using System.Globalization;

namespace SiteGen.Content;

/// <summary>Parses calendar days in the form of ISO 8601: <c>2026-11-23</c>.</summary>
public static class IsoDay
{
    /// <summary>The .NET format string of the form.</summary>
    internal const string Format = "yyyy-MM-dd";

    /// <summary>Parses <c>YYYY-MM-DD</c>; returns false for any other text and for impossible days.</summary>
    /// <param name="text">The text.</param>
    /// <param name="day">The parsed day.</param>
    public static bool TryParse(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
