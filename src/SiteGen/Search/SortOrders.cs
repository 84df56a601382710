using SiteGen.Text;

namespace SiteGen.Search;

/// <summary>Collects by what readers sort results other than by relevance and day, and writes the order of all papers by each.</summary>
internal sealed class SortOrders
{
    private readonly List<(int Published, string Title)> _papers = [];

    /// <summary>Adds a paper; call it in the order of the numbers.</summary>
    /// <param name="paper">The paper.</param>
    public void Add(SearchPaper paper)
    {
        var words = string.Join(' ', Words.Split(paper.Title));
        _papers.Add((paper.Published, words.Length > 0 ? words : paper.Title));
    }

    /// <summary>Adds later papers.</summary>
    /// <param name="later">The papers with higher numbers.</param>
    public void Add(SortOrders later) => _papers.AddRange(later._papers);

    /// <summary>Returns the files, each with the numbers of all papers. Of equal papers, the newer in the feed comes first.</summary>
    public IReadOnlyList<SearchFile> Write()
    {
        var numbers = Enumerable.Range(0, _papers.Count).Reverse().ToList();
        return
        [
            new SearchFile("order-published.bin", Write(numbers.OrderByDescending(n => _papers[n].Published))),
            new SearchFile("order-title.bin", Write(numbers.OrderBy(n => _papers[n].Title, StringComparer.Ordinal))),
        ];
    }

    private static byte[] Write(IEnumerable<int> numbers)
    {
        var writer = new VarintWriter();
        foreach (var number in numbers)
            writer.Write(number);
        return writer.ToArrayAndReset();
    }
}
