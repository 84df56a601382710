namespace SiteGen.Catalog.Similarity;

/// <summary>The similar papers of each paper, found in one pass for the pages of papers and for the map.</summary>
/// <param name="papers">The number of papers.</param>
/// <param name="mapped">The number of papers on the map, the newest.</param>
internal sealed class SimilarityResult(int papers, int mapped)
{
    /// <summary>The maximum number of neighbours of a paper on the map.</summary>
    public const int MaxMapNeighbours = 16;

    /// <summary>For each paper the related papers that its page shows, best first.</summary>
    public IReadOnlyList<RelatedPaper>[] Related { get; } = CreateFilled<IReadOnlyList<RelatedPaper>>(papers, []);

    /// <summary>For each paper on the map its nearest neighbours there, best first, with the cosine as score.</summary>
    public Neighbour[][] MapNeighbours { get; } = CreateFilled<Neighbour[]>(mapped, []);

    private static T[] CreateFilled<T>(int length, T value)
    {
        var array = new T[length];
        Array.Fill(array, value);
        return array;
    }
}

/// <summary>Another paper and its similarity.</summary>
/// <param name="Paper">The index of the paper in the feed, 0 for the newest.</param>
/// <param name="Score">The similarity, at least 0; greater is more similar.</param>
internal readonly record struct Neighbour(int Paper, float Score) : IComparable<Neighbour>
{
    /// <summary>Sorts the better of two neighbours first; of equally similar papers, the newer.</summary>
    /// <param name="other">The other neighbour.</param>
    public int CompareTo(Neighbour other) => Score != other.Score ? other.Score.CompareTo(Score) : Paper.CompareTo(other.Paper);
}
