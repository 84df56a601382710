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
    private const int CandidatesPerNeighbour = 3;

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
        var lowest = 0f;
        for (var other = 0; other < scores.Length; other++)
        {
            if (scores[other] <= lowest || other == paper)
                continue;
            _candidates.Add(new Neighbour(other, scores[other]));
            if (_candidates.IsFull)
                lowest = _candidates.Items[^1].Score;
        }

        Array.Clear(scores);
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
