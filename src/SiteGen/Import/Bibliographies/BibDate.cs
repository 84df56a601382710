using System.Globalization;
using System.Text.RegularExpressions;
using SiteGen.Content;

namespace SiteGen.Import.Bibliographies;

/// <summary>
/// Reads the date of an entry: biblatex's <c>date</c> (ISO 8601; the start of a range), else BibTeX's <c>year</c>,
/// <c>month</c> and <c>day</c>, with the precision that the entry has.
/// </summary>
internal static partial class BibDate
{
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
            if (Iso().Match(field.Value.Trim()) is { Success: true } match
                && PartialDate.TryParse(match.Groups["date"].Value, out var date))
                return date;
            diagnostics.Warning(field.Position, $"'{field.Value}' is not a date; write YYYY, YYYY-MM or YYYY-MM-DD");
        }

        return FromYear(entry, diagnostics);
    }

    private static PartialDate? FromYear(BibEntry entry, FileDiagnostics diagnostics)
    {
        if (entry.FindField("year") is not { } field)
            return null;
        if (Year().Match(field.Value) is not { Success: true } year)
        {
            diagnostics.Warning(field.Position, $"'{field.Value}' is not a year; write four digits");
            return null;
        }

        var (month, day) = ReadMonthAndDay(entry);
        return ParseMostPrecise(year.Value, month, day);
    }

    private static (int? Month, int? Day) ReadMonthAndDay(BibEntry entry)
    {
        // BibTeX entries may put the day into the month: month = "10~" # jan.
        var words = Words().Matches(entry.GetValue("month") ?? "").Select(m => m.Value).ToList();
        var named = words.FindIndex(w => !char.IsAsciiDigit(w[0]) && BibMonths.Parse(w) is not null);
        var index = named >= 0 ? named : words.FindIndex(w => BibMonths.Parse(w) is not null);
        if (index < 0)
            return (null, null);
        var day = named >= 0 ? words.Find(w => char.IsAsciiDigit(w[0])) : null;
        return (BibMonths.Parse(words[index]), ParseNumber(day ?? entry.GetValue("day")));
    }

    private static PartialDate? ParseMostPrecise(string year, int? month, int? day)
    {
        string[] forms =
        [
            string.Create(CultureInfo.InvariantCulture, $"{year}-{month:D2}-{day:D2}"),
            string.Create(CultureInfo.InvariantCulture, $"{year}-{month:D2}"),
            year,
        ];
        foreach (var form in forms)
        {
            if (PartialDate.TryParse(form, out var date))
                return date;
        }

        return null;
    }

    private static int? ParseNumber(string? text) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    // A time, the end of a range, or a mark of uncertainty (Extended Date/Time Format: ?, ~, %) may follow the date.
    [GeneratedRegex(@"^(?<date>[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?)(?:T[0-9:.Z+-]*)?[?~%]?(?:/.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<![0-9])[0-9]{4}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"[0-9]+|\p{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
