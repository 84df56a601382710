using SiteGen.Text.Terms;

namespace SiteGen.Ranking;

/// <summary>A term of a text with its weight.</summary>
/// <param name="Term">The index of the term.</param>
/// <param name="Weight">The weight.</param>
internal readonly record struct TermWeight(int Term, float Weight);

/// <summary>
/// Vectors of unit length of some texts, with the weights <c>√idf · (1 + ln tf)</c>. The root leaves frequent terms more weight than
/// TF-IDF does: a model learns itself which of them matter.
/// </summary>
internal sealed class TextVectors
{
    // Squared in a dot product, so that a pair of words counts half: its words count by themselves too.
    private const double PairWeight = 0.7;
    private const int TitleWeight = 2;
    private const int MaxLoggedCount = 64;

    private static readonly double[] LoggedCounts =
        [.. Enumerable.Range(0, MaxLoggedCount).Select(n => n == 0 ? 0 : Math.Round(1 + Math.Log(n), 6))];

    private readonly TermWeight[][] _vectors;
    private readonly double[] _weights;

    private TextVectors(TermTable terms, double[] weights)
    {
        (Terms, _weights) = (terms, weights);
        _vectors = Array.ConvertAll(terms.Counts, Normalize);
    }

    /// <summary>The terms of all texts.</summary>
    public TermTable Terms { get; }

    /// <summary>The number of texts.</summary>
    public int Count => _vectors.Length;

    /// <summary>Returns the vector of a text, by term; empty if the text shares no term with another one.</summary>
    /// <param name="text">The index of the text.</param>
    public ReadOnlySpan<TermWeight> this[int text] => _vectors[text];

    /// <summary>Builds the vectors.</summary>
    /// <param name="texts">The texts.</param>
    public static TextVectors Build(IReadOnlyList<TermText> texts)
    {
        var terms = TermTable.Build(texts, TitleWeight, Environment.ProcessorCount);
        var weights = new double[terms.TermCount];
        for (var term = 0; term < weights.Length; term++)
        {
            // Logarithms differ in their last bits between platforms, so they are rounded.
            var idf = Math.Round(Math.Log((texts.Count + 1.0) / Math.Max(1, terms.DocumentFrequencies[term])), 6);
            weights[term] = Math.Sqrt(idf) * (terms.IsPair(term) ? PairWeight : 1);
        }

        return new TextVectors(terms, weights);
    }

    /// <summary>Returns the vector of another text; terms that no text of the collection has are left out.</summary>
    /// <param name="text">The text.</param>
    public TermWeight[] Read(TermText text) => Normalize(Terms.Read(text, TitleWeight));

    /// <summary>Returns the dot product of a text and a dense vector.</summary>
    /// <param name="text">The index of the text.</param>
    /// <param name="weights">The dense vector, by term.</param>
    public double Dot(int text, ReadOnlySpan<float> weights)
    {
        var sum = 0.0;
        foreach (var (term, weight) in _vectors[text])
            sum += (double)weight * weights[term];
        return sum;
    }

    /// <summary>Adds a multiple of a text to a dense vector.</summary>
    /// <param name="text">The index of the text.</param>
    /// <param name="factor">The factor.</param>
    /// <param name="weights">The dense vector, by term.</param>
    public void AddTo(int text, double factor, Span<float> weights)
    {
        foreach (var (term, weight) in _vectors[text])
            weights[term] += (float)(factor * weight);
    }

    private TermWeight[] Normalize(TermCount[] counts)
    {
        var vector = new double[counts.Length];
        var square = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            vector[i] = _weights[counts[i].Term] * LoggedCounts[Math.Min(counts[i].Count, MaxLoggedCount - 1)];
            square += vector[i] * vector[i];
        }

        var length = square == 0 ? 1 : Math.Sqrt(square);
        return [.. counts.Select((count, i) => new TermWeight(count.Term, (float)(vector[i] / length)))];
    }
}
