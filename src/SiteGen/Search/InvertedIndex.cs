using System.Runtime.CompilerServices;

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
        _impact = new Impact(Averages(table.Papers));
        _paperCounts = new int[table.Words.Count];
        foreach (var paper in table.Papers)
        {
            foreach (var (word, _) in paper.Counts)
                _paperCounts[word]++;
        }

        _commonCount = Math.Max(CommonCount, (int)(table.Papers.Length * CommonShare));
    }

    /// <summary>The words in ordinal order.</summary>
    /// <param name="table">The papers' words.</param>
    public static IReadOnlyList<IndexedWord> Build(WordTable table)
    {
        var index = new InvertedIndex(table);
        var postings = index.Post();
        var order = Enumerable.Range(0, table.Words.Count).ToArray();
        Array.Sort(order, (a, b) => string.CompareOrdinal(table.Words[a], table.Words[b]));
        return Array.ConvertAll(order, word => new IndexedWord(table.Words[word], index._paperCounts[word], index.IsCommon(word), postings[word]));
    }

    private bool IsCommon(int word) => _paperCounts[word] > _commonCount;

    // Compiled well at once: most of the work would be done before the runtime thought it worth its while.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ReadOnlyMemory<Posting>[] Post()
    {
        var starts = new int[_paperCounts.Length + 1];
        for (var word = 0; word < _paperCounts.Length; word++)
            starts[word + 1] = starts[word] + _paperCounts[word];
        var postings = new Posting[starts[^1]];
        var ends = starts.AsSpan(0, _paperCounts.Length).ToArray();
        for (var paper = 0; paper < _table.Papers.Length; paper++)
        {
            var (words, lengths) = _table.Papers[paper];
            var levels = _impact.Of(lengths);
            foreach (var (word, counts) in words)
            {
                if (counts.IsProminent || !IsCommon(word))
                    postings[ends[word]++] = new Posting(paper, (byte)levels.Level(counts));
            }
        }

        return [.. ends.Select((end, word) => (ReadOnlyMemory<Posting>)postings.AsMemory(starts[word]..end))];
    }

    private static (double Title, double Names, double Abstract) Averages(PaperWords[] papers) => papers.Length == 0
        ? default
        : (papers.Average(p => p.Lengths.Title), papers.Average(p => p.Lengths.Names), papers.Average(p => p.Lengths.Abstract));
}
