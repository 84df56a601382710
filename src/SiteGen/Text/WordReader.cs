using System.Buffers;
using System.Text;

namespace SiteGen.Text;

/// <summary>Enumerates the words of a text for <c>foreach</c>; see <see cref="Words.Split"/>.</summary>
internal ref struct WordReader
{
    private readonly ReadOnlySpan<char> _text;
    private readonly char[]? _rented;
    private int _at;

    /// <summary>Creates an enumerator.</summary>
    /// <param name="text">Any text without lone surrogates.</param>
    public WordReader(string text)
    {
        if (!Ascii.IsValid(text))
        {
            _text = Transliteration.FoldLatin(text);
            return;
        }

        // ASCII is the common case. The buffer is rented, because it is needed only during the enumeration.
        _rented = ArrayPool<char>.Shared.Rent(text.Length);
        Ascii.ToLower(text, _rented, out var length);
        _text = _rented.AsSpan(0, length);
    }

    /// <summary>The current word; valid until the next call of <see cref="MoveNext"/>.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>Whether punctuation that ends a phrase is between the previous word and the current one.</summary>
    public bool FollowsPunctuation { get; private set; }

    /// <summary>Returns this enumerator.</summary>
    public readonly WordReader GetEnumerator() => this;

    /// <summary>Returns the rented buffer.</summary>
    public readonly void Dispose()
    {
        if (_rented is not null)
            ArrayPool<char>.Shared.Return(_rented);
    }

    /// <summary>Advances to the next word; false at the end of the text.</summary>
    public bool MoveNext()
    {
        // Locals instead of _at: updating a field per character causes a store-forwarding stall.
        var start = _at;
        var followsPunctuation = false;
        for (; start < _text.Length && !char.IsLetterOrDigit(_text[start]); start++)
            followsPunctuation |= _text[start] is '.' or ',' or ';' or ':' or '?' or '!' or '(' or ')' or '[' or ']';
        FollowsPunctuation = followsPunctuation;
        if (start >= _text.Length)
            return false;
        var end = start + 1;
        while (end < _text.Length && char.IsLetterOrDigit(_text[end]))
            end++;
        _at = end;
        Current = end < _text.Length && IsApostrophe(_text[end]) ? ReadWithApostrophe(start) : _text[start..end];
        return true;
    }

    // Reads the rest of a word that contains an apostrophe.
    private ReadOnlySpan<char> ReadWithApostrophe(int start)
    {
        var hasApostrophe = false;
        for (; _at < _text.Length; _at++)
        {
            if (char.IsLetterOrDigit(_text[_at]))
                continue;
            if (!IsInnerApostrophe(_at) || IsPossessive(_at))
                break;
            hasApostrophe = true;
        }

        var word = _text[start.._at];
        if (_at < _text.Length && IsApostrophe(_text[_at]))
            _at += 2;
        return hasApostrophe
            ? word.ToString().Replace("'", "", StringComparison.Ordinal).Replace("\u2019", "", StringComparison.Ordinal)
            : word;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    private readonly bool IsInnerApostrophe(int at) => IsApostrophe(_text[at]) && at + 1 < _text.Length && char.IsLetter(_text[at + 1]);

    private readonly bool IsPossessive(int at) =>
        _text[at + 1] == 's' && (at + 2 == _text.Length || !char.IsLetterOrDigit(_text[at + 2]));
}
