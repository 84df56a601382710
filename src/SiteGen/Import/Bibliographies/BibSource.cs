using System.Text.RegularExpressions;
using SiteGen.Content;

namespace SiteGen.Import.Bibliographies;

/// <summary>The text of a bibliography with a cursor and the places of its lines (which end in LF, CRLF or CR).</summary>
/// <param name="text">The text; a byte order mark at its start is passed over.</param>
internal sealed partial class BibSource(string text)
{
    private readonly int[] _lineStarts = LineStarts(text);

    /// <summary>Where reading stands, as an index into the text.</summary>
    public int Offset { get; set; } = text.StartsWith('\uFEFF') ? 1 : 0;

    /// <summary>Whether nothing is left.</summary>
    public bool AtEnd => Offset >= text.Length;

    /// <summary>The next character, or NUL at the end.</summary>
    public char Next => AtEnd ? '\0' : text[Offset];

    /// <summary>The place of the cursor.</summary>
    public SourcePosition Position => PositionOf(Offset);

    /// <summary>The text between two offsets.</summary>
    /// <param name="start">The first character.</param>
    /// <param name="end">The character after the last.</param>
    public string Slice(int start, int end) => text[start..end];

    /// <summary>The place of an offset.</summary>
    /// <param name="offset">An index into the text, its length included.</param>
    public SourcePosition PositionOf(int offset)
    {
        var found = Array.BinarySearch(_lineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        return new SourcePosition(line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>Passes over white space and over comments from <c>%</c> to the line's end, as biber reads them.</summary>
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

    /// <summary>Passes over the rest of the line.</summary>
    public void SkipLine() => Offset = LineEnd(Offset);

    /// <summary>Takes the longest stretch of characters that fit.</summary>
    /// <param name="fits">Whether a character belongs to the stretch.</param>
    public string Take(Func<char, bool> fits)
    {
        var start = Offset;
        while (!AtEnd && fits(Next))
            Offset++;
        return text[start..Offset];
    }

    /// <summary>
    /// Takes a delimited text, the cursor standing behind its opening delimiter, up to the closing one at brace level
    /// zero; a backslash does not hide a brace, as in BibTeX.
    /// </summary>
    /// <param name="close">The closing delimiter: a brace, a quote or a parenthesis.</param>
    /// <param name="mayHoldEntries">
    /// Whether a line within may open an entry, as in a comment; elsewhere such a line ends the search, so that one
    /// missing brace does not swallow the rest of the file.
    /// </param>
    /// <returns>The text between the delimiters, or null where the closing one is missing.</returns>
    public string? TakeUntil(char close, bool mayHoldEntries = false)
    {
        var start = Offset;
        var level = 0;
        for (; !AtEnd; Offset++)
        {
            if (Next == close && level == 0)
                return text[start..Offset++];
            if (!mayHoldEntries && Next == '@' && Offset > start && OpensEntry().IsMatch(text, Offset))
                return null;
            if (Next == '{')
                level++;
            else if (Next == '}' && --level < 0)
                return null;
        }

        return null;
    }

    /// <summary>Moves to the next <c>@</c> that begins a line after the given offset, or to the end.</summary>
    /// <param name="from">Where the search begins.</param>
    public void SkipToEntryLine(int from)
    {
        var line = Math.Max(0, PositionOf(Math.Min(from, text.Length)).Line);
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
    private static partial Regex OpensEntry();

    private int LineEnd(int from)
    {
        var end = text.AsSpan(from).IndexOfAny('\r', '\n');
        return end < 0 ? text.Length : from + end;
    }

    private static int[] LineStarts(string text)
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
