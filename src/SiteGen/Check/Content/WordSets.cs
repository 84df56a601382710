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
    /// <param name="sets">The sets: their members in any order, each once.</param>
    public WordSets(IReadOnlyList<ulong[]> sets)
    {
        var all = sets.SelectMany(set => set).ToArray();
        Array.Sort(all);
        var members = new List<ulong>();
        var counts = new List<int>();
        foreach (var member in all)
        {
            if (members.Count == 0 || members[^1] != member)
            {
                members.Add(member);
                counts.Add(0);
            }

            counts[^1]++;
        }

        _members = members.Count;
        var order = Enumerable.Range(0, _members).ToArray();
        // By frequency, then by the member itself: the places have to be the same on every machine.
        Array.Sort([.. counts.Select((count, i) => ((long)count << 32) | (uint)i)], order);
        var numbers = new int[_members];
        for (var i = 0; i < order.Length; i++)
            numbers[order[i]] = i;
        _sets = [.. sets.AsParallel().AsOrdered().Select(set => Array.ConvertAll(set, member => numbers[members.BinarySearch(member)]).Order().ToArray())];
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
        var shared = new int[_sets.Length];
        for (var later = 0; later < _sets.Length; later++)
        {
            if (Size(later) < fewest)
                continue;
            Collect(PrefixOf(later, threshold), postings, candidates, shared);
            foreach (var earlier in candidates)
            {
                if (MayBeAlike(earlier, later, shared[earlier], threshold) && Similarity(earlier, later) is var similarity && similarity >= threshold)
                    yield return new AlikePair(earlier, later, similarity);
                shared[earlier] = 0;
            }

            Post(PrefixOf(later, threshold), postings, later);
        }
    }

    // Of two sets that are alike, each has fewer members that the other lacks than stand here.
    private ReadOnlySpan<int> PrefixOf(int set, double threshold) =>
        _sets[set].AsSpan(0, Size(set) - (int)Math.Ceiling(threshold * Size(set)) + 1);

    // At most what their prefixes share, and what follows the prefix that ends first (Xiao and others 2008).
    private bool MayBeAlike(int earlier, int later, int shared, double threshold)
    {
        var one = PrefixOf(earlier, threshold);
        var other = PrefixOf(later, threshold);
        var rest = one[^1] < other[^1] ? Size(earlier) - one.Length : Size(later) - other.Length;
        return shared + rest >= (threshold / (1 + threshold) * (Size(earlier) + Size(later))) - 1e-6;
    }

    private static void Collect(ReadOnlySpan<int> prefix, List<int>?[] postings, List<int> candidates, int[] shared)
    {
        candidates.Clear();
        foreach (var member in prefix)
        {
            foreach (var earlier in postings[member] ?? [])
            {
                if (shared[earlier]++ == 0)
                    candidates.Add(earlier);
            }
        }
    }

    private static void Post(ReadOnlySpan<int> prefix, List<int>?[] postings, int later)
    {
        foreach (var member in prefix)
        {
            var list = postings[member] ??= [];
            if (list.Count < MostPostings)
                list.Add(later);
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
