using System.Globalization;

namespace SiteGen.Content;

/// <summary>
/// A date that is known to the year, the month or the day, in the forms <c>YYYY</c>, <c>YYYY-MM</c> and <c>YYYY-MM-DD</c> of
/// ISO 8601.
/// </summary>
/// <param name="Year">1 to 9999.</param>
/// <param name="Month">1 to 12, or null.</param>
/// <param name="Day">1 to 31, or null; always null if the month is.</param>
public readonly record struct PartialDate(int Year, int? Month = null, int? Day = null) : IComparable<PartialDate>
{
    /// <summary>Parses one of the forms; returns false for any other text and for impossible dates.</summary>
    /// <param name="text">The text.</param>
    /// <param name="date">The parsed date.</param>
    public static bool TryParse(string text, out PartialDate date)
    {
        var format = text.Length switch { 4 => "yyyy", 7 => "yyyy-MM", _ => IsoDay.Format };
        var isDate = DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first);
        date = isDate ? new PartialDate(first.Year, text.Length > 4 ? first.Month : null, text.Length > 7 ? first.Day : null) : default;
        return isDate;
    }

    /// <summary>Returns <c>2016</c>, <c>2016-11</c> or <c>2016-11-23</c>, depending on the precision.</summary>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("D4", CultureInfo.InvariantCulture),
        (int month, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}"),
        (int month, int day) => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-{month:D2}-{day:D2}"),
    };

    /// <summary>Compares year, month and day in this order; a missing part comes first.</summary>
    /// <param name="other">The other date.</param>
    public int CompareTo(PartialDate other) => SortKey.CompareTo(other.SortKey);

    /// <summary>Returns whether another date is the same as far as this one is known: <c>2016</c> contains <c>2016-11</c>.</summary>
    /// <param name="other">The other date.</param>
    public bool Contains(PartialDate other) =>
        Year == other.Year && (Month is null || Month == other.Month) && (Day is null || Day == other.Day);

    /// <summary>A number by which dates are in order: 20161123 for <c>2016-11-23</c>, 20160000 for <c>2016</c>.</summary>
    public int SortKey => (Year * 10_000) + ((Month ?? 0) * 100) + (Day ?? 0);

    /// <summary>Returns whether the left date is earlier.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Returns whether the left date is later.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Returns whether the left date is earlier or the same.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Returns whether the left date is later or the same.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}
