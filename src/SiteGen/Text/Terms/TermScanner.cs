using System.Text.RegularExpressions;
using TexMath.Xml;

namespace SiteGen.Text.Terms;

/// <summary>
/// Reads texts as sequences of numbered words. A word of an English text is represented by its stem
/// (<see cref="EnglishStemmer"/>), one of another text by itself. Formulas and URLs are left out. Not safe to share between
/// threads.
/// </summary>
internal sealed partial class TermScanner
{
    /// <summary>The token for a point that no pair of words spans: punctuation or a formula.</summary>
    public const int Break = -1;

    // Longer words are encoded data, not something that two papers have in common.
    private const int MaxWordLength = 40;

    // What a raw word is: its number as a word of an English text and of another text, or Break.
    private readonly Vocabulary _raw = new();
    private readonly List<(int English, int Other)> _wordsByRaw = [];
    private readonly Vocabulary _words = new();
    private readonly List<bool> _isStopWord = [];
    private readonly List<int> _tokens = [];

    /// <summary>The words by number, in order of first occurrence. A stop word has a space before it.</summary>
    public IReadOnlyList<string> Words => _words.Words;

    /// <summary>Returns whether a word of <see cref="Words"/> is a stop word.</summary>
    /// <param name="word">The word.</param>
    public static bool IsStopWordText(string word) => word.StartsWith(' ');

    /// <summary>Returns a stop word as <see cref="Words"/> has it.</summary>
    /// <param name="word">The folded word.</param>
    public static string GetStopWordText(string word) => " " + word;

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The numbers of the words of title and abstract, with <see cref="Break"/> between and inside them.</returns>
    public TermSequence Scan(TermText text)
    {
        _tokens.Clear();
        ScanRaw(text.Title);
        _tokens.Add(Break);
        var titleLength = _tokens.Count;
        ScanRaw(text.Abstract);
        var isEnglish = IsEnglish();
        for (var i = 0; i < _tokens.Count; i++)
        {
            if (_tokens[i] != Break)
                _tokens[i] = isEnglish ? _wordsByRaw[_tokens[i]].English : _wordsByRaw[_tokens[i]].Other;
        }

        return new TermSequence([.. _tokens], titleLength);
    }

    private void ScanRaw(string text)
    {
        var words = new WordReader(CleanText(text));
        try
        {
            while (words.MoveNext())
            {
                if (words.FollowsPunctuation)
                    _tokens.Add(Break);
                _tokens.Add(words.Current.Length <= MaxWordLength ? GetRaw(words.Current) : Break);
            }
        }
        finally
        {
            words.Dispose();
        }
    }

    private int GetRaw(ReadOnlySpan<char> word)
    {
        var raw = _raw.Number(word);
        if (raw == _wordsByRaw.Count)
            _wordsByRaw.Add((ToWord(_raw.Words[raw], isEnglish: true), ToWord(_raw.Words[raw], isEnglish: false)));
        return raw;
    }

    private int ToWord(string raw, bool isEnglish)
    {
        var isStopWord = (isEnglish ? StopWords.English : StopWords.Foreign).Contains(raw);
        var word = _words.Number(isStopWord ? GetStopWordText(raw) : isEnglish ? EnglishStemmer.Stem(raw) : raw);
        if (word == _isStopWord.Count)
            _isStopWord.Add(isStopWord);
        return word;
    }

    // A text without any function word, such as a short title, is taken as English.
    private bool IsEnglish()
    {
        var balance = 0;
        foreach (var raw in _tokens)
        {
            if (raw == Break)
                continue;
            var (english, other) = _wordsByRaw[raw];
            balance += (_isStopWord[english] ? 1 : 0) - (_isStopWord[other] ? 1 : 0);
        }

        return balance >= 0;
    }

    // Most texts have neither, which two searches find out at a fraction of the cost of the regular expression.
    private static string CleanText(string text) => XmlText.Clean(
        text.Contains('$') || text.Contains("http", StringComparison.Ordinal) ? FormulaOrUrl().Replace(text, " , ") : text);

    [GeneratedRegex(@"\$[^$]*\$|https?://[^\s<>()\[\]]+", RegexOptions.CultureInvariant)]
    private static partial Regex FormulaOrUrl();
}
