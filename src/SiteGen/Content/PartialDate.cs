using System.Globalization;

namespace SiteGen.Content;

/// <summary>
/// A date known to the year, the month or the day (ISO 8601 calendar forms <c>YYYY</c>, <c>YYYY-MM</c>,
/// <c>YYYY-MM-DD</c>), printed with the precision that it has.
/// </summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31, or null; null whenever the month is.</param>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null) : IComparable<PartialDate>
{
    /// <summary>Reads an ISO form; false for anything else, impossible dates included.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The date that was read.</param>
    public static bool TryParse(string text, out PartialDate date)
    {
        var format = text.Length switch { 4 => "yyyy", 7 => "yyyy-MM", _ => IsoDay.Format };
        var isDate = DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first);
        date = isDate ? new PartialDate(first.Year, text.Length > 4 ? first.Month : null, text.Length > 7 ? first.Day : null) : default;
        return isDate;
    }

    /// <summary>The ISO form: <c>2016</c>, <c>2016-11</c> or <c>2016-11-23</c>.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("D4", CultureInfo.InvariantCulture),
        (int month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}"),
        (int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}-{day:D2}"),
    };

    /// <summary>Orders by year, month, day; a missing part comes before any value of it.</summary>
    /// <param name="other">The other date.</param>
    public int CompareTo(PartialDate other) => Number.CompareTo(other.Number);

    private int Number => (Year * 10_000) + ((Month ?? 0) * 100) + (Day ?? 0);

    /// <summary>Whether the left date comes first.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left date comes last.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left date comes first or is the same.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left date comes last or is the same.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}
