using System.Text.RegularExpressions;
using SiteGen.Content;

namespace SiteGen.Import.Bibliographies;

/// <summary>The text of a bibliography with a cursor. Lines end in LF, CRLF or CR.</summary>
/// <param name="text">The text; a byte-order mark at its start is skipped.</param>
internal sealed partial class BibSource(string text)
{
    private readonly int[] _lineStarts = FindLineStarts(text);

    /// <summary>The index of the cursor in the text.</summary>
    public int Offset { get; set; } = text.StartsWith('\uFEFF') ? 1 : 0;

    /// <summary>Whether the cursor is at the end.</summary>
    public bool AtEnd => Offset >= text.Length;

    /// <summary>The character at the cursor; NUL at the end.</summary>
    public char Next => AtEnd ? '\0' : text[Offset];

    /// <summary>The position of the cursor.</summary>
    public SourcePosition Position => GetPosition(Offset);

    /// <summary>Returns the text between two offsets.</summary>
    /// <param name="start">The index of the first character.</param>
    /// <param name="end">The index after the last character.</param>
    public string Slice(int start, int end) => text[start..end];

    /// <summary>Returns the position of an offset.</summary>
    /// <param name="offset">An index in the text, or its length.</param>
    public SourcePosition GetPosition(int offset)
    {
        var found = Array.BinarySearch(_lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new SourcePosition(line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>Skips white space and comments from <c>%</c> to the end of the line, as biber does.</summary>
    public void SkipSpace()
    {
        while (!AtEnd && (char.IsWhiteSpace(Next) || Next == '%'))
        {
            if (Next == '%')
                SkipLine();
            else
                Offset++;
        }
    }

    /// <summary>Skips the rest of the line.</summary>
    public void SkipLine() => Offset = FindLineEnd(Offset);

    /// <summary>Reads characters while they match.</summary>
    /// <param name="matches">Returns whether a character matches.</param>
    public string ReadWhile(Func<char, bool> matches)
    {
        var start = Offset;
        while (!AtEnd && matches(Next))
            Offset++;
        return text[start..Offset];
    }

    /// <summary>
    /// Reads a delimited text, from after its opening delimiter up to the closing one at brace level zero. As in BibTeX, a
    /// backslash does not escape a brace.
    /// </summary>
    /// <param name="close">The closing delimiter: a brace, a quote or a parenthesis.</param>
    /// <param name="mayHoldEntries">
    /// Whether a line of the text may begin an entry, as in a comment. Otherwise such a line ends the search, so that a
    /// missing brace does not swallow the rest of the file.
    /// </param>
    /// <returns>The text between the delimiters; null if the closing one is missing.</returns>
    public string? ReadUntil(char close, bool mayHoldEntries = false)
    {
        var start = Offset;
        var level = 0;
        for (; !AtEnd; Offset++)
        {
            if (Next == close && level == 0)
                return text[start..Offset++];
            if (!mayHoldEntries && Next == '@' && Offset > start && EntryStart().IsMatch(text, Offset))
                return null;
            if (Next == '{')
                level++;
            else if (Next == '}' && --level < 0)
                return null;
        }

        return null;
    }

    /// <summary>Moves the cursor to the next <c>@</c> that begins a line after an offset, or to the end.</summary>
    /// <param name="from">The offset.</param>
    public void SkipToEntryLine(int from)
    {
        var line = Math.Max(0, GetPosition(Math.Min(from, text.Length)).Line);
        for (; line < _lineStarts.Length; line++)
        {
            var start = _lineStarts[line];
            while (start < text.Length && text[start] is ' ' or '\t')
                start++;
            if (start < text.Length && text[start] == '@')
            {
                Offset = start;
                return;
            }
        }

        Offset = text.Length;
    }

    [GeneratedRegex(@"\G(?<=[\r\n])@[a-z]+\s*[{(]\s*[^\s,{}()=""]+\s*,", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EntryStart();

    private int FindLineEnd(int from)
    {
        var end = text.AsSpan(from).IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : from + end;
    }

    private static int[] FindLineStarts(string text)
    {
        List<int> starts = [0];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        return [.. starts];
    }
}
