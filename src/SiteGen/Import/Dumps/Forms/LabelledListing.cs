using SiteGen.Content;
using SiteGen.Import.Dumps.Lines;

namespace SiteGen.Import.Dumps.Forms;

/// <summary>
/// Reads pages that label what they say about a paper: arXiv's listings (<c>[1] arXiv:2411.00001 [pdf, html, other]</c>,
/// <c>Title: …</c>, the authors, <c>Subjects: …</c>, the abstract), its search results and its pages of one paper, and any
/// other list with <c>Title:</c> and further labels. What has no label is known by its place: behind the title are the authors,
/// and behind the last label is the abstract.
/// </summary>
internal sealed class LabelledListing
{
    private readonly IReadOnlyList<DumpLine> _lines;
    private readonly DumpWarnings _warnings;
    private readonly List<DumpRecord> _records = [];
    private readonly List<DumpLine> _pending = [];
    private LabelledEntry? _entry;
    private bool _isMarked;
    private bool _isInAbstract;
    private PartialDate? _date;

    private LabelledListing(IReadOnlyList<DumpLine> lines, DumpWarnings warnings) => (_lines, _warnings) = (lines, warnings);

    /// <summary>Returns whether lines are of this form.</summary>
    /// <param name="lines">The lines of the dump.</param>
    public static bool Matches(IReadOnlyList<DumpLine> lines)
    {
        const int MaxLinesOfEntry = 30;
        var (heads, others, texts) = (0, 0, 0);
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Kind is not (LineKind.Text or LineKind.Field))
                continue;
            texts++;
            var field = FieldLine.Parse(lines[i].Text);
            if (ArxivPage.IsEntryMark(lines, i) || field?.Name == FieldName.Title)
                heads++;
            else if (field?.Name is FieldName.Authors or FieldName.Abstract or FieldName.Subjects or FieldName.Comments)
                others++;
        }

        return heads > 0 && others > 0 && texts <= (heads + 1) * MaxLinesOfEntry;
    }

    /// <summary>Reads the papers.</summary>
    /// <param name="lines">The lines of the dump.</param>
    /// <param name="warnings">Receives warnings.</param>
    public static IReadOnlyList<DumpRecord> Read(IReadOnlyList<DumpLine> lines, DumpWarnings warnings)
    {
        var listing = new LabelledListing(lines, warnings);
        for (var i = 0; i < lines.Count; i++)
            listing.ReadLine(i);
        listing.Close();
        return listing._records;
    }

    private void ReadLine(int index)
    {
        var line = _lines[index];
        if (line.Text.Length == 0)
            _entry?.Break();
        else if (ArxivPage.FindSubmission(line.Text) is { } date)
            AddSubmission(date, line);
        else if (ArxivPage.IsSectionMark(line.Text))
            Close();
        else if (ArxivPage.IsEntryMark(_lines, index))
            Open(line, ArxivPage.FindIdentifier(line.Text), isMarked: true);
        else if (ArxivPage.IsNoise(line.Text))
            return;
        else if (FieldLine.Parse(line.Text) is { } field && (!_isInAbstract || field.Name != FieldName.Other))
            AddField(field, line);
        else if (line.Kind is LineKind.PaperLink or LineKind.Link)
            AddAddress(line);
        else if (line.Kind == LineKind.Date)
            _entry?.Add(FieldName.Date, line.Text, line.Position);
        else if (line.Kind is not (LineKind.Chrome or LineKind.EntryLink))
            AddText(line);
    }

    private void Open(DumpLine line, string? arxiv, bool isMarked)
    {
        Close();
        _entry = new LabelledEntry(line) { Arxiv = arxiv, Doi = isMarked ? ArxivPage.FindDoi(line.Text) : null, Date = _date };
        _isMarked = isMarked;
        _date = null;
    }

    private void AddSubmission(PartialDate date, DumpLine line)
    {
        // A page of one paper says it before the title, and a result of a search behind the abstract.
        if (_entry is not null && (!_entry.Has(FieldName.Title) || (_entry.HasAbstract && !line.Text.StartsWith('['))))
            _entry.Add(FieldName.Date, date.ToString(), line.Position);
        else
            _date = date;
        _isInAbstract = false;
    }

    private void AddField(FieldLine field, DumpLine line)
    {
        // A label that comes again begins the next entry; a list may begin with another label than the title.
        var isRepeat = field.Name is FieldName.Title or FieldName.Authors or FieldName.Abstract && _entry?.Has(field.Name) == true;
        if (_entry is null || isRepeat)
            Open(line, null, isMarked: false);
        Place(field.Name);
        _isInAbstract = field.Name == FieldName.Abstract;
        if (!_isInAbstract)
            _entry!.Add(field, line);
        else if (field.Value.Length > 0)
            AddToAbstract(Move(line, field));
    }

    private static DumpLine Move(DumpLine line, FieldLine field) =>
        line with { Text = field.Value, Position = line.Position with { Column = line.Position.Column + field.ValueStart } };

    private void AddAddress(DumpLine line)
    {
        if (_entry is null)
            return;
        if (_isInAbstract && line.Kind == LineKind.Link)
            _entry.AddToAbstract(line);
        var field = new FieldLine(FieldName.Link, line.LinkName ?? "", line.Text, 0);
        if (_pending.Count == 0 && _entry.Last is not null)
            _entry.Add(field, line);
    }

    private void AddText(DumpLine line)
    {
        if (_entry is null)
        {
            if (LineShape.EstimateProseOdds(line.Text) > 0 && line.Kind == LineKind.Text)
                _warnings.AddSkipped(line);
            return;
        }

        if (_isInAbstract)
            AddToAbstract(line);
        else
            _pending.Add(line);
    }

    private void AddToAbstract(DumpLine line)
    {
        if (ArxivPage.RemoveMore(line.Text) is { Length: > 0 } text)
            _entry!.AddToAbstract(line with { Text = text });
    }

    // Decides what the lines without a label are, now that the label behind them is known: null at the end of the entry.
    private void Place(FieldName? next)
    {
        List<DumpLine> lines = [.. _pending];
        _pending.Clear();
        if (_entry is null || lines.Count == 0)
            return;
        if (!_entry.Has(FieldName.Title) || _entry.Last is { Name: FieldName.Title })
            lines = PlaceTitleAndAuthors(lines, next);
        if (lines.Count > 0 && _entry.Last is { } last && (last.Value.Length == 0 || Continues(last, lines[0], next)))
        {
            _entry.Continue(lines[0]);
            lines.RemoveAt(0);
        }

        foreach (var line in lines)
        {
            if (next is not null && _entry.Last is not null)
                _entry.Continue(line);
            else
                AddToAbstract(line);
        }
    }

    private static bool Continues(FieldLine last, DumpLine line, FieldName? next) => last.Name switch
    {
        FieldName.Subjects => last.Value.EndsWith(';') || ArxivPage.IsCategories(line.Text),
        FieldName.Authors => last.Value.EndsWith(',') || NameList.IsSeveralNames(line.Text),
        _ => next is not null,
    };

    /// <summary>Returns the lines that are neither title nor authors.</summary>
    private List<DumpLine> PlaceTitleAndAuthors(List<DumpLine> lines, FieldName? next)
    {
        if (_entry!.Last is not { Name: FieldName.Title, Value.Length: > 0 })
        {
            if (!_entry.Has(FieldName.Title))
                _entry.Add(FieldName.Title, lines[0].Text, lines[0].Position);
            else
                _entry.Continue(lines[0]);
            lines = lines[1..];
        }

        if (next == FieldName.Authors || lines.Count == 0)
        {
            lines.ForEach(_entry.Continue);
            return [];
        }

        // On arXiv's pages the line behind the title is always the authors'.
        var names = lines.FindIndex(line => NameList.IsNames(line.Text));
        if (names < 0 && _isMarked && LineShape.EstimateProseOdds(lines[0].Text) < 0)
            names = 0;
        if (names < 0 || lines.Take(names).Any(line => LineShape.EstimateProseOdds(line.Text) > 0))
            return lines;
        lines[..names].ForEach(_entry.Continue);
        var end = names + 1;
        while (end < lines.Count && (lines[end - 1].Text.EndsWith(',') || NameList.IsNames(lines[end].Text)))
            end++;
        _entry.Add(FieldName.Authors, string.Join(", ", lines[names..end].Select(line => line.Text.Trim(',', ' '))), lines[names].Position);
        return lines[end..];
    }

    private void Close()
    {
        Place(null);
        if (_entry?.Build(_warnings) is { } record)
            _records.Add(record);
        _entry = null;
        _isInAbstract = false;
    }
}
