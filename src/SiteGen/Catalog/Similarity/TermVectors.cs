namespace SiteGen.Catalog.Similarity;

/// <summary>A term of a paper, or a paper of a term, with its weight there.</summary>
/// <param name="Index">The index of the term or paper.</param>
/// <param name="Weight">The TF-IDF weight; 0 for a term of all papers.</param>
internal readonly record struct WeightedItem(int Index, float Weight);

/// <summary>
/// TF-IDF vectors of unit length, with the weights <c>(1 + ln tf) · ln(N / df)</c> (Salton and Buckley 1988), stored one
/// after another in one array. A term of a single paper relates it to no other, but adds to the length of its vector.
/// </summary>
internal sealed class TermVectors
{
    // The vector of paper p is _items[_starts[p].._starts[p + 1]].
    private readonly int[] _starts;
    private readonly WeightedItem[] _items;
    private readonly bool[] _repeated;

    private TermVectors(int termCount, int[] starts)
    {
        TermCount = termCount;
        _starts = starts;
        _items = new WeightedItem[starts[^1]];
        _repeated = new bool[starts[^1]];
    }

    /// <summary>The number of terms.</summary>
    public int TermCount { get; }

    /// <summary>Returns the terms of a paper, heaviest first.</summary>
    /// <param name="paper">The index of the paper.</param>
    public ReadOnlySpan<WeightedItem> GetTerms(int paper) => new(_items, _starts[paper], _starts[paper + 1] - _starts[paper]);

    /// <summary>Returns for each of these terms whether the paper has it in its title or repeats it.</summary>
    /// <param name="paper">The index of the paper.</param>
    public ReadOnlySpan<bool> GetRepeated(int paper) => new(_repeated, _starts[paper], _starts[paper + 1] - _starts[paper]);

    /// <summary>Builds the vectors.</summary>
    /// <param name="table">The term frequencies of the papers.</param>
    /// <param name="jobs">The maximum number of threads; the result does not depend on it.</param>
    public static TermVectors Build(TermTable table, int jobs)
    {
        var idf = ComputeInverseDocumentFrequencies(table);
        var starts = new int[table.Counts.Length + 1];
        for (var i = 0; i < table.Counts.Length; i++)
            starts[i + 1] = starts[i] + table.Counts[i].Length;
        var vectors = new TermVectors(idf.Length, starts);
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs };
        Parallel.For(0, table.Counts.Length, options, i => vectors.Fill(i, table.Counts[i], idf));
        return vectors;
    }

    private static double[] ComputeInverseDocumentFrequencies(TermTable table)
    {
        var documentFrequencies = new int[table.Terms.Count];
        foreach (var counts in table.Counts)
        {
            foreach (var (term, _) in counts)
                documentFrequencies[term]++;
        }

        return Array.ConvertAll(documentFrequencies, df => Math.Log((double)table.Counts.Length / df));
    }

    private void Fill(int paper, TermCount[] counts, double[] idf)
    {
        var squaredLength = 0.0;
        var weights = new double[counts.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            weights[i] = (1 + Math.Log(counts[i].Count)) * idf[counts[i].Term];
            squaredLength += weights[i] * weights[i];
        }

        var length = squaredLength == 0 ? 1 : Math.Sqrt(squaredLength);
        var sorted = new WeightedItem[counts.Length];
        for (var i = 0; i < sorted.Length; i++)
            sorted[i] = new WeightedItem(i, (float)(weights[i] / length));
        // Terms with equal weights stay in the order of their first occurrence.
        Array.Sort(sorted, (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Index.CompareTo(b.Index));
        for (var i = 0; i < sorted.Length; i++)
        {
            var (term, count) = counts[sorted[i].Index];
            _items[_starts[paper] + i] = new WeightedItem(term, sorted[i].Weight);
            _repeated[_starts[paper] + i] = count > 1;
        }
    }
}
