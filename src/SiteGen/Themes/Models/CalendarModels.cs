using System.Globalization;
using SiteGen.Catalog;

namespace SiteGen.Themes.Models;

/// <summary>Builds what templates see of the archive of editions: a calendar with the titles of each day.</summary>
/// <param name="papers">Builds what they see of papers.</param>
internal sealed class CalendarModels(PaperModels papers)
{
    // Enough to recall a day by; the others are counted.
    private const int MaxTitles = 3;

    /// <summary>Creates the months of one page of the archive: <c>months</c>.</summary>
    /// <param name="months">The months, newest first.</param>
    public object CreateMonths(IEnumerable<EditionMonth> months) => ModelObject.CreateList(months.Select(CreateMonth));

    /// <summary>Creates the model of an edition without its papers: <c>edition in brief</c>.</summary>
    /// <param name="edition">The edition.</param>
    public static ModelObject CreateBrief(Edition edition) => ModelObject.Create("edition in brief",
        ("day", SiteModel.FormatDay(edition.Day)), ("path", edition.Path), ("count", edition.Papers.Count));

    private ModelObject CreateMonth(EditionMonth month)
    {
        var weeks = month.BuildWeeks();
        return ModelObject.Create("month",
            ("month", string.Create(CultureInfo.InvariantCulture, $"{month.Year:D4}-{month.Month:D2}")),
            ("path", Period.GetPath(PeriodKind.Month, new DateOnly(month.Year, month.Month, 1))),
            ("paper_count", month.Editions.Sum(e => e.Papers.Count)),
            ("editions", ModelObject.CreateList(month.Editions.Select(CreateEdition))),
            ("weeks", ModelObject.CreateList(weeks.Select(week => ModelObject.CreateList(week.Select(CreateDay))))),
            ("week_links", ModelObject.CreateList(weeks.Select(CreateWeekLink))));
    }

    private ModelObject CreateEdition(Edition edition) => ModelObject.Create("edition of a month",
        ("day", SiteModel.FormatDay(edition.Day)),
        ("path", edition.Path),
        ("count", edition.Papers.Count),
        ("title", edition.Introduction?.Title),
        ("papers", papers.CreateEntries(Picks.First(edition.Papers).Take(MaxTitles))));

    // Null for a week without editions in this month.
    private static ModelObject? CreateWeekLink(IReadOnlyList<CalendarDay?> week)
    {
        if (week.FirstOrDefault(day => day?.Edition is not null) is not { } day)
            return null;
        var first = Period.GetFirst(PeriodKind.Week, day.Day);
        return ModelObject.Create("week link",
            ("number", ISOWeek.GetWeekOfYear(first.ToDateTime(TimeOnly.MinValue))), ("path", Period.GetPath(PeriodKind.Week, first)));
    }

    private static ModelObject? CreateDay(CalendarDay? day) => day is null ? null : ModelObject.Create("calendar day",
        ("number", day.Day.Day), ("day", SiteModel.FormatDay(day.Day)), ("edition", day.Edition is null ? null : CreateBrief(day.Edition)));
}
