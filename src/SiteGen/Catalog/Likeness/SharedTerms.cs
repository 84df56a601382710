using SiteGen.Content;

namespace SiteGen.Catalog.Likeness;

/// <summary>The terms that say best what two papers have in common. One thread's tools.</summary>
/// <param name="vectors">The papers' vectors.</param>
/// <param name="terms">The terms by number.</param>
internal sealed class SharedTerms(TermVectors vectors, IReadOnlyList<string> terms)
{
    private const int Shown = 3;

    // For each term of the paper in question its place in the vector, from 1.
    private readonly int[] _places = new int[vectors.Terms];
    private readonly List<Shared> _shared = [];
    private readonly Dictionary<int, string> _spelt = [];

    /// <summary>For each neighbour of a paper the terms that both have, best first, as the paper spells them.</summary>
    /// <param name="number">The paper's number.</param>
    /// <param name="paper">The paper.</param>
    /// <param name="neighbours">Its neighbours.</param>
    public IReadOnlyList<string>[] Of(int number, Paper paper, ReadOnlySpan<Neighbour> neighbours)
    {
        var vector = vectors.Of(number);
        for (var i = 0; i < vector.Length; i++)
            _places[vector[i].Number] = i + 1;
        var shared = new IReadOnlyList<string>[neighbours.Length];
        for (var i = 0; i < shared.Length; i++)
            shared[i] = [.. Best(number, neighbours[i].Paper).Select(term => Spelt(term, paper))];
        foreach (var (term, _) in vector)
            _places[term] = 0;
        _spelt.Clear();
        return shared;
    }

    // What one of the two papers says in its title or says again tells more than what both happen to say once.
    private IEnumerable<int> Best(int number, int other)
    {
        _shared.Clear();
        var own = vectors.Of(number);
        var ownRepeated = vectors.RepeatedOf(number);
        var theirs = vectors.Of(other);
        var theirsRepeated = vectors.RepeatedOf(other);
        for (var i = 0; i < theirs.Length; i++)
        {
            if (_places[theirs[i].Number] - 1 is var place and >= 0 && theirs[i].Weight > 0)
                _shared.Add(new Shared(theirs[i].Number, ownRepeated[place] || theirsRepeated[i], Math.Round((double)own[place].Weight * theirs[i].Weight, 6)));
        }

        _shared.Sort(BestFirst);
        return _shared.Take(Shown).Select(s => s.Term);
    }

    private int BestFirst(Shared a, Shared b)
    {
        var order = b.IsRepeated.CompareTo(a.IsRepeated);
        order = order != 0 ? order : b.Share.CompareTo(a.Share);
        return order != 0 ? order : string.CompareOrdinal(terms[a.Term], terms[b.Term]);
    }

    private string Spelt(int term, Paper paper) =>
        _spelt.TryGetValue(term, out var spelt) ? spelt : _spelt[term] = TermSpelling.In(paper, terms[term]);

    private readonly record struct Shared(int Term, bool IsRepeated, double Share);
}
