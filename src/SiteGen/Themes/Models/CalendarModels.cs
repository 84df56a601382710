using System.Globalization;
using SiteGen.Catalog;

namespace SiteGen.Themes.Models;

/// <summary>Builds what templates see of the archive of editions: a calendar.</summary>
internal static class CalendarModels
{
    /// <summary>Creates the months of one page of the archive: <c>months</c>.</summary>
    /// <param name="months">The months, newest first.</param>
    public static object CreateMonths(IEnumerable<EditionMonth> months) => ModelObject.CreateList(months.Select(CreateMonth));

    private static ModelObject CreateMonth(EditionMonth month) => ModelObject.Create("month",
        ("month", string.Create(CultureInfo.InvariantCulture, $"{month.Year:D4}-{month.Month:D2}")),
        ("paper_count", month.Editions.Sum(e => e.Papers.Count)),
        ("editions", ModelObject.CreateList(month.Editions.Select(CreateBrief))),
        ("weeks", ModelObject.CreateList(month.BuildWeeks().Select(week => ModelObject.CreateList(week.Select(CreateDay))))));

    /// <summary>Creates the model of an edition without its papers: <c>edition in brief</c>.</summary>
    /// <param name="edition">The edition.</param>
    public static ModelObject CreateBrief(Edition edition) => ModelObject.Create("edition in brief",
        ("day", SiteModel.FormatDay(edition.Day)), ("path", edition.Path), ("count", edition.Papers.Count));

    private static ModelObject? CreateDay(CalendarDay? day) => day is null ? null : ModelObject.Create("calendar day",
        ("number", day.Day.Day), ("day", SiteModel.FormatDay(day.Day)), ("edition", day.Edition is null ? null : CreateBrief(day.Edition)));
}
