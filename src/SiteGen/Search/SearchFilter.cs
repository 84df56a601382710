using System.Globalization;

namespace SiteGen.Search;

/// <summary>Something by which readers narrow a search, such as the year.</summary>
/// <param name="Name">Its name in the index and in the address of a search.</param>
/// <param name="GetValues">Returns the values of a paper.</param>
/// <param name="MaxValues">The maximum number of values; the index keeps those with the most papers.</param>
internal sealed record SearchFilter(
    string Name, Func<SearchPaper, SearchSite, IEnumerable<string>> GetValues, int MaxValues = int.MaxValue)
{
    /// <summary>The filters that a reader chooses on the search page. Every search loads them, because it counts their papers.</summary>
    public static IReadOnlyList<SearchFilter> Chosen { get; } =
    [
        new("topic", (paper, site) => paper.Topics.Select(topic => site.Topics[topic].Slug)),
        new("year", (paper, _) => paper.Year is { } year ? [year.ToString(CultureInfo.InvariantCulture)] : []),
        new("venue", (paper, _) => paper.VenueSeries is { } series ? [series] : [], SearchSite.MaxVenues),
        new("curator", (paper, _) => paper.Curators),
        new("code", (paper, _) => paper.Code is null ? [] : ["1"]),
    ];

    /// <summary>What only queries test, by <c>has:</c>.</summary>
    public static IReadOnlyList<SearchFilter> Tested { get; } = [new("has", (paper, _) => paper.Has)];
}
