using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Content;

namespace SiteGen.Sources.Doors;

/// <summary>
/// Reads the dates of feeds and of reference managers as far as they are understood: <c>2026-05-21T06:00:10Z</c>,
/// <c>Thu, 21 May 2026 06:00:10 -0700</c>, <c>June 14, 2024</c>, <c>2024/06</c>, <c>Spring 2023</c>. The time of day is
/// ignored, so that an impossible one does no harm; the day is the one that was written.
/// </summary>
internal static partial class WrittenDate
{
    private const int MinYear = 1500;
    private const int MaxLength = 200;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Reads a date.</summary>
    /// <param name="text">The text; untrusted.</param>
    /// <param name="today">The day of the run. Years after the next one are absurd.</param>
    /// <returns>The date; null if the text has none, or an absurd one.</returns>
    public static PartialDate? Read(string? text, DateOnly today)
    {
        if (text is null || text.Length > MaxLength)
            return null;
        var date = ReadNumbers(text) ?? ReadWords(text) ?? ReadYear(text);
        return date is { } found && found.Year >= MinYear && found.Year <= today.Year + 1 ? date : null;
    }

    private static PartialDate? ReadNumbers(string text)
    {
        if (YearFirst().Match(text) is { Success: true } iso)
            return Create(ParseNumber(iso, "year"), ParseNumber(iso, "month"), ParseNumber(iso, "day"));
        if (YearLast().Match(text) is not { Success: true } match)
            return null;
        var (one, other, year) = (ParseNumber(match, "one"), ParseNumber(match, "other"), ParseNumber(match, "year"));
        if (!match.Groups["other"].Success)
            return Create(year, one, 0);
        // Which of 06/07 is the month depends on the country.
        return one > 12 ? Create(year, other, one) : other > 12 || one == other ? Create(year, one, other) : Create(year, 0, 0);
    }

    private static PartialDate? ReadWords(string text)
    {
        foreach (var match in new[] { DayMonthYear().Match(text), MonthDayYear().Match(text) })
        {
            if (match.Success && Array.FindIndex(Months, m => IsMonth(match.Groups["month"].Value, m)) is >= 0 and var month)
                return Create(ParseNumber(match, "year"), month + 1, ParseNumber(match, "day"));
        }

        return null;
    }

    private static bool IsMonth(string word, string month) => word.StartsWith(month, StringComparison.OrdinalIgnoreCase);

    private static PartialDate? ReadYear(string text) =>
        Year().Match(text) is { Success: true } match ? new PartialDate(ParseNumber(match, "year")) : null;

    private static PartialDate? Create(int year, int month, int day)
    {
        if (year < 1)
            return null;
        if (month is < 1 or > 12)
            return new PartialDate(year);
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new PartialDate(year, month, day) : new PartialDate(year, month);
    }

    private static int ParseNumber(Match match, string group) =>
        int.TryParse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase;

    [GeneratedRegex(@"^\s*(?<year>[0-9]{4})[-/.](?<month>[0-9]{1,2})(?:[-/.](?<day>[0-9]{1,2}))?(?![0-9])", Options)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^\s*(?<one>[0-9]{1,2})[-/.](?:(?<other>[0-9]{1,2})[-/.])?(?<year>[0-9]{4})(?![0-9])", Options)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"\b(?<day>[0-9]{1,2})(?:st|nd|rd|th)?[ .-]+(?<month>[a-z]{3,9})\.?,?[ -]+(?<year>[0-9]{4})(?![0-9])", Options)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(
        @"\b(?<month>[a-z]{3,9})\.?(?:\s+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?\s*,|\s+(?<day>[0-9]{1,2})(?=\s)|,)?"
        + @"\s+(?<year>[0-9]{4})(?![0-9])",
        Options)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex("(?<![0-9])(?<year>(?:1[5-9]|20)[0-9]{2})(?![0-9])", Options)]
    private static partial Regex Year();
}
