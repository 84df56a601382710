namespace SiteGen.Catalog;

/// <summary>A day on a calendar.</summary>
/// <param name="Day">The day.</param>
/// <param name="Edition">Its edition, or null when none came out.</param>
public sealed record CalendarDay(DateOnly Day, Edition? Edition);

/// <summary>A month of the archive, as a calendar on the wall shows it.</summary>
/// <param name="Year">The year.</param>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Editions">Its editions, newest first; at least one.</param>
public sealed record EditionMonth(int Year, int Month, IReadOnlyList<Edition> Editions)
{
    /// <summary>How many days a week has.</summary>
    public const int DaysOfWeek = 7;

    private const int MonthsPerPage = 12;

    /// <summary>The months in which editions came out, newest first.</summary>
    /// <param name="editions">The editions, newest first.</param>
    public static IReadOnlyList<EditionMonth> Of(IEnumerable<Edition> editions) =>
        [.. NumberedGroups.Of(editions, e => (e.Day.Year * 12) + e.Day.Month).Select(g => new EditionMonth(g.Items[0].Day.Year, g.Items[0].Day.Month, g.Items))];

    /// <summary>The pages of the archive, twelve months with editions each, newest first.</summary>
    /// <param name="editions">The editions, newest first.</param>
    public static IReadOnlyList<ListPage<EditionMonth>> Pages(IEnumerable<Edition> editions) =>
        ListPage.Split("/editions/", Of(editions), MonthsPerPage);

    /// <summary>Its weeks from Monday to Sunday (ISO 8601), seven places each; a place of another month is null.</summary>
    public IReadOnlyList<IReadOnlyList<CalendarDay?>> Weeks()
    {
        var first = new DateOnly(Year, Month, 1);
        var blanks = ((int)first.DayOfWeek + DaysOfWeek - 1) % DaysOfWeek;
        var days = DateTime.DaysInMonth(Year, Month);
        var weeks = (blanks + days + DaysOfWeek - 1) / DaysOfWeek;
        var editions = new Edition?[days];
        foreach (var edition in Editions)
            editions[edition.Day.Day - 1] = edition;
        var calendar = new CalendarDay?[weeks][];
        for (var week = 0; week < weeks; week++)
            calendar[week] = new CalendarDay?[DaysOfWeek];
        for (var day = 0; day < days; day++)
            calendar[(blanks + day) / DaysOfWeek][(blanks + day) % DaysOfWeek] = new CalendarDay(first.AddDays(day), editions[day]);
        return calendar;
    }
}
