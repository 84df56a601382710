namespace SiteGen.Search;

/// <summary>A paper that has a word, in one number: there are millions.</summary>
internal readonly record struct Posting
{
    private readonly int _packed;

    /// <summary>Makes one.</summary>
    /// <param name="paper">The paper's number.</param>
    /// <param name="level">What the word counts in it; see <see cref="Impact"/>.</param>
    public Posting(int paper, int level) => _packed = (paper << Impact.Bits) | level;

    /// <summary>The paper's number.</summary>
    public int Paper => _packed >> Impact.Bits;

    /// <summary>What the word counts in it.</summary>
    public int Level => _packed & ((1 << Impact.Bits) - 1);
}

/// <summary>A word with the papers that have it.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="PaperCount">How many papers have it anywhere.</param>
/// <param name="IsCommon">Whether it is in so many papers that those that have it in the abstract only are left out.</param>
/// <param name="Postings">The papers, by number.</param>
internal sealed record IndexedWord(string Word, int PaperCount, bool IsCommon, ReadOnlyMemory<Posting> Postings);

/// <summary>Turns the papers' words into the words' papers.</summary>
internal sealed class InvertedIndex
{
    // "the" in 10,000 abstracts tells nobody anything and would weigh as much as a thousand rare words. A small site
    // can afford to answer exactly.
    private const int CommonCount = 2000;
    private const double CommonShare = 0.25;

    private readonly WordTable _table;
    private readonly Impact _impact;
    private readonly int _commonCount;

    // Where the postings of each word begin; the last one is where all end.
    private readonly int[] _starts;
    private readonly Posting[] _postings;

    private InvertedIndex(WordTable table)
    {
        _table = table;
        var papers = table.Stretches.SelectMany(s => s.Papers).ToList();
        _impact = new Impact(Averages(papers));
        _commonCount = Math.Max(CommonCount, (int)(papers.Count * CommonShare));
        _starts = new int[table.Words.Count + 1];
        for (var word = 0; word < table.Words.Count; word++)
            _starts[word + 1] = _starts[word] + Kept(word, table.Spread[word]);
        _postings = new Posting[_starts[^1]];
    }

    /// <summary>The words in ordinal order.</summary>
    /// <param name="table">The papers' words.</param>
    /// <param name="jobs">How many threads work at most; the result does not depend on it.</param>
    public static IReadOnlyList<IndexedWord> Build(WordTable table, int jobs)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = jobs };
        var index = new InvertedIndex(table);
        var order = new int[table.Words.Count];
        for (var word = 0; word < order.Length; word++)
            order[word] = word;
        Parallel.Invoke(
            options,
            () => Array.Sort(order, (a, b) => string.CompareOrdinal(table.Words[a], table.Words[b])),
            () => index.Post(options));
        return Array.ConvertAll(order, index.Word);
    }

    private IndexedWord Word(int word) => new(
        _table.Words[word], _table.Spread[word].Papers, IsCommon(word), _postings.AsMemory(_starts[word].._starts[word + 1]));

    private bool IsCommon(int word) => _table.Spread[word].Papers > _commonCount;

    // How many postings a word has where it is spread so.
    private int Kept(int word, WordSpread spread) => IsCommon(word) ? spread.Prominent : spread.Papers;

    // Each stretch of papers has its own place among the postings of a word, behind those of the stretches before it.
    private void Post(ParallelOptions options)
    {
        var stretches = _table.Stretches;
        var free = _starts[..^1];
        var places = new int[stretches.Count][];
        for (var i = 0; i < places.Length; i++)
        {
            var (_, _, numbers, spread) = stretches[i];
            places[i] = new int[numbers.Length];
            for (var word = 0; word < numbers.Length; word++)
            {
                places[i][word] = free[numbers[word]];
                free[numbers[word]] += Kept(numbers[word], spread[word]);
            }
        }

        Parallel.For(0, stretches.Count, options, i => Post(stretches[i], places[i]));
    }

    private void Post(WordStretch stretch, int[] places)
    {
        for (var i = 0; i < stretch.Papers.Count; i++)
        {
            var levels = _impact.Of(stretch.Papers[i].Lengths);
            foreach (var (word, counts) in stretch.Papers[i])
            {
                if (counts.IsProminent || !IsCommon(stretch.Numbers[word]))
                    _postings[places[word]++] = new Posting(stretch.First + i, levels.Level(counts));
            }
        }
    }

    private static (double Title, double Names, double Abstract) Averages(List<PaperWords> papers)
    {
        if (papers.Count == 0)
            return default;
        var (title, names, text) = (0L, 0L, 0L);
        foreach (var paper in papers)
            (title, names, text) = (title + paper.Lengths.Title, names + paper.Lengths.Names, text + paper.Lengths.Abstract);
        return ((double)title / papers.Count, (double)names / papers.Count, (double)text / papers.Count);
    }
}
