using SiteGen.Text.Terms;

namespace SiteGen.Catalog.Similarity;

/// <summary>A term of a paper, or a paper of a term, with its weight there.</summary>
/// <param name="Index">The index of the term or paper.</param>
/// <param name="Weight">The weight.</param>
internal readonly record struct WeightedItem(int Index, float Weight);

/// <summary>
/// Weighted terms of papers, stored one after another in one array. The dot product of two vectors is the BM25 score of two
/// papers, each of which is document and query at once (Robertson and Zaragoza 2009, with the saturation on both sides, so that
/// the score is symmetric): <c>Σ idf · tf₁ / (tf₁ + k₁·l₁) · tf₂ / (tf₂ + k₁·l₂)</c>, where <c>l</c> is the length of a paper as a
/// share of the mean length. A pair of words counts half, because its words count by themselves too.
/// </summary>
internal sealed class TermVectors
{
    /// <summary>k₁ of BM25: the greater, the later repetitions of a term stop to count.</summary>
    private const double Saturation = 1.6;
    private const double PairWeight = 0.5;

    // The vector of paper p is _items[_starts[p].._starts[p + 1]].
    private readonly int[] _starts;
    private readonly WeightedItem[] _items;
    private readonly float[] _norms;

    private TermVectors(int termCount, int[] starts)
    {
        TermCount = termCount;
        _starts = starts;
        _items = new WeightedItem[starts[^1]];
        _norms = new float[starts.Length - 1];
    }

    /// <summary>The number of terms.</summary>
    public int TermCount { get; }

    /// <summary>The number of papers.</summary>
    public int PaperCount => _norms.Length;

    /// <summary>Returns the terms of a paper, by index.</summary>
    /// <param name="paper">The index of the paper.</param>
    public ReadOnlySpan<WeightedItem> GetTerms(int paper) => _items.AsSpan(_starts[paper].._starts[paper + 1]);

    /// <summary>Returns the length of the vector of a paper; 1 if it has no terms.</summary>
    /// <param name="paper">The index of the paper.</param>
    public float GetNorm(int paper) => _norms[paper];

    /// <summary>Builds the vectors.</summary>
    /// <param name="table">The terms of the papers.</param>
    /// <param name="jobs">The maximum number of threads; the result does not depend on it.</param>
    public static TermVectors Build(TermTable table, int jobs)
    {
        var papers = table.Counts.Length;
        var starts = new int[papers + 1];
        for (var i = 0; i < papers; i++)
            starts[i + 1] = starts[i] + table.Counts[i].Length;
        var vectors = new TermVectors(table.TermCount, starts);
        var termWeights = ComputeTermWeights(table);
        var meanLength = papers == 0 ? 1 : Math.Max(1, table.Lengths.Sum(length => (long)length) / (double)papers);
        Parallel.For(0, papers, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i =>
            vectors.Fill(i, table.Counts[i], Saturation * table.Lengths[i] / meanLength, termWeights));
        return vectors;
    }

    // The root, because a term counts in both vectors. Logarithms differ in their last bits between platforms, so they are rounded.
    private static double[] ComputeTermWeights(TermTable table)
    {
        var weights = new double[table.TermCount];
        for (var term = 0; term < weights.Length; term++)
        {
            var frequency = table.DocumentFrequencies[term];
            var idf = Math.Round(Math.Log(1 + ((table.Counts.Length - frequency + 0.5) / (frequency + 0.5))), 6);
            weights[term] = Math.Sqrt(table.IsPair(term) ? idf * PairWeight : idf);
        }

        return weights;
    }

    private void Fill(int paper, TermCount[] counts, double saturation, double[] termWeights)
    {
        var items = _items.AsSpan(_starts[paper].._starts[paper + 1]);
        var square = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            var (term, count) = counts[i];
            items[i] = new WeightedItem(term, (float)(termWeights[term] * count / (count + saturation)));
            square += (double)items[i].Weight * items[i].Weight;
        }

        _norms[paper] = square == 0 ? 1 : (float)Math.Sqrt(square);
    }
}
