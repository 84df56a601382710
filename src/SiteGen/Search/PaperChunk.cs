namespace SiteGen.Search;

/// <summary>
/// The indexed data of consecutive papers. Each paper is created, indexed and released before the next one, because the
/// texts of all papers together would dominate memory.
/// </summary>
internal sealed class PaperChunk
{
    private readonly List<byte[]> _results = [];

    private PaperChunk(SearchSite site)
    {
        Words = new WordCounter(site.Topics);
        Chosen = new FilterLists(SearchFilter.Chosen, site);
        Tested = new FilterLists(SearchFilter.Tested, site);
    }

    /// <summary>The words of the papers.</summary>
    public WordCounter Words { get; }

    /// <summary>The papers by the filters that readers choose.</summary>
    public FilterLists Chosen { get; }

    /// <summary>The papers by what queries test.</summary>
    public FilterLists Tested { get; }

    /// <summary>The papers by what readers sort results.</summary>
    public SortOrders Orders { get; } = new();

    /// <summary>The result files of the papers.</summary>
    public IReadOnlyList<byte[]> Results => _results;

    /// <summary>Indexes all papers, in one chunk per thread.</summary>
    /// <param name="paperCount">The number of papers.</param>
    /// <param name="createPaper">Creates the paper with a number; called once for each, from any thread.</param>
    /// <param name="site">The topics and names of the site.</param>
    /// <param name="jobs">The maximum number of threads.</param>
    /// <returns>The chunks in the order of the papers.</returns>
    public static IReadOnlyList<PaperChunk> ReadAll(
        int paperCount, Func<int, SearchPaper> createPaper, SearchSite site, int jobs)
    {
        var files = (paperCount + ResultWriter.PapersPerFile - 1) / ResultWriter.PapersPerFile;
        var chunks = new PaperChunk[Math.Clamp(jobs, 1, Math.Max(1, files))];
        Parallel.For(0, chunks.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, chunk =>
        {
            chunks[chunk] = new PaperChunk(site);
            for (var file = Start(chunk); file < Start(chunk + 1); file++)
            {
                var first = file * ResultWriter.PapersPerFile;
                var count = Math.Min(ResultWriter.PapersPerFile, paperCount - first);
                chunks[chunk].AddFile(first, [.. Enumerable.Range(first, count).Select(createPaper)]);
            }
        });
        return chunks;

        int Start(int chunk) => (int)((long)files * chunk / chunks.Length);
    }

    // Adds the papers of one result file.
    private void AddFile(int first, IReadOnlyList<SearchPaper> papers)
    {
        for (var i = 0; i < papers.Count; i++)
        {
            Words.Add(papers[i]);
            Chosen.Add(first + i, papers[i]);
            Tested.Add(first + i, papers[i]);
            Orders.Add(papers[i]);
        }

        _results.Add(ResultWriter.Write(papers));
    }
}
