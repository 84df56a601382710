using SiteGen.Catalog;

namespace SiteGen.Themes.Models;

/// <summary>Builds what templates see of trending papers.</summary>
/// <param name="papers">Builds what they see of papers.</param>
internal sealed class TrendingModels(PaperModels papers)
{
    /// <summary>Creates the lists of today, this week and this month: <c>trending</c>.</summary>
    /// <param name="lists">The lists.</param>
    public object Create(TrendingLists lists) => ModelObject.CreateList(
    [
        Create("day", TrendingLists.DaysOfToday, lists.Today),
        Create("week", TrendingLists.DaysOfWeek, lists.Week),
        Create("month", TrendingLists.DaysOfMonth, lists.Month),
    ]);

    private ModelObject Create(string name, int days, IReadOnlyList<TrendingPaper> list) => ModelObject.Create("trending list",
        ("name", name),
        ("days", days),
        ("papers", ModelObject.CreateList(list.Select(Create))));

    private ModelObject Create(TrendingPaper trending) => ModelObject.Create("trending paper",
        ("paper", papers.CreateEntry(trending.Paper)),
        ("upvotes", trending.Upvotes),
        ("stars", trending.Stars));
}
