namespace SiteGen.Catalog.Similarity;

/// <summary>A term of a paper, or a paper of a term, with what it weighs there.</summary>
/// <param name="Number">The number of the term or paper.</param>
/// <param name="Weight">The weight; 0 for a term of all papers.</param>
internal readonly record struct WeightedItem(int Number, float Weight);

/// <summary>
/// TF-IDF vectors of length 1 (Salton and Buckley 1988: <c>(1 + ln tf) · ln(N / df)</c>), one behind the other in one
/// array. A term of one paper only relates it to nothing, but makes its vector longer.
/// </summary>
internal sealed class TermVectors
{
    private readonly int[] _starts;
    private readonly WeightedItem[] _items;
    private readonly bool[] _repeated;

    private TermVectors(int terms, int[] starts)
    {
        Terms = terms;
        _starts = starts;
        _items = new WeightedItem[starts[^1]];
        _repeated = new bool[starts[^1]];
    }

    /// <summary>How many terms there are.</summary>
    public int Terms { get; }

    /// <summary>The terms of a paper, the heaviest first.</summary>
    /// <param name="paper">The paper's number.</param>
    public ReadOnlySpan<WeightedItem> GetTerms(int paper) => new(_items, _starts[paper], _starts[paper + 1] - _starts[paper]);

    /// <summary>For each of these terms whether the paper says it in its title or says it again.</summary>
    /// <param name="paper">The paper's number.</param>
    public ReadOnlySpan<bool> GetRepeated(int paper) => new(_repeated, _starts[paper], _starts[paper + 1] - _starts[paper]);

    /// <summary>Makes the vectors.</summary>
    /// <param name="table">The papers' terms.</param>
    /// <param name="jobs">How many threads work at most; the result does not depend on it.</param>
    public static TermVectors Build(TermTable table, int jobs)
    {
        var rarity = Rarity(table);
        var starts = new int[table.Counts.Length + 1];
        for (var i = 0; i < table.Counts.Length; i++)
            starts[i + 1] = starts[i] + table.Counts[i].Length;
        var vectors = new TermVectors(rarity.Length, starts);
        Parallel.For(0, table.Counts.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs }, i => vectors.Fill(i, table.Counts[i], rarity));
        return vectors;
    }

    private static double[] Rarity(TermTable table)
    {
        var frequency = new int[table.Terms.Count];
        foreach (var counts in table.Counts)
        {
            foreach (var (term, _) in counts)
                frequency[term]++;
        }

        return Array.ConvertAll(frequency, count => Math.Log((double)table.Counts.Length / count));
    }

    private void Fill(int paper, TermCount[] counts, double[] rarity)
    {
        var start = _starts[paper];
        var square = 0.0;
        var weights = new double[counts.Length];
        for (var i = 0; i < counts.Length; i++)
        {
            weights[i] = (1 + Math.Log(counts[i].Count)) * rarity[counts[i].Term];
            square += weights[i] * weights[i];
        }

        // Positive numbers sort as their bits do; the place below them keeps the order of equal weights.
        var length = square == 0 ? 1 : Math.Sqrt(square);
        var order = new long[counts.Length];
        for (var i = 0; i < counts.Length; i++)
            order[i] = ((long)-BitConverter.SingleToInt32Bits((float)(weights[i] / length)) << 32) | (uint)i;
        Array.Sort(order);
        for (var i = 0; i < order.Length; i++)
        {
            var (term, count) = counts[(uint)order[i]];
            _items[start + i] = new WeightedItem(term, (float)(weights[(uint)order[i]] / length));
            _repeated[start + i] = count > 1;
        }
    }
}
