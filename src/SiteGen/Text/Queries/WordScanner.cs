using System.Text;

namespace SiteGen.Text.Queries;

/// <summary>
/// Finds the words of a plain text, as in <see cref="Words.Split"/>: runs of letters and digits, without the possessive
/// <c>'s</c>. In addition, <c>C++</c>, <c>C#</c> and <c>F#</c> are words of their own, superscripts and subscripts are digits
/// (<c>ℓ₁</c> is <c>l1</c>), and each Chinese, Japanese or Korean character is a word.
/// </summary>
/// <param name="text">Text without lone surrogates, in Unicode NFC.</param>
internal ref struct WordScanner(string text)
{
    private int _at;

    /// <summary>The index of the current word.</summary>
    public int Start { get; private set; }

    /// <summary>The index behind the current word.</summary>
    public int End { get; private set; }

    /// <summary>Advances to the next word; false at the end of the text.</summary>
    public bool MoveNext()
    {
        while (_at < text.Length)
        {
            switch (ClassifyAt(_at, out var length))
            {
                case WordCharacter.Letter:
                    Start = _at;
                    ReadWord();
                    return true;
                case WordCharacter.EastAsian:
                    Start = _at;
                    End = SkipContinuations(_at + length);
                    _at = End;
                    return true;
                default:
                    _at += length;
                    break;
            }
        }

        return false;
    }

    private void ReadWord()
    {
        var end = Start;
        while (end < text.Length)
        {
            if (ClassifyAt(end, out var length) is WordCharacter.Letter or WordCharacter.Continuation)
                end += length;
            else if (IsApostrophe(end) && !IsPossessive(end) && IsLetterAt(end + 1))
                end++;
            else
                break;
        }

        End = end + CountSigns(end);
        _at = End < text.Length && IsApostrophe(End) && IsPossessive(End) ? End + 2 : End;
    }

    // Returns the number of characters in the "++" or "#" that ends a word here.
    private readonly int CountSigns(int at)
    {
        if (at + 1 < text.Length && text[at] == '+' && text[at + 1] == '+')
            return 2;
        return at < text.Length && text[at] == '#' && at == Start + 1 && !IsLetterAt(at + 1) ? 1 : 0;
    }

    private readonly int SkipContinuations(int at)
    {
        while (at < text.Length && ClassifyAt(at, out var length) == WordCharacter.Continuation)
            at += length;
        return at;
    }

    private readonly bool IsApostrophe(int at) => text[at] is '\'' or '\u2019';

    private readonly bool IsPossessive(int at) => at + 1 < text.Length && text[at + 1] is 's' or 'S' && !IsLetterAt(at + 2);

    private readonly bool IsLetterAt(int at) => at < text.Length && ClassifyAt(at, out _) == WordCharacter.Letter;

    private readonly WordCharacter ClassifyAt(int at, out int length)
    {
        length = 1;
        if (char.IsAscii(text[at]))
            return char.IsAsciiLetterOrDigit(text[at]) ? WordCharacter.Letter : WordCharacter.Separator;
        if (!Rune.TryGetRuneAt(text, at, out var rune))
            return WordCharacter.Separator;
        length = rune.Utf16SequenceLength;
        return WordFolding.Classify(rune);
    }
}
