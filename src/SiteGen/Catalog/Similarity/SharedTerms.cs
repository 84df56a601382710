using SiteGen.Content;

namespace SiteGen.Catalog.Similarity;

/// <summary>
/// Finds the terms that best describe what two papers have in common. An instance owns reusable buffers, so each thread
/// needs its own.
/// </summary>
internal sealed class SharedTerms
{
    private const int MaxTerms = 3;

    private readonly TermVectors _vectors;
    private readonly IReadOnlyList<string> _terms;

    // For each term its position in the vector of the current paper, from 1; 0 if the paper does not have it.
    private readonly int[] _positions;
    private readonly TopK<SharedTerm> _best;
    private readonly Dictionary<int, string> _spellings = [];

    /// <summary>Allocates the buffers.</summary>
    /// <param name="vectors">The TF-IDF vectors of the papers.</param>
    /// <param name="terms">The terms by index.</param>
    public SharedTerms(TermVectors vectors, IReadOnlyList<string> terms)
    {
        (_vectors, _terms) = (vectors, terms);
        _positions = new int[vectors.TermCount];
        _best = new TopK<SharedTerm>(MaxTerms, CompareBestFirst);
    }

    /// <summary>Returns for each neighbour of a paper the shared terms, best first, as the paper spells them.</summary>
    /// <param name="index">The index of the paper.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="neighbours">The neighbours.</param>
    public string[][] Find(int index, Paper paper, ReadOnlySpan<Neighbour> neighbours)
    {
        var vector = _vectors.GetTerms(index);
        for (var i = 0; i < vector.Length; i++)
            _positions[vector[i].Index] = i + 1;
        var text = paper.Abstract;
        var shared = new string[neighbours.Length][];
        for (var i = 0; i < shared.Length; i++)
            shared[i] = RestoreSpelling(SelectBest(index, neighbours[i].Paper), paper.Title, text);
        foreach (var (term, _) in vector)
            _positions[term] = 0;
        _spellings.Clear();
        return shared;
    }

    // A term that a paper has in its title or repeats describes it better than one that both mention once.
    private ReadOnlySpan<SharedTerm> SelectBest(int paper, int other)
    {
        _best.Clear();
        var own = _vectors.GetTerms(paper);
        var ownRepeated = _vectors.GetRepeated(paper);
        var theirs = _vectors.GetTerms(other);
        var theirsRepeated = _vectors.GetRepeated(other);
        for (var i = 0; i < theirs.Length; i++)
        {
            var position = _positions[theirs[i].Index] - 1;
            if (position < 0)
                continue;
            var contribution = Math.Round((double)own[position].Weight * theirs[i].Weight, 6);
            _best.Add(new SharedTerm(theirs[i].Index, ownRepeated[position] || theirsRepeated[i], contribution));
        }

        return _best.Items;
    }

    private int CompareBestFirst(SharedTerm a, SharedTerm b)
    {
        var order = b.IsRepeated.CompareTo(a.IsRepeated);
        order = order != 0 ? order : b.Contribution.CompareTo(a.Contribution);
        return order != 0 ? order : string.CompareOrdinal(_terms[a.Term], _terms[b.Term]);
    }

    private string[] RestoreSpelling(ReadOnlySpan<SharedTerm> shared, string title, string text)
    {
        var spelled = new string[shared.Length];
        for (var i = 0; i < spelled.Length; i++)
        {
            var term = shared[i].Term;
            if (!_spellings.TryGetValue(term, out var spelling))
                _spellings.Add(term, spelling = TermSpelling.Restore(title, text, _terms[term]));
            spelled[i] = spelling;
        }

        return spelled;
    }

    /// <summary>A term that two papers have in common.</summary>
    /// <param name="Term">The index of the term.</param>
    /// <param name="IsRepeated">Whether one of the papers has it in its title or repeats it.</param>
    /// <param name="Contribution">What the term contributes to the cosine.</param>
    private readonly record struct SharedTerm(int Term, bool IsRepeated, double Contribution);
}
