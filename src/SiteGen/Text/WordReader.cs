using System.Runtime.CompilerServices;

namespace SiteGen.Text;

/// <summary>Reads the words of a folded text; see <see cref="Words.Split"/>. Made for <c>foreach</c>.</summary>
/// <param name="folded">Text as <see cref="Transliteration.FoldLatin"/> gives it.</param>
internal ref struct WordReader(ReadOnlySpan<char> folded)
{
    private readonly ReadOnlySpan<char> _text = folded;
    private int _at;

    /// <summary>The word; it holds until the next one is read.</summary>
    public ReadOnlySpan<char> Current { get; private set; }

    /// <summary>The reader itself.</summary>
    public readonly WordReader GetEnumerator() => this;

    /// <summary>Goes on to the next word; false at the end of the text.</summary>
    // Compiled well at once: most of the work would be done before the runtime thought it worth its while.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
