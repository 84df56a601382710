using SiteGen.Catalog;

namespace SiteGen.Themes.Models;

/// <summary>Builds what templates see of lists of papers and of editions.</summary>
/// <param name="papers">Builds what they see of papers.</param>
/// <param name="introductions">Builds what they see of introductions.</param>
internal sealed class ListModels(PaperModels papers, IntroductionModels introductions)
{
    /// <summary>Creates one page of a list of papers: <c>list</c>.</summary>
    /// <param name="page">The page.</param>
    /// <param name="tools">What sorts and filters it; null if nothing does.</param>
    public ModelObject CreateList(ListPage<PaperEntry> page, ModelObject? tools = null) => CreateList(page, page.Items, tools);

    /// <summary>Creates one page of a list of anything else, for its page numbers: <c>list</c> without papers.</summary>
    /// <param name="page">The page.</param>
    public ModelObject CreatePager(Pager page) => CreateList(page, [], null);

    /// <summary>Creates an edition with its papers and its neighbours: <c>edition</c>.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="newer">The next newer edition, or null.</param>
    /// <param name="older">The next older edition, or null.</param>
    public ModelObject CreateEdition(Edition edition, Edition? newer, Edition? older) => ModelObject.Create("edition",
        ("day", SiteModel.FormatDay(edition.Day)),
        ("path", edition.Path),
        ("count", edition.Papers.Count),
        ("introduction", introductions.Create(edition)),
        ("papers", papers.CreateEntries(Picks.First(edition.Papers))),
        ("newer", newer is null ? null : CalendarModels.CreateBrief(newer)),
        ("older", older is null ? null : CalendarModels.CreateBrief(older)));

    private ModelObject CreateList(Pager page, IReadOnlyList<PaperEntry> shown, ModelObject? tools) => ModelObject.Create("list",
        ("number", page.Number),
        ("count", page.Count),
        ("papers", papers.CreateEntries(shown)),
        ("days", ModelObject.CreateList(shown.GroupBy(p => p.Edition).Select(g => CreateDay(g.Key, [.. g])))),
        ("previous_path", page.Number > 1 ? SiteUrls.ListPage(page.ListPath, page.Number - 1) : null),
        ("next_path", page.Number < page.Count ? SiteUrls.ListPage(page.ListPath, page.Number + 1) : null),
        ("pages", ModelObject.CreateList(CreateSteps(page))),
        ("tools", tools));

    // An edition that continues on the next page is introduced where it begins.
    private ModelObject CreateDay(DateOnly day, IReadOnlyList<PaperEntry> entries) => ModelObject.Create("day",
        ("day", SiteModel.FormatDay(day)),
        ("path", SiteUrls.Edition(day)),
        ("introduction", introductions.CreateAtStart(day, entries[0])),
        ("papers", papers.CreateEntries(Picks.First(entries))));

    // The first page, the last page and those next to the current page; a gap is a step without a path.
    private static IEnumerable<ModelObject> CreateSteps(Pager page)
    {
        var (from, to) = (Math.Max(2, page.Number - 1), Math.Min(page.Count - 1, page.Number + 1));
        yield return CreateStep(page, 1);
        if (from > 2)
            yield return CreateStep(page, null);
        for (var number = from; number <= to; number++)
            yield return CreateStep(page, number);
        if (to < page.Count - 1)
            yield return CreateStep(page, null);
        if (page.Count > 1)
            yield return CreateStep(page, page.Count);
    }

    private static ModelObject CreateStep(Pager page, int? number) => ModelObject.Create("step",
        ("number", number),
        ("path", number is { } other ? SiteUrls.ListPage(page.ListPath, other) : null),
        ("current", number == page.Number));
}
