using SiteGen.Catalog;
using SiteGen.Localization;

namespace SiteGen.Themes.Models;

/// <summary>Builds what templates see of weeks and months.</summary>
/// <param name="catalog">The site.</param>
/// <param name="strings">The words of its language.</param>
/// <param name="papers">Builds what they see of papers.</param>
internal sealed class PeriodModels(SiteCatalog catalog, StringTable strings, PaperModels papers)
{
    private readonly Dictionary<string, int> _indexes = catalog.Weeks.IndexBy(p => p.Path)
        .Concat(catalog.Months.IndexBy(p => p.Path))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>Creates a week or month with its papers and its neighbours: <c>period</c>.</summary>
    /// <param name="period">The period, which must be one of the catalog.</param>
    public ModelObject Create(Period period)
    {
        var all = List(period.Kind);
        var index = _indexes[period.Path];
        return ModelObject.Create("period",
            ("kind", period.Kind == PeriodKind.Week ? "week" : "month"),
            ("title", period.FormatTitle(strings)),
            ("name", period.Name),
            ("path", period.Path),
            ("first", SiteModel.FormatDay(period.First)),
            ("last", SiteModel.FormatDay(period.Last)),
            ("is_over", period.IsOver(catalog.Day)),
            ("count", period.Papers.Count),
            ("rss_path", period.Kind == PeriodKind.Week ? FeedPaths.Weekly : FeedPaths.Monthly),
            ("picks", papers.CreateEntries(period.Papers.Where(p => p.Paper.IsPick))),
            ("days", ModelObject.CreateList(period.Editions.Select(CreateDay))),
            ("newer", index > 0 ? CreateBrief(all[index - 1]) : null),
            ("older", index + 1 < all.Count ? CreateBrief(all[index + 1]) : null));
    }

    /// <summary>Creates the model of the week or month that a day belongs to: <c>period in brief</c>.</summary>
    /// <param name="kind">Whether to return the week or the month.</param>
    /// <param name="day">The day, which must have an edition.</param>
    public ModelObject CreateBrief(PeriodKind kind, DateOnly day) =>
        CreateBrief(List(kind).First(period => period.First <= day && day <= period.Last));

    private IReadOnlyList<Period> List(PeriodKind kind) => kind == PeriodKind.Week ? catalog.Weeks : catalog.Months;

    private ModelObject CreateDay(Edition edition) => ModelObject.Create("day of a period",
        ("day", SiteModel.FormatDay(edition.Day)),
        ("path", edition.Path),
        ("title", edition.Introduction?.Title),
        ("papers", papers.CreateEntries(Picks.First(edition.Papers))));

    private ModelObject CreateBrief(Period period) =>
        ModelObject.Create("period in brief", ("title", period.FormatTitle(strings)), ("path", period.Path));
}
