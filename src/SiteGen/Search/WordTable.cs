namespace SiteGen.Search;

/// <summary>Which word stands in which paper, and where: the papers' words by number, in the papers' order.</summary>
internal sealed class WordTable
{
    // So many papers' words are held as texts at once.
    private const int ChunkSize = 512;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<(int Word, FieldCounts Counts)[]> _papers = [];
    private readonly List<FieldCounts> _lengths = [];

    private WordTable()
    {
    }

    /// <summary>The words, in the order in which they were met; a word's number is its place.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The words of each paper.</summary>
    public IReadOnlyList<(int Word, FieldCounts Counts)[]> Papers => _papers;

    /// <summary>How many words the fields of each paper have.</summary>
    public IReadOnlyList<FieldCounts> Lengths => _lengths;

    /// <summary>Splits all papers into words.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="topics">All topics.</param>
    /// <param name="jobs">How many threads split at most; the result does not depend on it.</param>
    public static WordTable Of(IReadOnlyList<SearchPaper> papers, IReadOnlyList<SearchTopic> topics, int jobs)
    {
        var table = new WordTable();
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs };
        for (var start = 0; start < papers.Count; start += ChunkSize)
        {
            var first = start;
            var chunk = new PaperWords[Math.Min(ChunkSize, papers.Count - first)];
            Parallel.For(0, chunk.Length, options, i => chunk[i] = PaperWords.Of(papers[first + i], topics));
            foreach (var words in chunk)
                table.Add(words);
        }

        return table;
    }

    private void Add(PaperWords words)
    {
        _papers.Add([.. words.Counts.Select(c => (Number(c.Key), c.Value))]);
        _lengths.Add(words.Lengths);
    }

    private int Number(string word)
    {
        if (_numbers.TryGetValue(word, out var number))
            return number;
        _words.Add(word);
        return _numbers[word] = _words.Count - 1;
    }
}
