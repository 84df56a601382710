namespace SiteGen.Text;

/// <summary>Numbers words from 0 in the order in which they are first met. Not safe to share between threads.</summary>
internal sealed class Vocabulary
{
    private readonly List<string> _words = [];
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _numbersBySpan;

    /// <summary>Creates an empty vocabulary.</summary>
    public Vocabulary() => _numbersBySpan = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words; a word's number is its index.</summary>
    public IReadOnlyList<string> Words => _words;

    /// <summary>Returns the number of a word; a new word gets the next number. Only then a string is allocated.</summary>
    /// <param name="word">The word.</param>
    public int Number(ReadOnlySpan<char> word) => _numbersBySpan.TryGetValue(word, out var number) ? number : Add(word.ToString());

    /// <summary>Returns the number of a word; a new word gets the next number.</summary>
    /// <param name="word">The word.</param>
    public int Number(string word) => _numbers.TryGetValue(word, out var number) ? number : Add(word);

    /// <summary>Returns the number of a known word; −1 for another.</summary>
    /// <param name="word">The word.</param>
    public int Find(string word) => _numbers.GetValueOrDefault(word, -1);

    /// <summary>Returns the numbers of several words; new ones get the next numbers.</summary>
    /// <param name="words">The words.</param>
    public int[] Numbers(IReadOnlyList<string> words)
    {
        var numbers = new int[words.Count];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = Number(words[i]);
        return numbers;
    }

    private int Add(string word)
    {
        var number = _words.Count;
        _words.Add(word);
        _numbers.Add(word, number);
        return number;
    }
}
