namespace SiteGen.Check.Content;

/// <summary>Two sets that are alike.</summary>
/// <param name="Earlier">The number of the one that came first.</param>
/// <param name="Later">The number of the other.</param>
/// <param name="Similarity">The share of what both have in what either has (Jaccard), 0 to 1.</param>
internal readonly record struct AlikePair(int Earlier, int Later, double Similarity);

/// <summary>
/// Sets of words, or of runs of words, of which those that are alike are found without comparing each with each. Sets
/// that share a given part share one of their rarest members (prefix filtering; Bayardo, Ma and Srikant 2007), so only
/// those are looked up.
/// </summary>
internal sealed class WordSets
{
    // What hundreds of papers have in common is boilerplate; of so many copies of one paper the first are enough to name.
    private const int MostPostings = 200;

    private readonly int[][] _sets;
    private readonly int _members;

    /// <summary>Numbers the members, the rarest first.</summary>
    /// <param name="sets">The sets.</param>
    public WordSets(IEnumerable<IReadOnlySet<ulong>> sets)
    {
        var all = sets.ToList();
        var frequency = new Dictionary<ulong, int>();
        foreach (var member in all.SelectMany(set => set))
            frequency[member] = frequency.GetValueOrDefault(member) + 1;
        var numbers = frequency.OrderBy(f => f.Value).ThenBy(f => f.Key).Select((f, i) => (f.Key, i)).ToDictionary(f => f.Key, f => f.i);
        _members = numbers.Count;
        _sets = [.. all.Select(set => set.Select(member => numbers[member]).Order().ToArray())];
    }

    /// <summary>How many members a set has.</summary>
    /// <param name="set">Its number.</param>
    public int Size(int set) => _sets[set].Length;

    /// <summary>The pairs that are alike, by the later one.</summary>
    /// <param name="threshold">The least similarity, above 0.</param>
    /// <param name="fewest">How many members a set needs to be compared.</param>
    public IEnumerable<AlikePair> Alike(double threshold, int fewest)
    {
        var postings = new List<int>?[_members];
        var candidates = new List<int>();
        var metBy = new int[_sets.Length];
        for (var later = 0; later < _sets.Length; later++)
        {
            var set = _sets[later];
            if (set.Length < fewest)
                continue;
            var prefix = set.AsSpan(0, set.Length - (int)Math.Ceiling(threshold * set.Length) + 1).ToArray();
            candidates.Clear();
            foreach (var earlier in prefix.SelectMany(member => postings[member] ?? []))
            {
                if (metBy[earlier] != later)
                    candidates.Add(earlier);
                metBy[earlier] = later;
            }

            foreach (var earlier in candidates)
            {
                if (Size(earlier) >= threshold * set.Length && set.Length >= threshold * Size(earlier) && Similarity(earlier, later) is var similarity && similarity >= threshold)
                    yield return new AlikePair(earlier, later, similarity);
            }

            foreach (var member in prefix)
            {
                var list = postings[member] ??= [];
                if (list.Count < MostPostings)
                    list.Add(later);
            }
        }
    }

    /// <summary>How alike two sets are, 0 to 1.</summary>
    /// <param name="a">The number of the one.</param>
    /// <param name="b">The number of the other.</param>
    public double Similarity(int a, int b)
    {
        var (one, other) = (_sets[a], _sets[b]);
        var shared = 0;
        for (int i = 0, j = 0; i < one.Length && j < other.Length;)
        {
            var order = one[i].CompareTo(other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return one.Length + other.Length == shared ? 0 : (double)shared / (one.Length + other.Length - shared);
    }
}
