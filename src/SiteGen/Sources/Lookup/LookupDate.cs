using SiteGen.Content;

namespace SiteGen.Sources.Lookup;

/// <summary>Reads dates that services give as numbers or as the beginning of a text.</summary>
internal static class LookupDate
{
    private const int MinYear = 1500;
    private const int MaxYear = 2100;

    /// <summary>Creates a date of the parts that are possible; null if the year is not.</summary>
    /// <param name="year">The year.</param>
    /// <param name="month">The month; 0 if it is unknown.</param>
    /// <param name="day">The day; 0 if it is unknown.</param>
    public static PartialDate? Create(int year, int month, int day)
    {
        if (year is < MinYear or > MaxYear)
            return null;
        if (month is < 1 or > 12)
            return new PartialDate(year);
        return day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new PartialDate(year, month, day) : new PartialDate(year, month);
    }

    /// <summary>Parses the day, the month or the year at the beginning of a text such as <c>2019-02-07T09:22:51Z</c>.</summary>
    /// <param name="text">The text; null for none.</param>
    public static PartialDate? Parse(string? text)
    {
        var day = text?.Split('T', ' ')[0] ?? "";
        return PartialDate.TryParse(day, out var date) ? Create(date.Year, date.Month ?? 0, date.Day ?? 0) : null;
    }
}
