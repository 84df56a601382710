namespace SiteGen.Search;

/// <summary>A paper that has a word.</summary>
/// <param name="Paper">Its number.</param>
/// <param name="Level">What the word counts in it; see <see cref="Impact"/>.</param>
internal readonly record struct Posting(int Paper, byte Level);

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
    private readonly int[] _paperCounts;
    private readonly int _commonCount;

    private InvertedIndex(WordTable table)
    {
        _table = table;
        _impact = new Impact(Averages(table.Lengths));
        _paperCounts = new int[table.Words.Count];
        foreach (var (word, _) in table.Papers.SelectMany(p => p))
            _paperCounts[word]++;
        _commonCount = Math.Max(CommonCount, (int)(table.Papers.Count * CommonShare));
    }

    /// <summary>The words in ordinal order.</summary>
    /// <param name="table">The papers' words.</param>
    public static IReadOnlyList<IndexedWord> Build(WordTable table)
    {
        var index = new InvertedIndex(table);
        var postings = index.Post();
        return [.. table.Words
            .Select((word, number) => new IndexedWord(word, index._paperCounts[number], index.IsCommon(number), postings[number]))
            .OrderBy(word => word.Word, StringComparer.Ordinal)];
    }

    private bool IsCommon(int word) => _paperCounts[word] > _commonCount;

    private ReadOnlyMemory<Posting>[] Post()
    {
        var postings = Array.ConvertAll(_paperCounts, count => new Posting[count]);
        var lengths = new int[postings.Length];
        for (var paper = 0; paper < _table.Papers.Count; paper++)
        {
            foreach (var (word, counts) in _table.Papers[paper])
            {
                if (counts.IsProminent || !IsCommon(word))
                    postings[word][lengths[word]++] = new Posting(paper, (byte)_impact.Level(counts, _table.Lengths[paper]));
            }
        }

        return [.. postings.Select((p, word) => (ReadOnlyMemory<Posting>)p.AsMemory(0, lengths[word]))];
    }

    private static (double Title, double Names, double Abstract) Averages(IReadOnlyList<FieldCounts> lengths) => lengths.Count == 0
        ? default
        : (lengths.Average(l => l.Title), lengths.Average(l => l.Names), lengths.Average(l => l.Abstract));
}
