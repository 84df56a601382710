using System.Globalization;

namespace SiteGen.Content;

/// <summary>A day as ISO 8601 writes it: <c>2026-11-23</c>.</summary>
public static class IsoDay
{
    // Hyphens in quotes: at a bare one .NET asks, by the rules of a language, whether it begins the word GMT, and to have
    // these rules at hand takes it longer than to read a hundred papers.
    internal const string Format = "yyyy'-'MM'-'dd";

    /// <summary>Reads <c>YYYY-MM-DD</c>; false for anything else.</summary>
    /// <param name="text">The text.</param>
    /// <param name="day">The day that was read.</param>
    public static bool TryParse(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
