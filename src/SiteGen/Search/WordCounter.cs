using System.Runtime.InteropServices;
using SiteGen.Text;

namespace SiteGen.Search;

/// <summary>Counts the words of papers by field and notes their positions.</summary>
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
    private readonly WordPacker _packer = new();

    // The words of the current paper, each as its index in the upper half and its position in the lower, and the counts by word.
    private readonly List<long> _occurrences = [];
    private readonly List<FieldCounts> _counts = [];
    private readonly List<int> _positions = [];

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
        var lengths = Add(paper.Title, TextField.Title, OnceInTitle) + AddNames(paper)
            + Add(paper.Abstract, TextField.Abstract, OnceInAbstract);
        _occurrences.Sort();
        for (var i = 0; i < _occurrences.Count;)
        {
            var word = (int)(_occurrences[i] >> 32);
            _positions.Clear();
            for (; i < _occurrences.Count && _occurrences[i] >> 32 == word; i++)
                _positions.Add((int)_occurrences[i]);
            var counts = _counts[word];
            _packer.Add(word, counts, CollectionsMarshal.AsSpan(_positions));
            _frequencies[word] += new WordFrequency(1, counts.IsProminent ? 1 : 0);
            _counts[word] = default;
        }

        _occurrences.Clear();
        _papers.Add(_packer.Finish(lengths));
    }

    private FieldCounts AddNames(SearchPaper paper)
    {
        var length = default(FieldCounts);
        for (var i = 0; i < paper.Authors.Count; i++)
            length += AddAuthor(paper.Authors[i], i * WordPosition.NameStride);
        length += Add(paper.Venue ?? "", TextField.Venue, OnceInNames) + Add(paper.Arxiv ?? "", TextField.Identifier, OnceInNames);
        var at = 0;
        foreach (var topic in paper.Topics.Select(t => topics[t]))
        {
            length += Add(topic.Title, TextField.Topic, OnceInNames, ref at);
            AddSlug(topic.Slug, ref at);
        }

        return length;
    }

    // The words of a name that are too many for its positions share the last one.
    private FieldCounts AddAuthor(string name, int first)
    {
        var length = default(FieldCounts);
        var at = first;
        foreach (var word in Split(name))
        {
            var position = Math.Min(at++, first + WordPosition.NameStride - 2);
            length += AddWord(word, TextField.Author, OnceInNames, position);

            // A name is also found by initials, for which the index has words that cannot be typed.
            if (word.Length > 1)
                AddHidden(IndexWords.GetInitial(word), TextField.Author, position);
        }

        return length;
    }

    // Most words of a slug are those of the title, which count already.
    private void AddSlug(string slug, ref int at)
    {
        foreach (var word in Split(slug))
            AddHidden(word, TextField.Topic, at++);
        at++;
    }

    // Adds a word that counts only if the paper does not have it yet, and that does not make the field longer.
    private void AddHidden(string word, TextField field, int position) =>
        AddWord(word, field, _counts[GetIndex(word)] == default ? OnceInNames : default, position);

    private FieldCounts Add(string text, TextField field, FieldCounts once)
    {
        var at = 0;
        return Add(text, field, once, ref at);
    }

    // Returns the length of the text, as a count of its field.
    private FieldCounts Add(string text, TextField field, FieldCounts once, ref int at)
    {
        var length = default(FieldCounts);
        foreach (var word in Text.Words.Enumerate(text))
        {
            if (!IndexWords.HasRuns(word))
            {
                length += AddWord(word, field, once, at++);
                continue;
            }

            foreach (var part in IndexWords.Split(word.ToString()))
                length += AddWord(part, field, once, at++);
        }

        at++;
        return length;
    }

    private static IEnumerable<string> Split(string text) =>
        Text.Words.Split(text).SelectMany(word => IndexWords.HasRuns(word) ? IndexWords.Split(word) : [word]);

    private FieldCounts AddWord(ReadOnlySpan<char> word, TextField field, FieldCounts once, int position)
    {
        if (word.Length > MaxWordLength)
            return default;
        var index = GetIndex(word);
        _counts[index] += once;
        _occurrences.Add(((long)index << 32) | (uint)WordPosition.Pack(field, position));
        return once;
    }

    private int GetIndex(ReadOnlySpan<char> word)
    {
        var index = _words.Number(word);
        if (index == _counts.Count)
        {
            _counts.Add(default);
            _frequencies.Add(default);
        }

        return index;
    }
}

/// <summary>The document frequency of a word.</summary>
/// <param name="Papers">The number of papers that contain the word anywhere.</param>
/// <param name="Prominent">The number of papers that contain the word outside the abstract.</param>
internal readonly record struct WordFrequency(int Papers, int Prominent)
{
    public static WordFrequency operator +(WordFrequency a, WordFrequency b) => new(a.Papers + b.Papers, a.Prominent + b.Prominent);
}
