using System.Runtime.CompilerServices;
using SiteGen.Content;

namespace SiteGen.Catalog.Similarity;

/// <summary>
/// Finds the papers nearest to one by cosine, in two steps: term by term, what the strong terms alone say of all papers;
/// then the whole cosine of the best by that. One thread's tools: what it writes on is used again for the next paper.
/// </summary>
internal sealed class NeighbourSearch
{
    // Below this two papers share little more than the field's small talk.
    private const double LeastScore = 0.05;

    // Chosen at 10,000 papers, of which more than 99 % then have the same five neighbours as by all cosines.
    private const int LeastCandidates = 48;
    private const int CandidatesOfNeighbour = 4;

    // Of 64 bytes, as nearly all processors have.
    private const int WeightedOfCacheLine = 8;

    private readonly TermVectors _vectors;
    private readonly TermPostings _postings;
    private readonly TopCandidates _scores;
    private readonly List<int> _candidates = [];
    private readonly float[] _weights;
    private readonly TopK<Neighbour> _nearest;

    // A sum of no meaning, kept so that reading it is no work that could be left out.
    private int _fetched;

    /// <summary>Makes the tools.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="vectors">Their vectors.</param>
    /// <param name="postings">Where to look for neighbours.</param>
    /// <param name="count">How many neighbours to find at most.</param>
    public NeighbourSearch(IReadOnlyList<Paper> papers, TermVectors vectors, TermPostings postings, int count)
    {
        (_vectors, _postings) = (vectors, postings);
        _scores = new TopCandidates(postings.Papers, Math.Max(LeastCandidates, count * CandidatesOfNeighbour));
        _weights = new float[vectors.Terms];
        _nearest = new TopK<Neighbour>(count, (a, b) => a.Score != b.Score
            ? b.Score.CompareTo(a.Score)
            : string.CompareOrdinal(papers[a.Paper].Slug, papers[b.Paper].Slug));
    }

    /// <summary>The nearest papers, best first; equal ones by slug.</summary>
    /// <param name="paper">The paper's number.</param>
    public Neighbour[] FindNearest(int paper)
    {
        _candidates.Clear();
        AccumulateScores(paper);
        _scores.CollectAndReset(_candidates);
        Compare(paper);
        return _nearest.Items.ToArray();
    }

    // Compiled well at once: most of the work would be done before the runtime thought it worth its while.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AccumulateScores(int paper)
    {
        var sums = _scores.Sums;
        foreach (var (term, weight) in _postings.SelectIndexed(_vectors.GetTerms(paper)))
        {
            var scaled = weight * TopCandidates.Scale;
            // Always within a short: the conversion that looks whether it is takes six more instructions of some eighteen.
            foreach (var (other, otherWeight) in _postings.GetPostings(term))
                sums[other] += float.ConvertToIntegerNative<short>(scaled * otherWeight);
        }

        sums[paper] = 0;
    }

    private void Compare(int paper)
    {
        _nearest.Clear();
        foreach (var (term, weight) in _vectors.GetTerms(paper))
            _weights[term] = weight;
        Fetch();
        foreach (var other in _candidates)
        {
            var score = Math.Round(Product(_weights, _vectors.GetTerms(other)), 6);
            if (score >= LeastScore)
                _nearest.Add(new Neighbour(other, score));
        }

        foreach (var (term, _) in _vectors.GetTerms(paper))
            _weights[term] = 0;
    }

    // Memory is asked for the vectors of all candidates at once, instead of for one after the other as they are compared.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fetch()
    {
        var sum = 0;
        foreach (var other in _candidates)
        {
            var vector = _vectors.GetTerms(other);
            for (var i = 0; i < vector.Length; i += WeightedOfCacheLine)
                sum += vector[i].Number;
        }

        _fetched = sum;
    }

    // Four sums, so that no addition need wait for the one before it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double Product(float[] weights, ReadOnlySpan<WeightedItem> vector)
    {
        var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0);
        for (; vector.Length >= 4; vector = vector[4..])
        {
            a += weights[vector[0].Number] * vector[0].Weight;
            b += weights[vector[1].Number] * vector[1].Weight;
            c += weights[vector[2].Number] * vector[2].Weight;
            d += weights[vector[3].Number] * vector[3].Weight;
        }

        foreach (var (term, weight) in vector)
            a += weights[term] * weight;
        return a + b + (c + d);
    }
}
