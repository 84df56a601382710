namespace SiteGen.Catalog.Similarity;

/// <summary>Which papers are like which, found in one pass for the pages of papers and for the map.</summary>
/// <param name="papers">How many papers there are.</param>
/// <param name="mapped">How many of them, the newest, stand on the map.</param>
internal sealed class SimilarityResult(int papers, int mapped)
{
    /// <summary>How many neighbours the map knows of each paper, at most.</summary>
    public const int MaxMapNeighbours = 16;

    /// <summary>For each paper what its page shows, best first.</summary>
    public IReadOnlyList<RelatedPaper>[] Related { get; } = Filled<IReadOnlyList<RelatedPaper>>(papers, []);

    /// <summary>For each paper on the map its nearest neighbours there, best first.</summary>
    public Neighbour[][] MapNeighbours { get; } = Filled<Neighbour[]>(mapped, []);

    private static T[] Filled<T>(int length, T value)
    {
        var array = new T[length];
        for (var i = 0; i < length; i++)
            array[i] = value;
        return array;
    }
}

/// <summary>Another paper and how much alike the two read.</summary>
/// <param name="Paper">Its place in the feed, from 0.</param>
/// <param name="Score">
/// The cosine, 0 to 1, rounded to six decimals: logarithms differ in their last bits between platforms, and what is
/// made from these scores must not.
/// </param>
internal readonly record struct Neighbour(int Paper, double Score);
