using SiteGen.Text;

namespace SiteGen.Search;

/// <summary>In how many papers a word stands.</summary>
/// <param name="Papers">Anywhere.</param>
/// <param name="Prominent">Elsewhere than in the abstract.</param>
internal readonly record struct WordSpread(int Papers, int Prominent)
{
    public static WordSpread operator +(WordSpread a, WordSpread b) => new(a.Papers + b.Papers, a.Prominent + b.Prominent);
}

/// <summary>Counts the words of papers by field, one paper after the other.</summary>
/// <param name="topics">All topics.</param>
internal sealed class WordCounter(IReadOnlyList<SearchTopic> topics)
{
    // Nobody types longer ones: they are encoded data or an attempt to swell the index.
    private const int LongestWord = 40;

    private static readonly FieldCounts InTitle = new(1, 0, 0);
    private static readonly FieldCounts InNames = new(0, 1, 0);
    private static readonly FieldCounts InAbstract = new(0, 0, 1);

    private readonly Vocabulary _words = new();
    private readonly List<WordSpread> _spread = [];
    private readonly List<PaperWords> _papers = [];

    // Of the paper that is counted.
    private readonly List<FieldCounts> _counts = [];
    private readonly List<int> _met = [];
    private readonly ByteWriter _packed = new();

    /// <summary>The words, in the order in which they were met; a word's number is its place.</summary>
    public IReadOnlyList<string> Words => _words.Words;

    /// <summary>For each word in how many papers it stands.</summary>
    public IReadOnlyList<WordSpread> Spread => _spread;

    /// <summary>The words of each paper.</summary>
    public IReadOnlyList<PaperWords> Papers => _papers;

    /// <summary>Counts the words of the next paper.</summary>
    /// <param name="paper">The paper.</param>
    public void Count(SearchPaper paper)
    {
        var lengths = Add(paper.Title, InTitle);
        foreach (var name in Names(paper))
            lengths += Add(name, InNames);
        lengths += Add(paper.Abstract, InAbstract);
        foreach (var word in _met)
        {
            var counts = _counts[word];
            PaperWords.Pack(_packed, word, counts);
            _spread[word] += new WordSpread(1, counts.IsProminent ? 1 : 0);
            _counts[word] = default;
        }

        _met.Clear();
        _papers.Add(new PaperWords(_packed.Take(), lengths));
    }

    private IEnumerable<string> Names(SearchPaper paper) =>
        [.. paper.Authors, .. paper.Topics.Select(t => topics[t].Title), paper.Venue ?? "", paper.Arxiv ?? ""];

    private FieldCounts Add(string text, FieldCounts one)
    {
        var length = default(FieldCounts);
        foreach (var word in Text.Words.In(text))
        {
            if (word.Length > LongestWord)
                continue;
            var number = _words.Number(word);
            if (number == _counts.Count)
            {
                _counts.Add(default);
                _spread.Add(default);
            }

            var count = _counts[number];
            if (count == default)
                _met.Add(number);
            _counts[number] = count + one;
            length += one;
        }

        return length;
    }
}
