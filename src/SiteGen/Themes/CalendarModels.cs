using System.Globalization;
using SiteGen.Catalog;

namespace SiteGen.Themes;

/// <summary>What templates see of the archive of editions: a calendar.</summary>
internal static class CalendarModels
{
    /// <summary>Months, newest first: <c>months</c>.</summary>
    public static object Months(IEnumerable<EditionMonth> months) => ModelObject.List(months.Select(month => ModelObject.Of("month",
        ("month", string.Create(CultureInfo.InvariantCulture, $"{month.Year:D4}-{month.Month:D2}")),
        ("paper_count", month.Editions.Sum(e => e.Papers.Count)),
        ("editions", ModelObject.List(month.Editions.Select(Brief))),
        ("weeks", ModelObject.List(month.BuildWeeks().Select(week => ModelObject.List(week.Select(Day))))))));

    /// <summary>An edition without its papers.</summary>
    public static ModelObject Brief(Edition edition) => ModelObject.Of("edition in brief",
        ("day", SiteModel.Day(edition.Day)), ("path", edition.Path), ("count", edition.Papers.Count));

    private static ModelObject? Day(CalendarDay? day) => day is null ? null : ModelObject.Of("calendar day",
        ("number", day.Day.Day), ("day", SiteModel.Day(day.Day)), ("edition", day.Edition is null ? null : Brief(day.Edition)));
}
