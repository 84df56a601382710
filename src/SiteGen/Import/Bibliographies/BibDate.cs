using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Content;

namespace SiteGen.Import.Bibliographies;

/// <summary>
/// Reads the date of an entry: biblatex's <c>date</c> (Extended Date/Time Format, EDTF; the start of a range), else BibTeX's
/// <c>year</c>, <c>month</c> and <c>day</c>, with the precision that the entry has.
/// </summary>
internal static partial class BibDate
{
    private const int MaxQuotedLength = 60;

    /// <summary>Reads the date of an entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="diagnostics">Receives a warning for a field that is not a date.</param>
    /// <returns>The date; null if the entry has none that can be read.</returns>
    public static PartialDate? Read(BibEntry entry, FileDiagnostics diagnostics)
    {
        foreach (var name in (ReadOnlySpan<string>)["date", "eventdate"])
        {
            if (entry.FindField(name) is not { } field)
                continue;
            var text = BibText.ToPlain(field.Value);
            if ((ParseIso(text) ?? ParseWords(text)) is { } date)
                return date;
            diagnostics.Warning(
                field.Position, $"'{BibText.Quote(field.Value, MaxQuotedLength)}' is not a date; write YYYY, YYYY-MM or YYYY-MM-DD");
        }

        return FromYear(entry, diagnostics);
    }

    private static PartialDate? FromYear(BibEntry entry, FileDiagnostics diagnostics)
    {
        if (entry.FindField("year") is not { } field)
            return null;
        var text = BibText.ToPlain(field.Value);
        if (Year().Match(text) is not { Success: true } year)
        {
            diagnostics.Warning(field.Position, $"'{BibText.Quote(field.Value, MaxQuotedLength)}' is not a year; write four digits");
            return null;
        }

        var (month, day) = ReadMonthAndDay(BibText.ToPlain(entry.GetValue("month") ?? ""));
        if (month is not null)
            return ParseMostPrecise(year.Value, month, day ?? ParseNumber(entry.GetValue("day")));
        // Some programs put the whole date into the year: "2018 Jul 12", "2018-07-12".
        return ParseIso(text) ?? ParseWords(text) ?? ParseMostPrecise(year.Value, null, null);
    }

    /// <summary>
    /// Reads a date of EDTF: an unknown month or day (<c>1993-00-00</c>, <c>1993-XX</c>) and a season (<c>2017-24</c>) are left
    /// out.
    /// </summary>
    private static PartialDate? ParseIso(string text)
    {
        if (Iso().Match(text) is not { Success: true } match)
            return null;
        var (year, month, day) = (match.Groups["year"].Value, match.Groups["month"].Value, match.Groups["day"].Value);
        if (IsUnknown(month) || (ParseNumber(month) is >= 21 and <= 41 && day.Length == 0))
            return ParseExact(year);
        return ParseExact(IsUnknown(day) ? $"{year}-{month}" : $"{year}-{month}-{day}");
    }

    private static bool IsUnknown(string part) => part is "" or "00" or "XX" or "xx" or "uu" or "??";

    /// <summary>Reads a date with the name of a month: <c>20 February 2019</c>, <c>Feb. 20, 2019</c>.</summary>
    private static PartialDate? ParseWords(string text)
    {
        if (Year().Match(text) is not { Success: true } year)
            return null;
        var (month, day) = ReadMonthAndDay(text.Remove(year.Index, year.Length));
        var hasName = Words().Matches(text).Any(w => BibMonths.IsName(w.Value));
        return month is null || !hasName ? null : ParseMostPrecise(year.Value, month, day);
    }

    private static (int? Month, int? Day) ReadMonthAndDay(string text)
    {
        // BibTeX entries may put the day into the month: month = "10~" # jan.
        var words = Words().Matches(text).Select(m => m.Value).ToList();
        var named = words.FindIndex(BibMonths.IsName);
        var index = named >= 0 ? named : words.FindIndex(w => BibMonths.Parse(w) is not null);
        if (index < 0)
            return (null, null);
        // Without a name, the second number is a day only if it cannot be a month: "1-2" are two months, "02-20" is a day.
        var day = ParseNumber(named >= 0 ? words.Find(w => char.IsAsciiDigit(w[0])) : words.ElementAtOrDefault(index + 1));
        return (BibMonths.Parse(words[index]), named < 0 && day <= 12 ? null : day);
    }

    private static PartialDate? ParseMostPrecise(string year, int? month, int? day) =>
        ParseExact(string.Create(CultureInfo.InvariantCulture, $"{year}-{month:D2}-{day:D2}"))
        ?? ParseExact(string.Create(CultureInfo.InvariantCulture, $"{year}-{month:D2}"))
        ?? ParseExact(year);

    private static PartialDate? ParseExact(string text) => PartialDate.TryParse(text, out var date) ? date : null;

    private static int? ParseNumber(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // A time, the end of a range, or a mark of uncertainty (?, ~, %) may follow the date; 2017/05/06 has slashes for hyphens.
    [GeneratedRegex(@"^(?:\.\./|/)?(?<year>[0-9]{4})(?:(?<s>[-/])(?<month>[0-9]{2}|XX|xx|uu|\?\?)(?:\k<s>(?<day>[0-9]{2}|XX|xx|uu|\?\?))?)?"
        + @"(?:T[0-9:.Z+-]*)?\s?[?~%]?(?:/.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<![0-9])[0-9]{4}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"[0-9]+|\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
