using SiteGen.Catalog;

namespace SiteGen.Themes.Models;

/// <summary>What templates see of lists of papers and of editions.</summary>
/// <param name="papers">What they see of papers.</param>
internal sealed class ListModels(PaperModels papers)
{
    /// <summary>One page of a list: <c>list</c>.</summary>
    public ModelObject List(ListPage<PaperEntry> page) => List(page, page.Items);

    /// <summary>One page of a list of something else, for its place among the pages: <c>list</c> without papers.</summary>
    public ModelObject Place(Pager page) => List(page, []);

    /// <summary>One edition with its papers and its neighbours: <c>edition</c>.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="newer">The next newer one.</param>
    /// <param name="older">The next older one.</param>
    public ModelObject Edition(Edition edition, Edition? newer, Edition? older) => ModelObject.Create("edition",
        ("day", SiteModel.Day(edition.Day)),
        ("path", edition.Path),
        ("count", edition.Papers.Count),
        ("papers", papers.CreateEntries(edition.Papers)),
        ("newer", newer is null ? null : CalendarModels.Brief(newer)),
        ("older", older is null ? null : CalendarModels.Brief(older)));

    private ModelObject List(Pager page, IReadOnlyList<PaperEntry> shown) => ModelObject.Create("list",
        ("number", page.Number),
        ("count", page.Count),
        ("papers", papers.CreateEntries(shown)),
        ("days", ModelObject.CreateList(shown.GroupBy(p => p.Edition).Select(g => Day(g.Key, g)))),
        ("previous_path", page.Number > 1 ? SiteUrls.ListPage(page.ListPath, page.Number - 1) : null),
        ("next_path", page.Number < page.Count ? SiteUrls.ListPage(page.ListPath, page.Number + 1) : null),
        ("pages", ModelObject.CreateList(Steps(page))));

    private ModelObject Day(DateOnly day, IEnumerable<PaperEntry> entries) => ModelObject.Create("day",
        ("day", SiteModel.Day(day)), ("path", SiteUrls.Edition(day)), ("papers", papers.CreateEntries(entries)));

    // The first, the last and those beside the current one; a gap is a step without a path.
    private static IEnumerable<ModelObject> Steps(Pager page)
    {
        var (from, to) = (Math.Max(2, page.Number - 2), Math.Min(page.Count - 1, page.Number + 2));
        yield return Step(page, 1);
        if (from > 2)
            yield return Step(page, null);
        for (var number = from; number <= to; number++)
            yield return Step(page, number);
        if (to < page.Count - 1)
            yield return Step(page, null);
        if (page.Count > 1)
            yield return Step(page, page.Count);
    }

    private static ModelObject Step(Pager page, int? number) => ModelObject.Create("step",
        ("number", number), ("path", number is { } other ? SiteUrls.ListPage(page.ListPath, other) : null), ("current", number == page.Number));
}
