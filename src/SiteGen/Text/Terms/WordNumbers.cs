
namespace SiteGen.Text.Terms;

/// <summary>
/// Finds the numbers of written words in a <see cref="TermTable"/>, and remembers them, because stemming a word costs more than
/// finding it. Not safe to share between threads.
/// </summary>
/// <param name="terms">The terms of the papers.</param>
internal sealed class WordNumbers(TermTable terms)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>Returns the number of the stem of a word, or of the word itself if it has no stem there; −1 if neither has one.</summary>
    /// <param name="word">The folded word.</param>
    public int Find(ReadOnlySpan<char> word)
    {
        var known = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(word, out var number))
            return number;
        var text = word.ToString();
        number = terms.FindWord(text);
        _numbers.Add(text, number);
        return number;
    }
}
