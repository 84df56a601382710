namespace SiteGen.Catalog.Similarity;

/// <summary>
/// An inverted index of the terms that distinguish papers. Terms of very many papers are omitted: they find nothing, and
/// searching by them costs the most. The search adds their share to the scores of what the index finds.
/// </summary>
internal sealed class TermIndex
{
    // A search of 10,000 papers visits this many postings in the mean, of which frequent terms have by far the most.
    private const int MaxMeanPostingsPerSearch = 30_000;

    private readonly ItemLists _postings;
    private readonly ItemLists _omitted;

    private TermIndex(int paperCount, int omittedCount, ItemLists postings, ItemLists omitted) =>
        (PaperCount, OmittedCount, _postings, _omitted) = (paperCount, omittedCount, postings, omitted);

    /// <summary>The number of papers in the index.</summary>
    public int PaperCount { get; }

    /// <summary>The number of terms that are omitted.</summary>
    public int OmittedCount { get; }

    /// <summary>Whether the index has all terms, so that what it finds needs no further score.</summary>
    public bool IsComplete => OmittedCount == 0;

    /// <summary>Returns the papers of a term, ascending, with its weight in each; none for a term that is omitted.</summary>
    /// <param name="term">The index of the term.</param>
    public ReadOnlySpan<WeightedItem> GetPostings(int term) => _postings[term];

    /// <summary>Returns the omitted terms of a paper, numbered from 0 among themselves.</summary>
    /// <param name="paper">The index of the paper.</param>
    public ReadOnlySpan<WeightedItem> GetOmitted(int paper) => _omitted[paper];

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
        var numbers = new int[lengths.Length];
        var omittedCount = 0;
        for (var term = 0; term < lengths.Length; term++)
        {
            numbers[term] = lengths[term] > maxLength ? omittedCount++ : -1;
            lengths[term] = lengths[term] > maxLength ? 0 : lengths[term];
        }

        return new TermIndex(
            paperCount, omittedCount, ListPostings(vectors, paperCount, lengths), ListOmitted(vectors, paperCount, numbers));
    }

    private static ItemLists ListPostings(TermVectors vectors, int paperCount, int[] lengths)
    {
        var postings = new ItemLists(lengths);
        for (var paper = 0; paper < paperCount; paper++)
        {
            foreach (var (term, weight) in vectors.GetTerms(paper))
            {
                if (lengths[term] > 0)
                    postings.Add(term, new WeightedItem(paper, weight));
            }
        }

        return postings;
    }

    // The number of a term is -1 if it is in the index.
    private static ItemLists ListOmitted(TermVectors vectors, int paperCount, int[] numbers)
    {
        var lengths = new int[paperCount];
        for (var paper = 0; paper < paperCount; paper++)
        {
            foreach (var (term, _) in vectors.GetTerms(paper))
                lengths[paper] += numbers[term] < 0 ? 0 : 1;
        }

        var omitted = new ItemLists(lengths);
        for (var paper = 0; paper < paperCount; paper++)
        {
            foreach (var (term, weight) in vectors.GetTerms(paper))
            {
                if (numbers[term] >= 0)
                    omitted.Add(paper, new WeightedItem(numbers[term], weight));
            }
        }

        return omitted;
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
