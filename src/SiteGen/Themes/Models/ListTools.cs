using System.Globalization;
using SiteGen.Catalog;

namespace SiteGen.Themes.Models;

/// <summary>The order in which a list shows its papers.</summary>
internal enum ListOrder
{
    /// <summary>The newest in the feed first.</summary>
    Feed,

    /// <summary>The latest date of publication first.</summary>
    Published,

    /// <summary>Picks first.</summary>
    Picks,
}

/// <summary>
/// Builds what sorting and filtering a list needs: <c>list.tools</c>. A script does it in the browser if the whole list is on one
/// page; otherwise a link leads to the search. Papers are numbered by their position on the page, from 0, because a number takes
/// few bytes.
/// </summary>
/// <param name="catalog">The site.</param>
internal sealed class ListTools(SiteCatalog catalog)
{
    /// <summary>The minimum number of papers of a list with tools. Readers see all of a shorter one at once.</summary>
    public const int MinPapers = 6;

    private static readonly ModelShape<Tools> Shape = new("list tools", isCacheable: false,
        new("search_path", t => t.SearchPath),
        new("order", t => t.Order),
        new("date", t => t.Date),
        new("years", t => t.Years),
        new("venues", t => t.Venues),
        new("code", t => t.Code),
        new("trending", t => t.Trending));

    private readonly Dictionary<string, int> _trending =
        (catalog.Trending?.All ?? []).Index().ToDictionary(p => p.Item.Paper.Slug, p => p.Index, StringComparer.Ordinal);

    /// <summary>Creates the tools of a list; null if it has too few papers, or several pages and the search cannot find them.</summary>
    /// <param name="list">A page of the list.</param>
    /// <param name="order">The order of the list.</param>
    /// <param name="scope">How the search finds its papers; null if it cannot.</param>
    public ModelObject? Create(ListPage<PaperEntry> list, ListOrder order, SearchScope? scope)
    {
        var papers = list.Items;
        if (list.Count > 1)
        {
            var sort = order == ListOrder.Published ? "published" : "date";
            return catalog.Settings.Search && scope is not null ? Shape.Create(new Tools { SearchPath = scope.FormatPath(sort) }) : null;
        }

        return papers.Count < MinPapers ? null : Shape.Create(new Tools
        {
            Order = order switch { ListOrder.Feed => "date", ListOrder.Published => "published", _ => "picks" },
            Date = order == ListOrder.Feed ? null : string.Join(',', Sort(papers, p => p.FeedTime.UtcTicks)),
            Years = GroupByYear(papers),
            Venues = GroupByVenue(papers),
            Code = ListWithCode(papers),
            Trending = string.Join(',', ListTrending(papers)),
        });
    }

    /// <summary>Returns the URL of a list of the papers of a bar in the chart of a list; null if there is none.</summary>
    /// <param name="list">The first page of the list.</param>
    /// <param name="scope">How the search finds its papers.</param>
    /// <param name="urls">Adds the base to site paths.</param>
    /// <param name="years">The years of the bar.</param>
    public string? FindUrl(ListPage<PaperEntry> list, SearchScope scope, SiteUrls urls, YearCount years) =>
        list.Count == 1 && list.Items.Count >= MinPapers ? "?year=" + SearchScope.FormatRange(years)
        : catalog.Settings.Search ? urls.ToRelative(scope.FormatPath(years)) : null;

    private static List<int> Sort(IReadOnlyList<PaperEntry> papers, Func<PaperEntry, long> key) =>
        [.. papers.Index().OrderByDescending(p => key(p.Item)).Select(p => p.Index)];

    // The groups one after the other are the papers by date, the latest first.
    private static string? GroupByYear(IReadOnlyList<PaperEntry> papers)
    {
        var order = Sort(papers, p => p.Paper.Published?.SortKey ?? 0);
        var groups = order.GroupBy(i => papers[i].Paper.Published?.Year.ToString("D4", CultureInfo.InvariantCulture) ?? "").ToList();
        var changesNothing = groups.Count == 1 && order.SequenceEqual(Enumerable.Range(0, papers.Count));
        return changesNothing ? null : Format(groups);
    }

    private static string? GroupByVenue(IReadOnlyList<PaperEntry> papers)
    {
        var groups = papers.Index()
            .Select(p => (p.Index, Venue: VenueSeries.Find(p.Item.Paper.Venue)))
            .Where(p => p.Venue is not null)
            .GroupBy(p => p.Venue!, p => p.Index, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        var changesNothing = groups.Count == 1 && groups[0].Count() == papers.Count;
        return changesNothing ? null : Format(groups);
    }

    private static string? ListWithCode(IReadOnlyList<PaperEntry> papers)
    {
        var matching = papers.Index().Where(p => p.Item.Code is not null).Select(p => p.Index).ToList();
        return matching.Count == papers.Count ? null : string.Join(',', matching);
    }

    private IEnumerable<int> ListTrending(IReadOnlyList<PaperEntry> papers) => papers.Index()
        .Where(p => _trending.ContainsKey(p.Item.Paper.Slug))
        .OrderBy(p => _trending[p.Item.Paper.Slug])
        .Select(p => p.Index);

    private static string Format(IEnumerable<IGrouping<string, int>> groups) =>
        string.Join(';', groups.Select(group => $"{string.Join(',', group)}:{group.Key}"));

    private sealed record Tools
    {
        public string? SearchPath { get; init; }

        public string? Order { get; init; }

        public string? Date { get; init; }

        public string? Years { get; init; }

        public string? Venues { get; init; }

        public string? Code { get; init; }

        public string? Trending { get; init; }
    }
}
