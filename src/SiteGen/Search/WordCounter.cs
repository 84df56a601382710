using SiteGen.Text;

namespace SiteGen.Search;

/// <summary>Counts the words of papers by field.</summary>
/// <param name="topics">All topics.</param>
internal sealed class WordCounter(IReadOnlyList<SearchTopic> topics)
{
    // Longer words are encoded data or an attempt to inflate the index, not something to search for.
    private const int MaxWordLength = 40;

    private static readonly FieldCounts OnceInTitle = new(1, 0, 0);
    private static readonly FieldCounts OnceInNames = new(0, 1, 0);
    private static readonly FieldCounts OnceInAbstract = new(0, 0, 1);

    private readonly Vocabulary _words = new();
    private readonly List<WordFrequency> _frequencies = [];
    private readonly List<PackedWords> _papers = [];

    // The counts of the current paper by word, and the words that it has.
    private readonly List<FieldCounts> _counts = [];
    private readonly List<int> _found = [];
    private readonly VarintWriter _packed = new();

    /// <summary>The words by index, in order of first occurrence.</summary>
    public IReadOnlyList<string> Words => _words.Words;

    /// <summary>The document frequency of each word.</summary>
    public IReadOnlyList<WordFrequency> Frequencies => _frequencies;

    /// <summary>The words of each paper.</summary>
    public IReadOnlyList<PackedWords> Papers => _papers;

    /// <summary>Counts the words of the next paper.</summary>
    /// <param name="paper">The paper.</param>
    public void Add(SearchPaper paper)
    {
        var lengths = AddText(paper.Title, OnceInTitle);
        foreach (var name in GetNames(paper))
            lengths += AddText(name, OnceInNames);
        lengths += AddText(paper.Abstract, OnceInAbstract);
        foreach (var word in _found)
        {
            var counts = _counts[word];
            PackedWords.Pack(_packed, word, counts);
            _frequencies[word] += new WordFrequency(1, counts.IsProminent ? 1 : 0);
            _counts[word] = default;
        }

        _found.Clear();
        _papers.Add(new PackedWords(_packed.ToArrayAndReset(), lengths));
    }

    private IEnumerable<string> GetNames(SearchPaper paper) =>
        [.. paper.Authors, .. paper.Topics.Select(t => topics[t].Title), paper.Venue ?? "", paper.Arxiv ?? ""];

    // Returns the length of the text, as a count of its field.
    private FieldCounts AddText(string text, FieldCounts once)
    {
        var length = default(FieldCounts);
        foreach (var word in Text.Words.Enumerate(text))
        {
            if (!IndexWords.HasRuns(word))
            {
                length += AddWord(word, once);
                continue;
            }

            foreach (var part in IndexWords.Split(word.ToString()))
                length += AddWord(part, once);
        }

        return length;
    }

    private FieldCounts AddWord(ReadOnlySpan<char> word, FieldCounts once)
    {
        if (word.Length > MaxWordLength)
            return default;
        var index = _words.Number(word);
        if (index == _counts.Count)
        {
            _counts.Add(default);
            _frequencies.Add(default);
        }

        var count = _counts[index];
        if (count == default)
            _found.Add(index);
        _counts[index] = count + once;
        return once;
    }
}

/// <summary>The document frequency of a word.</summary>
/// <param name="Papers">The number of papers that contain the word anywhere.</param>
/// <param name="Prominent">The number of papers that contain the word outside the abstract.</param>
internal readonly record struct WordFrequency(int Papers, int Prominent)
{
    public static WordFrequency operator +(WordFrequency a, WordFrequency b) => new(a.Papers + b.Papers, a.Prominent + b.Prominent);
}
