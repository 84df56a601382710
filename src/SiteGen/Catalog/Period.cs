using System.Globalization;
using SiteGen.Localization;

namespace SiteGen.Catalog;

/// <summary>The length of a <see cref="Period"/>.</summary>
public enum PeriodKind
{
    /// <summary>A week from Monday to Sunday, numbered by ISO 8601.</summary>
    Week,

    /// <summary>A calendar month.</summary>
    Month,
}

/// <summary>The editions of a week or a month, for readers who come less often than daily.</summary>
/// <param name="Kind">Whether it is a week or a month.</param>
/// <param name="First">The first day.</param>
/// <param name="Last">The last day.</param>
/// <param name="Editions">The editions, newest first; at least one.</param>
public sealed record Period(PeriodKind Kind, DateOnly First, DateOnly Last, IReadOnlyList<Edition> Editions)
{
    /// <summary>The name in ISO 8601: <c>2026-W48</c> or <c>2026-11</c>.</summary>
    public string Name { get; } = FormatName(Kind, First);

    /// <summary>Returns the title: in English, <c>Week 48 of 2026</c> or <c>November 2026</c>.</summary>
    /// <param name="strings">The words of the site's language.</param>
    public string FormatTitle(StringTable strings) => Kind == PeriodKind.Month
        ? strings.Dates.Format(First, "month")
        : strings.Format("period.week", Name[^2..].TrimStart('0'), Name[..4]);

    /// <summary>The site path of the period's page.</summary>
    public string Path => GetPath(Kind, First);

    /// <summary>The papers, in feed order.</summary>
    public IReadOnlyList<PaperEntry> Papers { get; } = [.. Editions.SelectMany(e => e.Papers)];

    /// <summary>Returns whether no paper can join the period any more.</summary>
    /// <param name="day">The day of the build.</param>
    public bool IsOver(DateOnly day) => Last < day;

    /// <summary>Groups editions by week or month.</summary>
    /// <param name="kind">Whether to group by week or by month.</param>
    /// <param name="editions">The editions, newest first.</param>
    /// <returns>The periods with editions, newest first.</returns>
    public static IReadOnlyList<Period> Group(PeriodKind kind, IReadOnlyList<Edition> editions) =>
        [.. editions.GroupBy(e => GetFirst(kind, e.Day))
            .Select(group => new Period(kind, group.Key, GetLast(kind, group.Key), [.. group]))];

    /// <summary>Returns the site path of a week or month.</summary>
    /// <param name="kind">Whether it is a week or a month.</param>
    /// <param name="first">Its first day.</param>
    public static string GetPath(PeriodKind kind, DateOnly first) =>
        $"{(kind == PeriodKind.Week ? SiteUrls.Weeks : SiteUrls.Months)}{FormatName(kind, first)}/";

    /// <summary>Returns the first day of the week or month of a day.</summary>
    /// <param name="kind">Whether to return that of the week or of the month.</param>
    /// <param name="day">The day.</param>
    public static DateOnly GetFirst(PeriodKind kind, DateOnly day) => kind == PeriodKind.Month
        ? new DateOnly(day.Year, day.Month, 1)
        : DateOnly.FromDayNumber(day.DayNumber - (((int)day.DayOfWeek + EditionMonth.DaysPerWeek - 1) % EditionMonth.DaysPerWeek));

    // The last week of the year 9999 ends in a year that does not exist.
    private static DateOnly GetLast(PeriodKind kind, DateOnly first) => kind == PeriodKind.Month
        ? new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month))
        : DateOnly.FromDayNumber(Math.Min(first.DayNumber + EditionMonth.DaysPerWeek - 1, DateOnly.MaxValue.DayNumber));

    private static string FormatName(PeriodKind kind, DateOnly first)
    {
        if (kind == PeriodKind.Month)
            return first.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var day = first.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):D4}-W{ISOWeek.GetWeekOfYear(day):D2}");
    }
}
