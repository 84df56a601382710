namespace SiteGen.Catalog.Similarity;

/// <summary>
/// An inverted index that keeps only the heaviest terms of each paper (document-centric static pruning, Büttcher and Clarke
/// 2006). Similar papers share heavy terms: the heaviest half of both vectors finds them at an eighth of the cost.
/// </summary>
internal sealed class TermPostings
{
    // The postings of term t are _items[_starts[t].._starts[t + 1]].
    private readonly int[] _starts;
    private readonly WeightedItem[] _items;

    private TermPostings(int paperCount, int depth, int[] starts)
    {
        PaperCount = paperCount;
        Depth = depth;
        _starts = starts;
        _items = new WeightedItem[starts[^1]];
    }

    /// <summary>The number of papers in the index.</summary>
    public int PaperCount { get; }

    /// <summary>The maximum number of terms that the index keeps of each paper.</summary>
    public int Depth { get; }

    /// <summary>Returns the papers of a term, ascending, with its weight in each.</summary>
    /// <param name="term">The index of the term.</param>
    public ReadOnlySpan<WeightedItem> GetPostings(int term) => new(_items, _starts[term], _starts[term + 1] - _starts[term]);

    /// <summary>Builds the index with as many terms of each paper as a budget allows.</summary>
    /// <param name="vectors">The TF-IDF vectors.</param>
    /// <param name="paperCount">The number of papers to index, from the first.</param>
    /// <param name="meanPostingsPerQuery">
    /// The mean number of postings that a search may visit. It does not restrict a few hundred papers: all of their terms
    /// are kept, and the search is exact.
    /// </param>
    public static TermPostings Build(TermVectors vectors, int paperCount, int meanPostingsPerQuery)
    {
        var (depth, lengths) = ChooseDepth(vectors, paperCount, (long)meanPostingsPerQuery * paperCount);
        var starts = new int[vectors.TermCount + 1];
        for (var term = 0; term < lengths.Length; term++)
            starts[term + 1] = starts[term] + lengths[term];
        var postings = new TermPostings(paperCount, depth, starts);
        var next = starts.AsSpan(0, vectors.TermCount).ToArray();
        for (var paper = 0; paper < paperCount; paper++)
        {
            foreach (var (term, weight) in postings.SelectIndexed(vectors.GetTerms(paper)))
                postings._items[next[term]++] = new WeightedItem(paper, weight);
        }

        return postings;
    }

    /// <summary>Returns the terms of a vector that the index keeps.</summary>
    /// <param name="vector">The terms of a paper, heaviest first.</param>
    public ReadOnlySpan<WeightedItem> SelectIndexed(ReadOnlySpan<WeightedItem> vector) => vector[..Math.Min(Depth, vector.Length)];

    // Adds terms rank by rank until the searches of all papers together visit more postings than allowed. A term with n
    // postings costs n² visits, so its (n + 1)-th posting adds 2n + 1.
    private static (int Depth, int[] Lengths) ChooseDepth(TermVectors vectors, int paperCount, long maxVisits)
    {
        var lengths = new int[vectors.TermCount];
        var visits = 0L;
        for (var depth = 0; ; depth++)
        {
            var hasAdded = false;
            for (var paper = 0; paper < paperCount; paper++)
            {
                var vector = vectors.GetTerms(paper);
                if (depth >= vector.Length)
                    continue;
                hasAdded = true;
                visits += (2L * lengths[vector[depth].Index]++) + 1;
            }

            if (!hasAdded)
                return (depth, lengths);
            if (visits > maxVisits)
                return (depth + 1, lengths);
        }
    }
}
