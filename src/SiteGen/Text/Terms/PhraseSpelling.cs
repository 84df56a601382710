using System.Buffers;
using System.Text;
using SiteGen.Text.Queries;

namespace SiteGen.Text.Terms;

/// <summary>
/// The words of a paper as numbers of a <see cref="TermTable"/>, with the way in which the paper writes them, so that a phrase of
/// stems can be shown as people read it: <c>class increment learn</c> as "class-incremental learning".
/// </summary>
internal sealed class PhraseSpelling
{
    private static readonly SearchValues<char> Punctuation = SearchValues.Create(".,;:?!()[]\"\u201c\u201d");

    private readonly IndexedText _text;
    private readonly int[] _words;

    // The number of words of the title, with the empty one that follows it.
    private readonly int _titleLength;
    private readonly bool _isTitleInCapitals;

    /// <summary>Reads a paper.</summary>
    /// <param name="title">The title.</param>
    /// <param name="text">The abstract.</param>
    /// <param name="numbers">Returns the number of a folded word, or −1.</param>
    public PhraseSpelling(string title, string text, WordNumbers numbers)
    {
        _text = TextIndexer.Index([title, text]);
        _words = new int[_text.Count];
        for (var i = 0; i < _words.Length; i++)
            _words[i] = _text.GetWord(i).IsEmpty ? -1 : numbers.Find(_text.GetWord(i));
        _titleLength = FindTitleLength();
        _isTitleInCapitals = !title.Any(char.IsLower);
    }

    /// <summary>The numbers of the words in order; −1 between title and abstract.</summary>
    public ReadOnlySpan<int> Words => _words;

    /// <summary>Returns the folded word at an index.</summary>
    /// <param name="index">The index of the word.</param>
    public string GetFolded(int index) => _text.GetWord(index).ToString();

    /// <summary>Returns whether no punctuation is between a word and the one before it.</summary>
    /// <param name="index">The index of the word.</param>
    public bool IsJoined(int index) =>
        index > 0 && _words[index] >= 0 && _words[index - 1] >= 0
        && !_text.GetWritten(index - 1, index).AsSpan().ContainsAny(Punctuation);

    /// <summary>Returns whether some words are whole: neither end is a part of a word with a hyphen.</summary>
    /// <param name="first">The index of the first word.</param>
    /// <param name="last">The index of the last word.</param>
    public bool IsWhole(int first, int last) => !IsHyphenated(first) && !IsHyphenated(last + 1);

    /// <summary>Returns whether a word can be quoted as it is: it is in the abstract, and not the first word of a sentence.</summary>
    /// <param name="index">The index of the word.</param>
    public bool IsInsideSentence(int index) => index > _titleLength && IsJoined(index);

    /// <summary>
    /// Returns some words as the paper writes them, with capitals only where they belong to the word (<c>LoRA</c>), not to the
    /// beginning of a sentence or to the style of a title.
    /// </summary>
    /// <param name="first">The index of the first word.</param>
    /// <param name="last">The index of the last word.</param>
    public string GetWritten(int first, int last)
    {
        var written = _text.GetWritten(first, last);
        if (IsInsideSentence(first))
            return CollapseSpaces(written);
        var result = new StringBuilder(written);
        var at = 0;
        for (var i = first; i <= last; i++)
        {
            var word = _text.GetWritten(i, i);
            at = written.IndexOf(word, at, StringComparison.Ordinal);
            if ((i == first || i < _titleLength) && !IsName(i, word))
                result[at] = char.ToLowerInvariant(result[at]);
            if (i < _titleLength && _isTitleInCapitals)
                result.Replace(word, word.ToLowerInvariant(), at, word.Length);
            at += word.Length;
        }

        return CollapseSpaces(result.ToString());
    }

    // A word with capitals or digits inside (LoRA), or one that the paper also writes with a capital inside a sentence (Bayesian).
    private bool IsName(int index, string word)
    {
        if (word.AsSpan(1).IndexOfAnyExceptInRange('a', 'z') >= 0)
            return true;
        for (var i = _titleLength; i < _words.Length; i++)
        {
            if (_words[i] == _words[index] && IsInsideSentence(i))
                return char.IsUpper(_text.GetWritten(i, i)[0]);
        }

        return false;
    }

    /// <summary>Returns a term as the paper writes it; null if it has the words of a pair nowhere side by side.</summary>
    /// <param name="terms">The terms of the papers.</param>
    /// <param name="term">The index of the term.</param>
    public string? Find(TermTable terms, int term)
    {
        var (first, second) = terms.IsPair(term) ? terms.GetPair(term) : (term, term);
        var length = terms.IsPair(term) ? 2 : 1;
        var found = -1;
        for (var i = 0; i + length <= _words.Length; i++)
        {
            if (_words[i] != first || _words[i + length - 1] != second || (length > 1 && !IsJoined(i + 1)) || !IsWhole(i, i + length - 1))
                continue;
            if (IsInsideSentence(i))
                return GetWritten(i, i + length - 1);
            found = found < 0 ? i : found;
        }

        return found < 0 ? null : GetWritten(found, found + length - 1);
    }

    // Whether a hyphen, and nothing else, is between a word and the one before it.
    private bool IsHyphenated(int index)
    {
        if (index <= 0 || index >= _words.Length || _text.GetWord(index).IsEmpty || _text.GetWord(index - 1).IsEmpty)
            return false;
        var written = _text.GetWritten(index - 1, index);
        var between = written.AsSpan(_text.GetWritten(index - 1, index - 1).Length..^_text.GetWritten(index, index).Length);
        return between is "-" or "\u2010" or "\u2011" or "\u2013";
    }

    private static string CollapseSpaces(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private int FindTitleLength()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if (_text.GetWord(i).IsEmpty)
                return i + 1;
        }

        return _words.Length;
    }
}
