namespace SiteGen.Catalog;

/// <summary>A day of a calendar.</summary>
/// <param name="Day">The day.</param>
/// <param name="Edition">The edition of the day, or null if there is none.</param>
public sealed record CalendarDay(DateOnly Day, Edition? Edition);

/// <summary>A month of the archive of editions, shown as a calendar.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Editions">The editions of the month, newest first; at least one.</param>
public sealed record EditionMonth(int Year, int Month, IReadOnlyList<Edition> Editions)
{
    /// <summary>The number of days of a week.</summary>
    public const int DaysPerWeek = 7;

    private const int MonthsPerPage = 12;

    /// <summary>Groups editions by month, newest first.</summary>
    /// <param name="editions">The editions, newest first.</param>
    public static IReadOnlyList<EditionMonth> GroupByMonth(IEnumerable<Edition> editions) =>
        [.. editions
            .GroupBy(e => (e.Day.Year, e.Day.Month))
            .Select(month => new EditionMonth(month.Key.Year, month.Key.Month, [.. month]))];

    /// <summary>Splits the archive into pages of twelve months, newest first; months without editions do not count.</summary>
    /// <param name="editions">The editions, newest first.</param>
    public static IReadOnlyList<ListPage<EditionMonth>> Paginate(IEnumerable<Edition> editions) =>
        ListPage.Split(SiteUrls.Editions, GroupByMonth(editions), MonthsPerPage);

    /// <summary>
    /// Returns the weeks of the month from Monday to Sunday (ISO 8601), each with seven days; days of other months are null.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<CalendarDay?>> BuildWeeks()
    {
        var first = new DateOnly(Year, Month, 1);
        var blanks = ((int)first.DayOfWeek + DaysPerWeek - 1) % DaysPerWeek;
        var days = DateTime.DaysInMonth(Year, Month);
        var weeks = (blanks + days + DaysPerWeek - 1) / DaysPerWeek;
        var editions = Editions.ToDictionary(e => e.Day);
        var calendar = new CalendarDay?[weeks][];
        for (var week = 0; week < weeks; week++)
            calendar[week] = new CalendarDay?[DaysPerWeek];
        for (var i = 0; i < days; i++)
        {
            var day = first.AddDays(i);
            calendar[(blanks + i) / DaysPerWeek][(blanks + i) % DaysPerWeek] = new CalendarDay(day, editions.GetValueOrDefault(day));
        }

        return calendar;
    }
}
