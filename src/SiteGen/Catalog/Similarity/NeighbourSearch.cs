namespace SiteGen.Catalog.Similarity;

/// <summary>
/// Finds the papers with the highest scores by <see cref="TermVectors"/>: adds up the scores of all papers in the index, term by
/// term, and keeps the best. If the index lacks frequent terms, it keeps more and scores them by all terms. An instance owns
/// reusable buffers, so each thread needs its own.
/// </summary>
/// <param name="vectors">The vectors of the papers.</param>
/// <param name="index">The index of the papers to search.</param>
/// <param name="count">The maximum number of neighbours to find.</param>
internal sealed class NeighbourSearch(TermVectors vectors, TermIndex index, int count)
{
    // With 20 neighbours at 10,000 papers, the five nearest are always among these candidates, and the ten nearest in 99.6 %.
    private const int CandidatesPerNeighbour = 2;

    private readonly float[] _scores = new float[index.PaperCount];
    private readonly TopK<Neighbour> _candidates = new(index.IsComplete ? count : count * CandidatesPerNeighbour, CompareBestFirst);
    private readonly TopK<Neighbour> _nearest = new(count, CompareBestFirst);

    // The vector of the paper by term; zero between searches.
    private readonly float[] _weights = new float[index.IsComplete ? 0 : vectors.TermCount];

    /// <summary>Returns the nearest papers, best first; of equal scores, the newer paper first.</summary>
    /// <param name="paper">The index of the paper.</param>
    public Neighbour[] FindNearest(int paper)
    {
        AddScores(paper);
        SelectCandidates(paper);
        return index.IsComplete ? _candidates.Items.ToArray() : RankCandidates(paper);
    }

    private static int CompareBestFirst(Neighbour a, Neighbour b) =>
        a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Paper.CompareTo(b.Paper);

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
        var lowest = 0f;
        for (var other = 0; other < _scores.Length; other++)
        {
            if (_scores[other] <= lowest || other == paper)
                continue;
            _candidates.Add(new Neighbour(other, _scores[other]));
            if (_candidates.IsFull)
                lowest = _candidates.Items[^1].Score;
        }

        Array.Clear(_scores);
    }

    private Neighbour[] RankCandidates(int paper)
    {
        _nearest.Clear();
        foreach (var (term, weight) in vectors.GetTerms(paper))
            _weights[term] = weight;
        foreach (var (other, _) in _candidates.Items)
        {
            var score = 0f;
            foreach (var (term, weight) in vectors.GetTerms(other))
                score += _weights[term] * weight;
            _nearest.Add(new Neighbour(other, score));
        }

        foreach (var (term, _) in vectors.GetTerms(paper))
            _weights[term] = 0;
        return _nearest.Items.ToArray();
    }
}
