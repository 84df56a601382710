using System.Numerics;

namespace SiteGen.Catalog.Similarity;

/// <summary>
/// Finds the papers with the highest scores by <see cref="TermVectors"/>: adds up the scores of all papers in the index, term by
/// term, and keeps the best. If the index omits frequent terms, it keeps more, adds what these terms contribute, and keeps the
/// best of them. An instance owns reusable buffers, so each thread needs its own.
/// </summary>
/// <param name="vectors">The vectors of the papers.</param>
/// <param name="index">The index of the papers to search.</param>
/// <param name="count">The maximum number of neighbours to find.</param>
internal sealed class NeighbourSearch(TermVectors vectors, TermIndex index, int count)
{
    private const int CandidatesPerNeighbour = 2;

    private readonly float[] _scores = new float[index.PaperCount];
    private readonly TopK<Neighbour> _candidates = new(index.IsComplete ? count : count * CandidatesPerNeighbour);
    private readonly TopK<Neighbour> _nearest = new(count);

    // The weights of the omitted terms in the paper; zero between searches.
    private readonly float[] _omitted = new float[index.OmittedCount];

    /// <summary>Returns the nearest papers, best first; of equal scores, the newer paper first.</summary>
    /// <param name="paper">The index of the paper.</param>
    public Neighbour[] FindNearest(int paper)
    {
        AddScores(paper);
        SelectCandidates(paper);
        return index.IsComplete ? _candidates.Items.ToArray() : RankCandidates(paper);
    }

    private void AddScores(int paper)
    {
        var scores = _scores;
        foreach (var (term, weight) in vectors.GetTerms(paper))
        {
            foreach (var (other, otherWeight) in index.GetPostings(term))
                scores[other] += weight * otherWeight;
        }
    }

    private void SelectCandidates(int paper)
    {
        _candidates.Clear();
        var scores = _scores;
        scores[paper] = 0;
        var lowest = 0f;
        var other = 0;

        // Nearly all scores are too low, so whole vectors of them are passed over.
        for (; other <= scores.Length - Vector<float>.Count; other += Vector<float>.Count)
        {
            if (Vector.GreaterThanAny(new Vector<float>(scores, other), new Vector<float>(lowest)))
                lowest = AddCandidates(other, other + Vector<float>.Count, lowest);
        }

        AddCandidates(other, scores.Length, lowest);
        Array.Clear(scores);
    }

    // Returns the score that a paper must exceed to become a candidate.
    private float AddCandidates(int from, int to, float lowest)
    {
        for (var other = from; other < to; other++)
        {
            if (_scores[other] <= lowest)
                continue;
            _candidates.Add(new Neighbour(other, _scores[other]));
            if (_candidates.IsFull)
                lowest = _candidates.Items[^1].Score;
        }

        return lowest;
    }

    private Neighbour[] RankCandidates(int paper)
    {
        _nearest.Clear();
        foreach (var (term, weight) in index.GetOmitted(paper))
            _omitted[term] = weight;
        foreach (var (other, indexed) in _candidates.Items)
        {
            var score = indexed;
            foreach (var (term, weight) in index.GetOmitted(other))
                score += _omitted[term] * weight;
            _nearest.Add(new Neighbour(other, score));
        }

        Array.Clear(_omitted);
        return _nearest.Items.ToArray();
    }
}
