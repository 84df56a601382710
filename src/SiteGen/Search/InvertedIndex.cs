namespace SiteGen.Search;

/// <summary>A word with its postings.</summary>
/// <param name="Index">The index of the word in the <see cref="WordTable"/>.</param>
/// <param name="Word">The folded word.</param>
/// <param name="PaperCount">The number of papers that contain the word anywhere.</param>
/// <param name="IsCommon">Whether the word is in so many papers that the postings leave out those with it only in the abstract.</param>
/// <param name="Postings">The postings, by paper number.</param>
internal sealed record IndexedWord(int Index, string Word, int PaperCount, bool IsCommon, ReadOnlyMemory<Posting> Postings);

/// <summary>Inverts the words of papers into the postings of words.</summary>
internal sealed class InvertedIndex
{
    // "the" in 10,000 abstracts tells nothing and would take as much space as a thousand rare words. A word is common above
    // both limits, so that a small site has exact postings.
    private const int MinCommonPapers = 2000;
    private const double MinCommonShare = 0.25;

    private readonly WordTable _table;
    private readonly Impact _impact;
    private readonly int _maxUncommonPapers;

    // The postings of word w are _postings[_starts[w].._starts[w + 1]].
    private readonly int[] _starts;
    private readonly Posting[] _postings;

    private InvertedIndex(WordTable table)
    {
        _table = table;
        var papers = table.Chunks.SelectMany(c => c.Papers).ToList();
        _impact = new Impact(ComputeAverageLengths(papers));
        _maxUncommonPapers = Math.Max(MinCommonPapers, (int)(papers.Count * MinCommonShare));
        _starts = new int[table.Words.Count + 1];
        for (var word = 0; word < table.Words.Count; word++)
            _starts[word + 1] = _starts[word] + CountPostings(word, table.Frequencies[word]);
        _postings = new Posting[_starts[^1]];
    }

    /// <summary>Builds the index and returns the words in ordinal order.</summary>
    /// <param name="table">The words of the papers.</param>
    /// <param name="jobs">The maximum number of threads; the result does not depend on it.</param>
    public static IReadOnlyList<IndexedWord> Build(WordTable table, int jobs)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs };
        var index = new InvertedIndex(table);
        int[] order = [.. Enumerable.Range(0, table.Words.Count)];
        Parallel.Invoke(
            options,
            () => Array.Sort(order, (a, b) => string.CompareOrdinal(table.Words[a], table.Words[b])),
            () => index.WritePostings(options));
        return Array.ConvertAll(order, index.GetWord);
    }

    private IndexedWord GetWord(int word) => new(
        word, _table.Words[word], _table.Frequencies[word].Papers, IsCommon(word), _postings.AsMemory(_starts[word].._starts[word + 1]));

    private bool IsCommon(int word) => _table.Frequencies[word].Papers > _maxUncommonPapers;

    private int CountPostings(int word, WordFrequency frequency) => IsCommon(word) ? frequency.Prominent : frequency.Papers;

    // Within the postings of a word, each chunk of papers has a range of its own after those of the previous chunks, so that
    // threads can write without locks.
    private void WritePostings(ParallelOptions options)
    {
        var chunks = _table.Chunks;
        var nextFree = _starts[..^1];
        var next = new int[chunks.Count][];
        for (var i = 0; i < next.Length; i++)
        {
            var (_, _, mergedWords, frequencies) = chunks[i];
            next[i] = new int[mergedWords.Length];
            for (var word = 0; word < mergedWords.Length; word++)
            {
                next[i][word] = nextFree[mergedWords[word]];
                nextFree[mergedWords[word]] += CountPostings(mergedWords[word], frequencies[word]);
            }
        }

        Parallel.For(0, chunks.Count, options, i => WritePostings(chunks[i], next[i]));
    }

    private void WritePostings(WordChunk chunk, int[] next)
    {
        for (var i = 0; i < chunk.Papers.Count; i++)
        {
            var impact = _impact.ForPaper(chunk.Papers[i].Lengths);
            foreach (var (word, counts) in chunk.Papers[i])
            {
                if (counts.IsProminent || !IsCommon(chunk.MergedWords[word]))
                    _postings[next[word]++] = new Posting(chunk.FirstPaper + i, impact.GetLevel(counts));
            }
        }
    }

    private static (double Title, double Names, double Abstract) ComputeAverageLengths(List<PackedWords> papers) =>
        papers.Count == 0 ? default : (
            papers.Average(p => (int)p.Lengths.Title),
            papers.Average(p => (int)p.Lengths.Names),
            papers.Average(p => (int)p.Lengths.Abstract));
}
