using System.Text.RegularExpressions;
using SiteGen.Content.Identifiers;
using SiteGen.Import.Dumps.Lines;

namespace SiteGen.Import.Dumps.Forms;

/// <summary>
/// Reads the listings that arXiv sends by mail (info.arxiv.org/help/subscribe.html). An entry is a head of fields between two
/// lines <c>\\</c>, an abstract, and a line <c>\\ ( https://arxiv.org/abs/… , 123kb)</c>. A replacement has no abstract.
/// </summary>
internal sealed partial class ArxivMail
{
    private readonly IReadOnlyList<DumpLine> _lines;
    private readonly DumpWarnings _warnings;
    private readonly List<DumpRecord> _records = [];
    private LabelledEntry? _entry;
    private bool _isInAbstract;
    private bool _hasBegun;
    private int _margin;

    private ArxivMail(IReadOnlyList<DumpLine> lines, DumpWarnings warnings) => (_lines, _warnings) = (lines, warnings);

    /// <summary>Returns whether a text has entries of this form.</summary>
    /// <param name="text">The text of the file.</param>
    public static bool Matches(string text)
    {
        foreach (var match in EntryStart().EnumerateMatches(text))
        {
            var before = text.AsSpan(0, match.Index).TrimEnd(" \t\u00A0\uFEFF");
            if (before.IsEmpty || before[^1] is '\n' or '\r')
                return true;
        }

        return false;
    }

    /// <summary>Reads the papers.</summary>
    /// <param name="lines">The lines of the dump.</param>
    /// <param name="warnings">Receives warnings.</param>
    public static IReadOnlyList<DumpRecord> Read(IReadOnlyList<DumpLine> lines, DumpWarnings warnings)
    {
        var mail = new ArxivMail(lines, warnings);
        for (var i = 0; i < lines.Count; i++)
            mail.ReadLine(i);
        mail.Close();
        return mail._records;
    }

    private void ReadLine(int index)
    {
        var line = _lines[index];
        if (Rule().IsMatch(line.Text))
        {
            Close();
            _hasBegun &= !line.Text.StartsWith("%%%", StringComparison.Ordinal);
        }
        else if (line.Text.StartsWith(@"\\", StringComparison.Ordinal) && (line.Text.Length == 2 || EntryEnd().IsMatch(line.Text)))
            ReadMark(index);
        else if (_entry is null)
            ReadOutside(line);
        else if (line.Text.Length == 0)
            _entry.Break();
        else if (_isInAbstract)
            _entry.AddToAbstract(line, startsParagraph: line.Position.Column > _margin);
        else
            ReadHead(line);
    }

    private void ReadMark(int index)
    {
        var isStart = _lines[index].Text.Length == 2 && FindNext(index) is { } next && Identifier().IsMatch(next.Text);
        if (isStart)
        {
            Close();
            var first = FindNext(index)!;
            _entry = new LabelledEntry(first) { Arxiv = ArxivId.Parse(Identifier().Match(first.Text).Groups["id"].Value) };
            _margin = first.Position.Column;
            _hasBegun = true;
        }
        else if (_entry is not null && !_isInAbstract && _lines[index].Text.Length == 2)
        {
            _isInAbstract = true;
        }
        else
        {
            Close();
        }
    }

    // Before the first entry is the head of the mail, and after the last one its end.
    private void ReadOutside(DumpLine line)
    {
        if (_hasBegun && line.Text.Length > 0)
            _warnings.AddSkipped(line);
    }

    // Fields begin at the margin, and their further lines are indented, unless somebody removed the indentation.
    private void ReadHead(DumpLine line)
    {
        if (Identifier().IsMatch(line.Text) || Revision().IsMatch(line.Text))
            return;
        var field = line.Position.Column <= _margin ? FieldLine.Parse(line.Text) : null;
        if (field is not null)
            _entry!.Add(field, line);
        else if (_entry!.Last is not null)
            _entry.Continue(line);
    }

    private void Close()
    {
        if (_entry?.Build(_warnings) is { } record)
            _records.Add(record);
        _entry = null;
        _isInAbstract = false;
    }

    private DumpLine? FindNext(int index)
    {
        for (var i = index + 1; i < _lines.Count; i++)
        {
            if (_lines[i].Text.Length > 0)
                return _lines[i];
        }

        return null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // It begins with a character of its own: a search for white space before it would take quadratic time.
    [GeneratedRegex(@"\\\\[^\S\r\n]*\r?\n\s*(?:arxiv|paper):", Options)]
    private static partial Regex EntryStart();

    [GeneratedRegex(@"^\\\\\s*\(", Options)]
    private static partial Regex EntryEnd();

    [GeneratedRegex(@"^(?:arxiv|paper):\s*(?<id>[a-z.-]*/?[0-9.]+(?:v[0-9]+)?)", Options)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^replaced with revised version|^\([^()]*kb", Options)]
    private static partial Regex Revision();

    [GeneratedRegex(@"^(?:-{20,}|(?:%-){6,}%?|(?:%%--){4,}(?:%%)?|(?:%%%---){3,}.*)$", Options)]
    private static partial Regex Rule();
}
