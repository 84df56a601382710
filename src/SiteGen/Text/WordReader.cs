using System.Buffers;
using System.Text;

namespace SiteGen.Text;

/// <summary>Reads the words of a text; see <see cref="Words.Split"/>. Made for <c>foreach</c>.</summary>
internal ref struct WordReader
{
    private readonly ReadOnlySpan<char> _text;
    private readonly char[]? _rented;
    private int _at;

    /// <summary>Begins to read.</summary>
    /// <param name="text">Any text without lone surrogates.</param>
    public WordReader(string text)
    {
        if (!Ascii.IsValid(text))
        {
            _text = Transliteration.FoldLatin(text);
            return;
        }

        // Nearly every text, and its folded form is wanted for as long as its words are read.
        _rented = ArrayPool<char>.Shared.Rent(text.Length);
        Ascii.ToLower(text, _rented, out var length);
        _text = _rented.AsSpan(0, length);
    }

    /// <summary>The word; it holds until the next one is read.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>The reader itself.</summary>
    public readonly WordReader GetEnumerator() => this;

    /// <summary>Gives up what the words stand in.</summary>
    public readonly void Dispose()
    {
        if (_rented is not null)
            ArrayPool<char>.Shared.Return(_rented);
    }

    /// <summary>Goes on to the next word; false at the end of the text.</summary>
    public bool MoveNext()
    {
        // Places in variables of their own: the processor would wait for a field that each character changes.
        var start = _at;
        while (start < _text.Length && !char.IsLetterOrDigit(_text[start]))
            start++;
        if (start >= _text.Length)
            return false;
        var end = start + 1;
        while (end < _text.Length && char.IsLetterOrDigit(_text[end]))
            end++;
        _at = end;
        Current = end < _text.Length && IsApostrophe(_text[end]) ? ReadOn(start) : _text[start..end];
        return true;
    }

    // From the first apostrophe of a word on.
    private ReadOnlySpan<char> ReadOn(int start)
    {
        var joined = false;
        for (; _at < _text.Length; _at++)
        {
            if (char.IsLetterOrDigit(_text[_at]))
                continue;
            if (!IsInnerApostrophe(_at) || IsPossessive(_at))
                break;
            joined = true;
        }

        var word = _text[start.._at];
        if (_at < _text.Length && IsApostrophe(_text[_at]))
            _at += 2;
        return joined ? word.ToString().Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal) : word;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    private readonly bool IsInnerApostrophe(int at) => IsApostrophe(_text[at]) && at + 1 < _text.Length && char.IsLetter(_text[at + 1]);

    private readonly bool IsPossessive(int at) =>
        _text[at + 1] == 's' && (at + 2 == _text.Length || !char.IsLetterOrDigit(_text[at + 2]));
}
