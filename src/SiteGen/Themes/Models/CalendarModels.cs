using System.Globalization;
using SiteGen.Catalog;

namespace SiteGen.Themes.Models;

/// <summary>What templates see of the archive of editions: a calendar.</summary>
internal static class CalendarModels
{
    /// <summary>Months, newest first: <c>months</c>.</summary>
    public static object Months(IEnumerable<EditionMonth> months) => ModelObject.CreateList(months.Select(month => ModelObject.Create("month",
        ("month", string.Create(CultureInfo.InvariantCulture, $"{month.Year:D4}-{month.Month:D2}")),
        ("paper_count", month.Editions.Sum(e => e.Papers.Count)),
        ("editions", ModelObject.CreateList(month.Editions.Select(Brief))),
        ("weeks", ModelObject.CreateList(month.BuildWeeks().Select(week => ModelObject.CreateList(week.Select(Day))))))));

    /// <summary>An edition without its papers.</summary>
    public static ModelObject Brief(Edition edition) => ModelObject.Create("edition in brief",
        ("day", SiteModel.Day(edition.Day)), ("path", edition.Path), ("count", edition.Papers.Count));

    private static ModelObject? Day(CalendarDay? day) => day is null ? null : ModelObject.Create("calendar day",
        ("number", day.Day.Day), ("day", SiteModel.Day(day.Day)), ("edition", day.Edition is null ? null : Brief(day.Edition)));
}
