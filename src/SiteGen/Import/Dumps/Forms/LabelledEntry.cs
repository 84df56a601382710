using SiteGen.Content;
using SiteGen.Import.Dumps.Lines;

namespace SiteGen.Import.Dumps.Forms;

/// <summary>Collects the fields and the abstract of one entry of a form with labels.</summary>
/// <param name="first">The first line of the entry.</param>
internal sealed class LabelledEntry(DumpLine first)
{
    private readonly List<(FieldLine Field, SourcePosition Position)> _fields = [];
    private readonly List<List<DumpLine>> _paragraphs = [];
    private bool _isBroken;

    /// <summary>The arXiv identifier in the first line, or null.</summary>
    public string? Arxiv { get; init; }

    /// <summary>The DOI in the first line, or null.</summary>
    public string? Doi { get; init; }

    /// <summary>The date before the entry, or null.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The last field; null if there is none.</summary>
    public FieldLine? Last => _fields.Count > 0 ? _fields[^1].Field : null;

    /// <summary>Whether the abstract has begun.</summary>
    public bool HasAbstract => _paragraphs.Count > 0;

    /// <summary>Returns whether the entry has a field.</summary>
    /// <param name="name">The name of the field.</param>
    public bool Has(FieldName name) =>
        name == FieldName.Abstract ? HasAbstract : _fields.Exists(field => field.Field.Name == name);

    /// <summary>Adds a field.</summary>
    /// <param name="field">The field.</param>
    /// <param name="line">Its line.</param>
    public void Add(FieldLine field, DumpLine line) =>
        _fields.Add((field, line.Position with { Column = line.Position.Column + field.ValueStart }));

    /// <summary>Adds a field that has no label in the listing.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="position">The position of the value.</param>
    public void Add(FieldName name, string value, SourcePosition position) =>
        _fields.Add((new FieldLine(name, "", value, 0), position));

    /// <summary>Adds a line to the value of the last field.</summary>
    /// <param name="line">The line.</param>
    public void Continue(DumpLine line)
    {
        var (field, position) = _fields[^1];
        var value = field.Value.Length == 0 ? line.Text : field.Value.EndsWith('-') ? field.Value + line.Text
            : $"{field.Value} {line.Text}";
        _fields[^1] = (field with { Value = value }, field.Value.Length == 0 ? line.Position : position);
    }

    /// <summary>Adds a line to the abstract.</summary>
    /// <param name="line">The line.</param>
    /// <param name="startsParagraph">Whether it begins a paragraph.</param>
    public void AddToAbstract(DumpLine line, bool startsParagraph = false)
    {
        var continues = _isBroken && _paragraphs.Count > 0 && !LineShape.EndsSentence(_paragraphs[^1][^1].Text)
            && char.IsLower(line.Text[0]);
        if (_paragraphs.Count == 0 || startsParagraph || (_isBroken && !continues))
            _paragraphs.Add([line]);
        else
            _paragraphs[^1].Add(line);
        _isBroken = false;
    }

    /// <summary>Notes a blank line, which ends a paragraph of the abstract.</summary>
    public void Break() => _isBroken = true;

    /// <summary>Returns the paper; null, with a warning, if the entry has no title.</summary>
    /// <param name="warnings">Receives warnings.</param>
    public DumpRecord? Build(DumpWarnings warnings)
    {
        var (title, position) = _fields.Find(field => field.Field.Name == FieldName.Title && field.Field.Value.Any(char.IsLetterOrDigit));
        if (title is null)
        {
            warnings.AddSkipped(first);
            return null;
        }

        List<FieldLine> fields = [.. _fields.Select(field => field.Field)];
        var authors = FieldValues.ReadAuthors(fields);
        if (authors.IsCut)
            warnings.AddAuthorsCut(position, title.Value);
        var arxiv = Arxiv ?? FieldValues.FindArxiv(fields);
        return new DumpRecord(position, title.Value, [.. _paragraphs])
        {
            Authors = authors.Names,
            Arxiv = arxiv,
            Doi = FieldValues.FindDoi(fields) ?? Doi,
            Published = FieldValues.FindDate(fields) ?? Date,
            Venue = FieldValues.FindVenue(fields),
            Links = FieldValues.ReadLinks(fields),
        };
    }
}
