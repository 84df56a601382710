using System.Text;
using System.Text.RegularExpressions;
using SiteGen.Content;
using SiteGen.Content.Identifiers;
using SiteGen.Import.Addresses;

namespace SiteGen.Import.Dumps.Lines;

/// <summary>
/// Splits a listing in Markdown into lines. A link is two lines, its text and its address, where a line holds links only or
/// begins with the title of a paper; inside a sentence it stays. Pictures, tags and bold type are left out.
/// </summary>
/// <param name="text">The text of the file.</param>
internal sealed partial class MarkdownLines(string text)
{
    /// <summary>The minimum number of characters of a title that a sentence follows on its line.</summary>
    private const int MinTitleLength = 15;

    /// <summary>The maximum number of characters of a label of the page.</summary>
    private const int MaxLabelLength = 60;

    private static readonly char[] Separators =
        [' ', '\t', '\r', '\n', MarkdownMarks.Hidden, '[', '(', '|', '·', '•', ',', '–', '—'];

    private readonly char[] _page = text.ToCharArray();
    private readonly bool _isEscaped = MarkdownMarks.IsEscaped(text);
    private readonly List<int> _lineStarts = [0];
    private readonly List<DumpLine> _lines = [];
    private int _headingLevel;

    /// <summary>Returns the lines in order, blank ones included.</summary>
    public List<DumpLine> Split()
    {
        MarkdownMarks.Hide(_page, text);
        var links = MarkdownLinks.Find(_page);
        for (var i = 0; i < _page.Length; i++)
        {
            if (_page[i] == '\n' || (_page[i] == '\r' && (i + 1 == _page.Length || _page[i + 1] != '\n')))
                _lineStarts.Add(i + 1);
        }

        var next = 0;
        for (var line = 0; line < _lineStarts.Count;)
        {
            var (start, end) = (_lineStarts[line], GetLineEnd(line));
            List<MarkdownLink> own = [];
            for (; next < links.Count && links[next].Start < end; next++)
            {
                own.Add(links[next]);
                // The text of a link may have several lines.
                while (end < links[next].End && line + 1 < _lineStarts.Count)
                    end = GetLineEnd(++line);
            }

            line++;
            AddRow(CutPieces(start, end, own));
        }

        return _lines;
    }

    private int GetLineEnd(int line) => line + 1 < _lineStarts.Count ? _lineStarts[line + 1] : _page.Length;

    private static List<Piece> CutPieces(int start, int end, List<MarkdownLink> links)
    {
        List<Piece> pieces = [];
        foreach (var link in links)
        {
            if (link.Start > start)
                pieces.Add(new Piece(start, link.Start, null));
            pieces.Add(new Piece(link.TextStart, link.TextEnd, link));
            start = link.End;
        }

        if (end > start || pieces.Count == 0)
            pieces.Add(new Piece(start, end, null));
        return pieces;
    }

    private void AddRow(List<Piece> pieces)
    {
        var marker = pieces[0].Link is null ? RowStart().Match(GetRaw(pieces[0])) : null;
        _headingLevel = marker?.ValueSpan.Count('#') ?? 0;
        if (marker is { Length: > 0 })
            pieces[0] = pieces[0] with { Start = pieces[0].Start + marker.Length };
        if (!pieces.Exists(piece => piece.Link is not null))
            AddText(pieces[0]);
        else if (IsAuthors(pieces))
            AddAuthors(pieces);
        else if (pieces.TrueForAll(piece => piece.Link is not null || IsSmall(piece)))
            AddAll(pieces);
        else if (BeginsWithTitle(pieces))
            AddTitleAndRest(pieces);
        else if (marker is { Length: > 0 } && EndsWithLabels(pieces))
            AddAll(pieces);
        else
            AddSentence(pieces);
        _headingLevel = 0;
    }

