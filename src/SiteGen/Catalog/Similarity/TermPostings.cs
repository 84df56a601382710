namespace SiteGen.Catalog.Similarity;

/// <summary>
/// For each term the papers in which it is strong: an inverted index that keeps of each paper its heaviest terms only
/// (static pruning by document, Büttcher and Clarke 2006). Two papers that are much alike share strong terms: with the
/// heaviest half of both vectors one finds them at an eighth of the cost.
/// </summary>
internal sealed class TermPostings
{
    private readonly int[] _starts;
    private readonly WeightedItem[] _items;

    private TermPostings(int papers, int depth, int[] starts)
    {
        Papers = papers;
        Depth = depth;
        _starts = starts;
        _items = new WeightedItem[starts[^1]];
    }

    /// <summary>How many papers there are, from the first.</summary>
    public int Papers { get; }

    /// <summary>How many terms of each paper are kept.</summary>
    public int Depth { get; }

    /// <summary>The papers of a term, by number.</summary>
    /// <param name="term">The term's number.</param>
    public ReadOnlySpan<WeightedItem> GetPostings(int term) => new(_items, _starts[term], _starts[term + 1] - _starts[term]);

    /// <summary>Makes the index as deep as the budget allows.</summary>
    /// <param name="vectors">The vectors.</param>
    /// <param name="papers">How many papers it is of, from the first.</param>
    /// <param name="budget">
    /// How many postings a search may meet in the mean. A few hundred papers are within any budget, so that all of their
    /// terms are kept and nothing is lost.
    /// </param>
    public static TermPostings Build(TermVectors vectors, int papers, int budget)
    {
        var (depth, lengths) = ChooseDepth(vectors, papers, (long)budget * papers);
        var starts = new int[vectors.Terms + 1];
        for (var term = 0; term < lengths.Length; term++)
            starts[term + 1] = starts[term] + lengths[term];
        var postings = new TermPostings(papers, depth, starts);
        var next = starts.AsSpan(0, vectors.Terms).ToArray();
        for (var paper = 0; paper < papers; paper++)
        {
            foreach (var (term, weight) in postings.SelectIndexed(vectors.GetTerms(paper)))
                postings._items[next[term]++] = new WeightedItem(paper, weight);
        }

        return postings;
    }

    /// <summary>Of a paper's terms those by which it is found.</summary>
    /// <param name="vector">The paper's terms, the heaviest first.</param>
    public ReadOnlySpan<WeightedItem> SelectIndexed(ReadOnlySpan<WeightedItem> vector) => vector[..Math.Min(Depth, vector.Length)];

    // Rank by rank: with the square of each term's papers grows what all searches together meet.
    private static (int Depth, int[] Lengths) ChooseDepth(TermVectors vectors, int papers, long budget)
    {
        var lengths = new int[vectors.Terms];
        for (var (depth, met) = (0, 0L); ; depth++)
        {
            var added = false;
            for (var paper = 0; paper < papers; paper++)
            {
                var vector = vectors.GetTerms(paper);
                if (depth >= vector.Length)
                    continue;
                added = true;
                met += (2L * lengths[vector[depth].Number]++) + 1;
            }

            if (!added)
                return (depth, lengths);
            if (met > budget)
                return (depth + 1, lengths);
        }
    }
}
