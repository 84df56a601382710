using SiteGen.Catalog;

namespace SiteGen.Search;

/// <summary>What the search knows of a site beside its papers.</summary>
public sealed record SearchSite
{
    /// <summary>The maximum number of venues to filter by. A query finds the others: <c>venue:</c>.</summary>
    public const int MaxVenues = VenueSeries.MaxListed;

    /// <summary>All topics.</summary>
    public IReadOnlyList<SearchTopic> Topics { get; init; } = [];

    /// <summary>The numbers of the papers that trend, best first.</summary>
    public IReadOnlyList<int> Trending { get; init; } = [];

    /// <summary>The language of the site as a BCP 47 tag.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Whether the search also finds other forms of a word: <c>trains</c>, <c>trained</c> and <c>training</c>.</summary>
    public bool HasStems => Language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
}