    private void AddAll(List<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Link is not null)
                AddLink(piece, piece.Link);
            else if (Clean(piece).Any(char.IsLetterOrDigit))
                AddText(piece with { End = piece.Start + GetRaw(piece).TrimEnd(Separators).Length });
        }
    }

    private void AddTitleAndRest(List<Piece> pieces)
    {
        var first = pieces.FindIndex(piece => piece.Link is not null);
        AddLink(pieces[first], pieces[first].Link!);
        _headingLevel = 0;
        var rest = pieces[(first + 1)..];
        if (rest.Count == 0)
            return;
        if (rest[0].Link is null)
            rest[0] = rest[0] with { Start = rest[0].Start + RestStart().Match(GetRaw(rest[0])).Length };
        if (rest.TrueForAll(piece => piece.Link is not null || IsSmall(piece)))
            AddAll(rest);
        else
            AddSentence(rest);
    }

    private void AddText(Piece piece) => Add(piece.Start, piece.End, null);

    // Names that lead to their other papers.
    private void AddAuthors(List<Piece> pieces)
    {
        var names = string.Join("", pieces.Select(piece => Clean(piece, trim: false))).Trim();
        if (FieldLine.Parse(names) is null)
            names = "Authors: " + names;
        _lines.Add(DumpLines.Create(names, GetPosition(FindVisible(pieces[0].Start, pieces[^1].End))));
    }

    private void AddLink(Piece piece, MarkdownLink link)
    {
        var label = Clean(piece);
        if (label.Length == 0)
            return;
        var address = new DumpLine(GetPosition(link.AddressStart), link.Address, DumpLines.Classify(link.Address));
        var name = LinkLabel.FindName(label);
        LineKind? kind = name is not null ? LineKind.Chrome : null;
        if (address.Kind is not (LineKind.PaperLink or LineKind.EntryLink) && !PageChrome.IsPageAddress(link.Address))
        {
            var repository = CodeLink.NormalizeRepository(link.Address);
            name = repository is not null ? "code" : name == LinkLabel.Paper ? "page" : name;
            var isTitle = name is null && (_headingLevel > 0 || label.Length > MaxLabelLength);
            name ??= isTitle ? "page" : null;
            kind = isTitle ? null : LineKind.Chrome;
            address = name is not null && WebAddress.IsValid(link.Address)
                ? address with { Text = repository ?? link.Address, Kind = LineKind.Link, LinkName = name }
                : address with { Kind = LineKind.Chrome };
        }

        AddParts(piece, kind);
        _lines.Add(address);
    }

    // The text of a link may have several paragraphs, or be a list.
    private void AddParts(Piece piece, LineKind? kind)
    {
        var start = piece.Start;
        for (var i = piece.Start; i < piece.End; i++)
        {
            if (_page[i] != '\n' || !StartsPart(i + 1, piece.End))
                continue;
            Add(start, i, kind);
            start = i + 1;
        }

        Add(start, piece.End, kind);
    }

    // A blank line or the mark of a list begins a part.
    private bool StartsPart(int line, int end)
    {
        while (line < end && _page[line] != '\n' && (_page[line] == MarkdownMarks.Hidden || char.IsWhiteSpace(_page[line])))
            line++;
        return line < end && (_page[line] == '\n'
            || (_page[line] is '-' or '*' or '+' && line + 1 < end
                && (_page[line + 1] == MarkdownMarks.Hidden || char.IsWhiteSpace(_page[line + 1]))));
    }

    private void Add(int start, int end, LineKind? kind)
    {
        start += RowStart().Match(new string(_page, start, end - start)).Length;
        var line = DumpLines.Create(Clean(new Piece(start, end, null)), GetPosition(FindVisible(start, end)));
        if (kind is not null && line.Kind == LineKind.Text)
            line = line with { Kind = kind.Value };
        _lines.Add(line with { HeadingLevel = _headingLevel });
    }

    private void AddSentence(List<Piece> pieces)
    {
        var sentence = new StringBuilder();
        foreach (var piece in pieces)
        {
            var part = Clean(piece, trim: false);
            if (piece.Link is null || !WebAddress.IsValid(piece.Link.Address) || part.Trim().Length == 0)
                sentence.Append(part);
            else if (part.Trim() == piece.Link.Address)
                sentence.Append(piece.Link.Address);
            else
                sentence.Append(FormatLink(part, piece.Link.Address));
        }

        _lines.Add(DumpLines.Create(sentence.ToString().Trim(), GetPosition(FindVisible(pieces[0].Start, pieces[^1].End))) with
        {
            HeadingLevel = _headingLevel,
        });
    }

    // The abstract is TeX from here on.
    private static string FormatLink(string label, string address)
    {
        var escaped = address.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);
        escaped = TexSpecial().Replace(escaped, @"\$0");
        return label.AsSpan().ContainsAny('{', '}') ? $"{label} ({address})" : $@"\href{{{escaped}}}{{{label}}}";
    }

    private bool IsAuthors(List<Piece> pieces) =>
        pieces.TrueForAll(piece => piece.Link is { } link
            ? AuthorSearch().IsMatch(link.Address)
            : IsSmall(piece) || FieldLine.Parse(Clean(piece)) is { Name: FieldName.Authors, Value: "" });

    private bool IsSmall(Piece piece)
    {
        var rest = Clean(piece);
        return !rest.Any(char.IsLetterOrDigit) || Count().IsMatch(rest) || FieldLine.Parse(rest) is { Value: "" }
            || DumpLines.Classify(rest) is not (LineKind.Text or LineKind.Field);
    }

    private bool BeginsWithTitle(List<Piece> pieces)
    {
        var first = pieces.FindIndex(piece => piece.Link is not null);
        if (pieces.Take(first).Any(piece => !IsSmall(piece)) || PaperAddress.Parse(pieces[first].Link!.Address) is null)
            return false;
        var title = Clean(pieces[first]);
        return title.Length >= MinTitleLength && title.Count(c => c == ' ') >= 2 && LinkLabel.FindName(title) is null;
    }

    private bool EndsWithLabels(List<Piece> pieces) =>
        pieces[0].Link is null
        && pieces.Skip(1).All(piece => piece.Link is null ? IsSmall(piece) : LinkLabel.FindName(Clean(piece)) is not null);

    private string GetRaw(Piece piece) => new(_page, piece.Start, piece.End - piece.Start);

    private string Clean(Piece piece) => Clean(piece, trim: true);

    private string Clean(Piece piece, bool trim)
    {
        var raw = MarkdownMarks.Clean(GetRaw(piece), _isEscaped);
        return trim ? raw.Trim() : raw;
    }

    private int FindVisible(int start, int end)
    {
        var at = start;
        while (at < end && (_page[at] == MarkdownMarks.Hidden || DumpLines.IsInvisible(_page[at])))
            at++;
        return at < end ? at : start;
    }

    private SourcePosition GetPosition(int index)
    {
        var line = _lineStarts.BinarySearch(index);
        line = line < 0 ? ~line - 1 : line;
        return new SourcePosition(line + 1, index - _lineStarts[line] + 1);
    }

    /// <summary>A part of a row: the text of a link, or what stands between two of them.</summary>
    private sealed record Piece(int Start, int End, MarkdownLink? Link);

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^[\s\u200B>|]*(?:(?:#{1,6}|[-*+]|[0-9]{1,4}[.)])[\s\u200B]+)*", Options)]
    private static partial Regex RowStart();

    [GeneratedRegex(@"^[\s\u200B:–—|,.-]*", Options)]
    private static partial Regex RestStart();

    [GeneratedRegex(@"[%#&_]", Options)]
    private static partial Regex TexSpecial();

    [GeneratedRegex(@"^\W*\[?[0-9]{1,4}[.)\]]?\W*$", Options)]
    private static partial Regex Count();

    [GeneratedRegex(@"searchtype=author|^https?://arxiv\.org/a/|[?&]query=au:|/citations\?(?:\S*&)?user=", Options)]
    private static partial Regex AuthorSearch();
}
