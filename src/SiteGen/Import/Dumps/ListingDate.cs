using System.Globalization;
using SiteGen.Content;

namespace SiteGen.Import.Dumps;

/// <summary>Parses the date of an entry in a listing.</summary>
internal static class ListingDate
{
    private static readonly string[] Formats = ["MMM d, yyyy", "MMMM d, yyyy", "d MMM yyyy", "d MMMM yyyy", "yyyy-MM-dd"];

    /// <summary>Parses a full date in English or ISO form: <c>Oct 7, 2024</c>, <c>2024-10-07</c>.</summary>
    /// <param name="line">The line.</param>
    /// <returns>The day; null if the line is not a date or the day does not exist.</returns>
    public static PartialDate? Parse(string line) =>
        DateOnly.TryParseExact(line, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day)
            ? new PartialDate(day.Year, day.Month, day.Day)
            : null;
}
