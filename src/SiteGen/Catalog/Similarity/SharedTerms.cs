using System.Runtime.InteropServices;
using SiteGen.Content;

namespace SiteGen.Catalog.Similarity;

/// <summary>The terms that say best what two papers have in common. One thread's tools.</summary>
internal sealed class SharedTerms
{
    private const int Shown = 3;

    private readonly TermVectors _vectors;
    private readonly IReadOnlyList<string> _terms;

    // For each term of the paper in question its place in the vector, from 1.
    private readonly int[] _places;
    private readonly TopK<Shared> _best;
    private readonly Dictionary<int, string> _spelt = [];

    /// <summary>Makes the tools.</summary>
    /// <param name="vectors">The papers' vectors.</param>
    /// <param name="terms">The terms by number.</param>
    public SharedTerms(TermVectors vectors, IReadOnlyList<string> terms)
    {
        (_vectors, _terms) = (vectors, terms);
        _places = new int[vectors.Terms];
        _best = new TopK<Shared>(Shown, BestFirst);
    }

    /// <summary>For each neighbour of a paper the terms that both have, best first, as the paper spells them.</summary>
    /// <param name="number">The paper's number.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="neighbours">Its neighbours.</param>
    public string[][] Find(int number, Paper paper, ReadOnlySpan<Neighbour> neighbours)
    {
        var vector = _vectors.GetTerms(number);
        for (var i = 0; i < vector.Length; i++)
            _places[vector[i].Number] = i + 1;
        var (shared, text) = (new string[neighbours.Length][], paper.Abstract);
        for (var i = 0; i < shared.Length; i++)
            shared[i] = Spelt(Best(number, neighbours[i].Paper), paper.Title, text);
        foreach (var (term, _) in vector)
            _places[term] = 0;
        _spelt.Clear();
        return shared;
    }

    // What one of the two papers says in its title or says again tells more than what both happen to say once.
    private ReadOnlySpan<Shared> Best(int number, int other)
    {
        _best.Clear();
        var own = _vectors.GetTerms(number);
        var ownRepeated = _vectors.GetRepeated(number);
        var theirs = _vectors.GetTerms(other);
        var theirsRepeated = _vectors.GetRepeated(other);
        for (var i = 0; i < theirs.Length; i++)
        {
            if (_places[theirs[i].Number] - 1 is var place and >= 0)
                _best.Add(new Shared(theirs[i].Number, ownRepeated[place] || theirsRepeated[i], Math.Round((double)own[place].Weight * theirs[i].Weight, 6)));
        }

        return _best.Items;
    }

    private int BestFirst(Shared a, Shared b)
    {
        var order = b.IsRepeated.CompareTo(a.IsRepeated);
        order = order != 0 ? order : b.Share.CompareTo(a.Share);
        return order != 0 ? order : string.CompareOrdinal(_terms[a.Term], _terms[b.Term]);
    }

    private string[] Spelt(ReadOnlySpan<Shared> shared, string title, string text)
    {
        var spelt = new string[shared.Length];
        for (var i = 0; i < spelt.Length; i++)
        {
            ref var spelling = ref CollectionsMarshal.GetValueRefOrAddDefault(_spelt, shared[i].Term, out _);
            spelt[i] = spelling ??= TermSpelling.Restore(title, text, _terms[shared[i].Term]);
        }

        return spelt;
    }

    private readonly record struct Shared(int Term, bool IsRepeated, double Share);
}
