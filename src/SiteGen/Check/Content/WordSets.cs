namespace SiteGen.Check.Content;

/// <summary>Two similar sets.</summary>
/// <param name="Earlier">The index of the first set.</param>
/// <param name="Later">The index of the second set.</param>
/// <param name="Similarity">Their Jaccard similarity, 0 to 1.</param>
internal readonly record struct SimilarPair(int Earlier, int Later, double Similarity);

/// <summary>
/// Finds similar sets of words or shingles without comparing each pair. Two sets above a similarity threshold share one of their
/// rarest members (prefix filtering; Bayardo, Ma and Srikant 2007), so only sets with such a member in common are compared.
/// </summary>
internal sealed class WordSets
{
    // A member of more sets than this is boilerplate, or belongs to copies of one paper, of which the first are enough to report.
    private const int MaxPostings = 200;

    private readonly int[][] _sets;
    private readonly int _members;

    /// <summary>Creates the sets and numbers their members, the rarest first.</summary>
    /// <param name="sets">The members of each set in any order, without repetitions.</param>
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
        // By frequency, then by the member itself, so that the order is the same on every machine.
        Array.Sort([.. counts.Select((count, i) => ((long)count << 32) | (uint)i)], order);
        var numbers = new int[_members];
        for (var i = 0; i < order.Length; i++)
            numbers[order[i]] = i;
        _sets =
        [
            .. sets.AsParallel().AsOrdered()
                .Select(set => Array.ConvertAll(set, member => numbers[members.BinarySearch(member)]).Order().ToArray()),
        ];
    }

    /// <summary>Returns the number of members of a set.</summary>
    /// <param name="set">The index of the set.</param>
    public int GetSize(int set) => _sets[set].Length;

    /// <summary>Returns the similar pairs, ordered by their later set.</summary>
    /// <param name="threshold">The minimum similarity, above 0.</param>
    /// <param name="minSize">The minimum number of members of a set to compare.</param>
    public IEnumerable<SimilarPair> FindSimilar(double threshold, int minSize)
    {
        var postings = new List<int>?[_members];
        var candidates = new List<int>();
        var shared = new int[_sets.Length];
        for (var later = 0; later < _sets.Length; later++)
        {
            if (GetSize(later) < minSize)
                continue;
            CollectCandidates(GetPrefix(later, threshold), postings, candidates, shared);
            foreach (var earlier in candidates)
            {
                if (MayBeSimilar(earlier, later, shared[earlier], threshold)
                    && ComputeSimilarity(earlier, later) is var similarity && similarity >= threshold)
                    yield return new SimilarPair(earlier, later, similarity);
                shared[earlier] = 0;
            }

            AddPostings(GetPrefix(later, threshold), postings, later);
        }
    }

    // Each of two similar sets has fewer members that the other lacks than this prefix is long, so the prefixes share a member.
    private ReadOnlySpan<int> GetPrefix(int set, double threshold) =>
        _sets[set].AsSpan(0, GetSize(set) - (int)Math.Ceiling(threshold * GetSize(set)) + 1);

    // Two sets share at most what their prefixes share, plus everything after the prefix that ends first (Xiao and others 2008).
    private bool MayBeSimilar(int earlier, int later, int shared, double threshold)
    {
        var one = GetPrefix(earlier, threshold);
        var other = GetPrefix(later, threshold);
        var rest = one[^1] < other[^1] ? GetSize(earlier) - one.Length : GetSize(later) - other.Length;
        return shared + rest >= (threshold / (1 + threshold) * (GetSize(earlier) + GetSize(later))) - 1e-6;
    }

    private static void CollectCandidates(ReadOnlySpan<int> prefix, List<int>?[] postings, List<int> candidates, int[] shared)
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

    private static void AddPostings(ReadOnlySpan<int> prefix, List<int>?[] postings, int later)
    {
        foreach (var member in prefix)
        {
            var list = postings[member] ??= [];
            if (list.Count < MaxPostings)
                list.Add(later);
        }
    }

    /// <summary>Returns the Jaccard similarity of two sets, 0 to 1.</summary>
    /// <param name="a">The index of one set.</param>
    /// <param name="b">The index of the other set.</param>
    public double ComputeSimilarity(int a, int b)
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
