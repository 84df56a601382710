namespace SiteGen.Catalog.Similarity;

/// <summary>
/// An inverted index of the terms that distinguish papers. Terms of very many papers are left out of it: they find nothing, and
/// searching by them costs the most. The search scores what the index finds by all terms.
/// </summary>
internal sealed class TermIndex
{
    // A search of 10,000 papers visits this many postings in the mean, so that nearly all terms of a site of that size are kept.
    private const int MaxMeanPostingsPerSearch = 60_000;

    // The postings of term t are _items[_starts[t].._starts[t + 1]].
    private readonly int[] _starts;
    private readonly WeightedItem[] _items;

    private TermIndex(int paperCount, bool isComplete, int[] starts)
    {
        (PaperCount, IsComplete) = (paperCount, isComplete);
        _starts = starts;
        _items = new WeightedItem[starts[^1]];
    }

    /// <summary>The number of papers in the index.</summary>
    public int PaperCount { get; }

    /// <summary>Whether the index has all terms, so that what it finds needs no further score.</summary>
    public bool IsComplete { get; }

    /// <summary>Returns the papers of a term, ascending, with its weight in each; none for a term that is left out.</summary>
    /// <param name="term">The index of the term.</param>
    public ReadOnlySpan<WeightedItem> GetPostings(int term) => _items.AsSpan(_starts[term].._starts[term + 1]);

    /// <summary>Builds the index.</summary>
    /// <param name="vectors">The vectors of the papers.</param>
    /// <param name="paperCount">The number of papers to index, from the first.</param>
    public static TermIndex Build(TermVectors vectors, int paperCount) => Build(vectors, paperCount, MaxMeanPostingsPerSearch);

    /// <summary>Builds an index with another limit, for tests.</summary>
    /// <param name="vectors">The vectors of the papers.</param>
    /// <param name="paperCount">The number of papers to index, from the first.</param>
    /// <param name="maxMeanPostings">The maximum number of postings that a search may visit in the mean.</param>
    internal static TermIndex Build(TermVectors vectors, int paperCount, int maxMeanPostings)
    {
        var lengths = new int[vectors.TermCount];
        for (var paper = 0; paper < paperCount; paper++)
        {
            foreach (var (term, _) in vectors.GetTerms(paper))
                lengths[term]++;
        }

        var maxLength = ChooseMaxLength(lengths, (long)maxMeanPostings * paperCount);
        var starts = new int[vectors.TermCount + 1];
        for (var term = 0; term < lengths.Length; term++)
            starts[term + 1] = starts[term] + (lengths[term] <= maxLength ? lengths[term] : 0);
        var index = new TermIndex(paperCount, lengths.All(length => length <= maxLength), starts);
        index.Fill(vectors, lengths, maxLength);
        return index;
    }

    private void Fill(TermVectors vectors, int[] lengths, int maxLength)
    {
        var next = _starts[..^1];
        for (var paper = 0; paper < PaperCount; paper++)
        {
            foreach (var (term, weight) in vectors.GetTerms(paper))
            {
                if (lengths[term] <= maxLength)
                    _items[next[term]++] = new WeightedItem(paper, weight);
            }
        }
    }

    // The searches of all papers together visit the square of the length of each list.
    private static int ChooseMaxLength(int[] lengths, long maxVisits)
    {
        var visits = 0L;
        foreach (var (length, lists) in lengths.CountBy(length => length).OrderBy(group => group.Key))
        {
            visits += (long)length * length * lists;
            if (visits > maxVisits)
                return length - 1;
        }

        return int.MaxValue;
    }
}
