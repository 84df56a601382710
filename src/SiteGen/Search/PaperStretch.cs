namespace SiteGen.Search;

/// <summary>
/// Reads papers that follow each other. Each is made, read and forgotten before the next one: the texts of all papers
/// together would be the biggest thing in memory.
/// </summary>
internal sealed class PaperStretch
{
    private readonly List<PaperTraits> _traits = [];
    private readonly List<byte[]> _results = [];

    private PaperStretch(IReadOnlyList<SearchTopic> topics) => Words = new WordCounter(topics);

    /// <summary>Their words.</summary>
    public WordCounter Words { get; }

    /// <summary>What they are filtered by.</summary>
    public IReadOnlyList<PaperTraits> Traits => _traits;

    /// <summary>The files that show them.</summary>
    public IReadOnlyList<byte[]> Results => _results;

    /// <summary>Reads all papers, in as many stretches as threads work.</summary>
    /// <param name="papers">How many papers there are.</param>
    /// <param name="paper">Makes the paper of a number; called once for each, from any thread.</param>
    /// <param name="topics">All topics.</param>
    /// <param name="jobs">How many threads work at most.</param>
    /// <returns>The stretches in the order of the papers.</returns>
    public static IReadOnlyList<PaperStretch> Read(int papers, Func<int, SearchPaper> paper, IReadOnlyList<SearchTopic> topics, int jobs)
    {
        var files = (papers + ResultWriter.PapersPerFile - 1) / ResultWriter.PapersPerFile;
        var stretches = new PaperStretch[Math.Clamp(jobs, 1, Math.Max(1, files))];
        Parallel.For(0, stretches.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, stretch =>
        {
            stretches[stretch] = new PaperStretch(topics);
            for (var file = Start(stretch); file < Start(stretch + 1); file++)
            {
                var first = file * ResultWriter.PapersPerFile;
                var own = new SearchPaper[Math.Min(ResultWriter.PapersPerFile, papers - first)];
                for (var i = 0; i < own.Length; i++)
                    own[i] = paper(first + i);
                stretches[stretch].Read(own);
            }
        });
        return stretches;

        int Start(int stretch) => (int)((long)files * stretch / stretches.Length);
    }

    // The papers of one file.
    private void Read(IReadOnlyList<SearchPaper> papers)
    {
        foreach (var paper in papers)
        {
            Words.Count(paper);
            _traits.Add(new PaperTraits(paper.Topics, paper.Year, paper.Code is not null));
        }

        _results.Add(ResultWriter.Write(papers));
    }
}
