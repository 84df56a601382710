namespace SiteGen.Text;

/// <summary>Words and their numbers, which count up in the order in which the words were met. One thread at a time.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<string> _words = [];

    /// <summary>Makes one without words.</summary>
    public Vocabulary() => _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words; a word's number is its place.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>The number of a word; one that is new gets the next. Only then is a string made of it.</summary>
    /// <param name="word">The word.</param>
    public int Number(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var number) ? number : Add(word.ToString());

    /// <summary>The number of a word; one that is new gets the next.</summary>
    /// <param name="word">The word.</param>
    public int Number(string word) => _numbers.TryGetValue(word, out var number) ? number : Add(word);

    private int Add(string word)
    {
        _words.Add(word);
        _numbers.Add(word, _words.Count - 1);
        return _words.Count - 1;
    }
}
