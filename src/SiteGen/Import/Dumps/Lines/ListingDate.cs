using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Content;

namespace SiteGen.Import.Dumps.Lines;

/// <summary>Parses the date of an entry in a listing.</summary>
internal static partial class ListingDate
{
    private static readonly string[] Formats =
    [
        "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "MMMM d yyyy", "d MMM yyyy", "d MMMM yyyy", "d MMM, yyyy", "d MMMM, yyyy",
        "yyyy-MM-dd",
    ];

    private static readonly string[] FormatsWithoutYear = ["MMM d yyyy", "MMMM d yyyy", "d MMM yyyy", "d MMMM yyyy"];

    /// <summary>
    /// Parses a full date in English or ISO form: <c>Oct 7, 2024</c>, <c>Mon, 7 Oct 2024</c>, <c>2024-10-07</c>,
    /// <c>· Published on Oct 7, 2024</c>.
    /// </summary>
    /// <param name="line">The line.</param>
    /// <returns>The day; null if the line is not a date or the day does not exist.</returns>
    public static PartialDate? Parse(string line)
    {
        if (line.Length > MaxLength)
            return null;
        var text = Introduction().Replace(line, "").Replace("Sept ", "Sep ", StringComparison.Ordinal);
        return DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day)
            ? new PartialDate(day.Year, day.Month, day.Day)
            : null;
    }

    /// <summary>Finds the first full date in a text, such as <c>[Submitted on 1 Nov 2024 (v1)]</c>.</summary>
    /// <param name="text">The text.</param>
    public static PartialDate? Find(string text)
    {
        foreach (var match in Full().EnumerateMatches(text))
        {
            if (Parse(text.Substring(match.Index, match.Length)) is { } date)
                return date;
        }

        return null;
    }

    /// <summary>Returns whether a line is a day and a month without a year (<c>May 29</c>).</summary>
    /// <param name="line">The line.</param>
    public static bool IsWithoutYear(string line) => ParseInYear(line, LeapYear) is not null;

    /// <summary>Parses a date without a year; the year is the one that puts it next to the month in an arXiv identifier.</summary>
    /// <param name="line">The line, such as <c>May 29</c>.</param>
    /// <param name="arxiv">The identifier; only <c>2606.99990</c> tells its month.</param>
    public static PartialDate? ParseWithoutYear(string line, string? arxiv)
    {
        if (arxiv is null || NewIdentifier().Match(arxiv) is not { Success: true } id)
            return null;
        var year = 2000 + int.Parse(id.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var month = int.Parse(id.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        return new[] { year - 1, year, year + 1 }
            .Select(candidate => ParseInYear(line, candidate))
            .Where(date => date is not null)
            .MinBy(date => Math.Abs(((date!.Value.Year - year) * 12) + date.Value.Month!.Value - month));
    }

    private const int MaxLength = 60;

    // February 29 exists in it.
    private const int LeapYear = 2024;

    private static PartialDate? ParseInYear(string line, int year)
    {
        if (line.Length > MaxLength)
            return null;
        var text = string.Create(CultureInfo.InvariantCulture, $"{Introduction().Replace(line, "").Trim()} {year}");
        text = text.Replace("Sept ", "Sep ", StringComparison.Ordinal);
        return DateOnly.TryParseExact(
            text, FormatsWithoutYear, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var day)
            ? new PartialDate(day.Year, day.Month, day.Day)
            : null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^[\s·•|–-]*(?:(?:published|submitted|released|posted)(?:\s+on)?\s*:?\s+)?"
        + @"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?", Options)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"\b(?:[0-9]{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6},? [0-9]{4}"
        + @"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} [0-9]{1,2}, [0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2})\b", Options)]
    private static partial Regex Full();

    [GeneratedRegex(@"^(?<year>[0-9]{2})(?<month>0[1-9]|1[0-2])\.", RegexOptions.CultureInvariant)]
    private static partial Regex NewIdentifier();
}
