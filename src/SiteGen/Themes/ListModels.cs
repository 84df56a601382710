using SiteGen.Catalog;

namespace SiteGen.Themes;

/// <summary>What templates see of lists of papers, of editions and of the archive.</summary>
/// <param name="papers">What they see of papers.</param>
internal sealed class ListModels(PaperModels papers)
{
    /// <summary>One page of a list: <c>list</c>.</summary>
    public ModelObject List(ListPage page) => new("list",
        ("number", page.Number),
        ("count", page.Count),
        ("papers", papers.Entries(page.Papers)),
        ("days", ModelObject.List(page.Papers.GroupBy(p => p.Edition).Select(g => Day(g.Key, g)))),
        ("previous_path", page.Number > 1 ? SiteUrls.ListPage(page.ListPath, page.Number - 1) : null),
        ("next_path", page.Number < page.Count ? SiteUrls.ListPage(page.ListPath, page.Number + 1) : null),
        ("pages", ModelObject.List(Steps(page))));

    /// <summary>The archive: <c>months</c>, newest first.</summary>
    public static object Months(IEnumerable<Edition> editions) => ModelObject.List(editions
        .GroupBy(e => (e.Day.Year, e.Day.Month))
        .Select(month => new ModelObject("month",
            ("month", SiteModel.Day(month.First().Day)[..7]),
            ("editions", ModelObject.List(month.Select(Brief))))));

    /// <summary>One edition with its papers and its neighbours: <c>edition</c>.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="newer">The next newer one.</param>
    /// <param name="older">The next older one.</param>
    public ModelObject Edition(Edition edition, Edition? newer, Edition? older) => new("edition",
        ("day", SiteModel.Day(edition.Day)),
        ("path", edition.Path),
        ("count", edition.Papers.Count),
        ("papers", papers.Entries(edition.Papers)),
        ("newer", newer is null ? null : Brief(newer)),
        ("older", older is null ? null : Brief(older)));

    private static ModelObject Brief(Edition edition) => new("edition in brief",
        ("day", SiteModel.Day(edition.Day)), ("path", edition.Path), ("count", edition.Papers.Count));

    private ModelObject Day(DateOnly day, IEnumerable<PaperEntry> entries) => new("day",
        ("day", SiteModel.Day(day)), ("path", SiteUrls.Edition(day)), ("papers", papers.Entries(entries)));

    // The first, the last and those beside the current one; a gap is a step without a path.
    private static IEnumerable<ModelObject> Steps(ListPage page)
    {
        var last = 0;
        for (var number = 1; number <= page.Count; number++)
        {
            if (number != 1 && number != page.Count && Math.Abs(number - page.Number) > 2)
                continue;
            if (number > last + 1)
                yield return Step(null, null, false);
            yield return Step(number, SiteUrls.ListPage(page.ListPath, number), number == page.Number);
            last = number;
        }
    }

    private static ModelObject Step(int? number, string? path, bool current) => new("step",
        ("number", number), ("path", path), ("current", current));
}
