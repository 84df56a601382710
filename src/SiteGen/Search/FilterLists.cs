namespace SiteGen.Search;

/// <summary>The papers of each value of some filters.</summary>
/// <param name="filters">The filters.</param>
/// <param name="site">The topics and names of the site.</param>
internal sealed class FilterLists(IReadOnlyList<SearchFilter> filters, SearchSite site)
{
    private readonly IReadOnlyList<Dictionary<string, List<int>>> _papers =
        [.. filters.Select(_ => new Dictionary<string, List<int>>(StringComparer.Ordinal))];

    /// <summary>Adds a paper; call it in the order of the numbers.</summary>
    /// <param name="number">The number of the paper.</param>
    /// <param name="paper">The paper.</param>
    public void Add(int number, SearchPaper paper)
    {
        for (var i = 0; i < filters.Count; i++)
        {
            foreach (var value in filters[i].GetValues(paper, site).Distinct(StringComparer.Ordinal))
                GetList(_papers[i], value).Add(number);
        }
    }

    /// <summary>Adds the papers of later lists.</summary>
    /// <param name="later">The lists of the same filters for papers with higher numbers.</param>
    public void Add(FilterLists later)
    {
        for (var i = 0; i < filters.Count; i++)
        {
            foreach (var (value, papers) in later._papers[i])
                GetList(_papers[i], value).AddRange(papers);
        }
    }

    /// <summary>Returns the values of each filter, the most frequent first, up to the maximum number.</summary>
    public IReadOnlyList<FilterValues> ListValues() =>
    [
        .. filters.Select((filter, i) => new FilterValues(filter.Name,
        [
            .. _papers[i]
                .OrderByDescending(value => value.Value.Count)
                .ThenBy(value => value.Key, StringComparer.Ordinal)
                .Take(filter.MaxValues)
                .Select(value => value.Key),
        ])),
    ];

    /// <summary>Returns one file with the ascending numbers of the papers of each value, in the order of the values.</summary>
    /// <param name="values">The result of <see cref="ListValues"/>.</param>
    public byte[] Write(IReadOnlyList<FilterValues> values)
    {
        var writer = new VarintWriter();
        for (var i = 0; i < filters.Count; i++)
        {
            foreach (var value in values[i].Values)
                writer.WriteDeltas(_papers[i][value]);
        }

        return writer.ToArrayAndReset();
    }

    private static List<int> GetList(Dictionary<string, List<int>> lists, string value)
    {
        if (!lists.TryGetValue(value, out var list))
            lists[value] = list = [];
        return list;
    }
}

/// <summary>The values of a filter.</summary>
/// <param name="Name">The name of the filter.</param>
/// <param name="Values">The values.</param>
internal sealed record FilterValues(string Name, IReadOnlyList<string> Values);
