using System.Globalization;
using System.Text;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>
/// The log of all imports (<c>content/dumps/imported.yaml</c>). Because of it, a paper that the curator deleted stays deleted,
/// and no dump is imported twice.
/// </summary>
/// <param name="Dumps">The imported files of <c>content/dumps</c>.</param>
/// <param name="Papers">The papers, in the order in which the imports met them.</param>
public sealed record ImportLog(IReadOnlyList<ImportedDump> Dumps, IReadOnlyList<LoggedPaper> Papers)
{
    /// <summary>The log's file, relative to the source folder.</summary>
    public const string FilePath = "content/dumps/imported.yaml";

    private static readonly ImportLog Empty = new([], []);

    private const string Header = """
        # Written by the import: what it made of each entry, in the order in which it met them.
        # A paper that is listed here but has no file was deleted by the curator and stays deleted:
        # remove its lines, and those of its dump, to import it again. The same goes for one that expired.

        """;

    /// <summary>Reads the log; returns an empty one if there is no file.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static ImportLog Read(string source, DiagnosticBag diagnostics)
    {
        var file = Path.Combine(source, FilePath);
        var fileDiagnostics = diagnostics.ForFile(FilePath);
        return SourceFile.Exists(file)
            && new SourceTree(source, diagnostics).Allows(FilePath)
            && TextFile.Read(file, fileDiagnostics, SourceFile.MaxCollectedBytes) is { } text
            ? Parse(text, fileDiagnostics)
            : Empty;
    }

    private static ImportLog Parse(string text, FileDiagnostics diagnostics)
    {
        switch (YamlReader.Read(text, 1, diagnostics))
        {
            case null:
                return Empty;
            case YamlValue.Map map:
                var fields = new FieldReader(map, diagnostics);
                var log = new ImportLog(
                    [.. ReadEntries(fields, "dumps", diagnostics).Select(ReadDump).OfType<ImportedDump>()],
                    [.. ReadEntries(fields, "papers", diagnostics).Select(entry => ReadPaper(entry, diagnostics)).OfType<LoggedPaper>()]);
                fields.WarnOfUnknownKeys();
                return log;
            case var other:
                diagnostics.Error(
                    other.Position, $"this is {other.Kind}; expected 'dumps' and 'papers'; restore the file from version control");
                return Empty;
        }
    }

    /// <summary>Returns the text of the file.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Header).Append('\n').Append(Dumps.Count > 0 ? "dumps:\n" : "dumps: []\n");
        foreach (var dump in Dumps)
        {
            text.Append("  - file: ").Append(YamlText.Quote(dump.Path))
                .Append("\n    sha256: ").Append(YamlText.Quote(dump.Sha256)).Append('\n');
        }

        text.Append(Papers.Count > 0 ? "papers:\n" : "papers: []\n");
        foreach (var paper in Papers)
        {
            text.Append("  - slug: ").Append(YamlText.Quote(paper.Slug))
                .Append("\n    ids: ").Append(YamlText.QuoteAll(paper.Ids))
                .Append(paper.Author is null ? "" : "\n    author: " + YamlText.Quote(paper.Author.ToString()))
                .Append("\n    fields: ").Append(YamlText.QuoteAll(paper.Fields)).Append('\n');
            AppendOptional(text, "from", paper.From);
            AppendOptional(text, "outcome", paper.Outcome?.ToText());
            AppendOptional(text, "day", paper.Day?.ToString(IsoDay.Format, CultureInfo.InvariantCulture));
            AppendOptional(text, "sha256", paper.Sha256);
            if (paper.Pending is { } date)
                text.Append("    pending: ").Append(YamlText.Quote(date.ToString())).Append('\n');
        }

        return text.ToString();
    }

    private static void AppendOptional(StringBuilder text, string key, string? value)
    {
        if (value is not null)
            text.Append("    ").Append(key).Append(": ").Append(YamlText.Quote(value)).Append('\n');
    }

    private static IEnumerable<FieldReader> ReadEntries(FieldReader fields, string key, FileDiagnostics diagnostics)
    {
        switch (fields.GetValue(key))
        {
            case null:
                yield break;
            case YamlValue.List list:
                foreach (var item in list.Items)
                {
                    if (item is YamlValue.Map map)
                        yield return new FieldReader(map, diagnostics);
                    else
                        diagnostics.Error(item.Position, $"'{key}' holds {item.Kind}; expected a mapping");
                }

                break;
            case var other:
                diagnostics.Error(other.Position, $"'{key}' is {other.Kind}; expected a list");
                break;
        }
    }

    private static ImportedDump? ReadDump(FieldReader fields)
    {
        var path = fields.GetRequiredString("file", "content/dumps/….txt");
        var hash = fields.GetRequiredString("sha256", "…");
        return path is null || hash is null ? null : new ImportedDump(path, hash);
    }

    private static LoggedPaper? ReadPaper(FieldReader fields, FileDiagnostics diagnostics)
    {
        var slug = fields.GetRequiredString("slug", "…");
        // The slug becomes the name of a file, so it must not lead to another folder.
        if (slug is not null && !Slug.IsValid(slug))
            diagnostics.Error(fields.GetValue("slug")!.Position, $"'{slug}' is not a slug; restore the file from version control");
        var paper = new LoggedPaper(
            slug ?? "",
            [.. fields.GetStrings("ids").Select(i => i.Value)],
            fields.GetString("author") is { Value: { } author } && !string.IsNullOrWhiteSpace(author) ? PersonName.Parse(author) : null,
            [.. fields.GetStrings("fields").Select(f => f.Value)],
            fields.Parse<FeedDate>("pending", FeedDate.TryParse, "a day such as 2026-11-23"))
        {
            From = fields.GetString("from")?.Value,
            Outcome = fields.Parse<Outcome>("outcome", OutcomeNames.TryParse, "one of " + OutcomeNames.All),
            Day = fields.Parse<DateOnly>("day", IsoDay.TryParse, "a day such as 2026-11-23"),
            Sha256 = fields.GetString("sha256")?.Value,
        };
        return slug is null ? null : paper;
    }
}

/// <summary>An imported dump.</summary>
/// <param name="Path">Its path, relative to the source folder.</param>
/// <param name="Sha256">The SHA-256 hash of its bytes, in lower-case hexadecimal.</param>
public sealed record ImportedDump(string Path, string Sha256);

/// <summary>A paper that an import met.</summary>
/// <param name="Slug">Its slug.</param>
/// <param name="Ids">Its identifiers: <c>arxiv:…</c>, <c>doi:…</c>, <c>title:…</c> (folded).</param>
/// <param name="Author">Its first author, which tells it from other papers with the same title; null if no import named one.</param>
/// <param name="Fields">The fields that imports wrote. One that its file no longer has was removed by the curator.</param>
/// <param name="Pending">Its date while the import is planned but its file is not written yet; otherwise null.</param>
public sealed record LoggedPaper(
    string Slug, IReadOnlyList<string> Ids, PersonName? Author, IReadOnlyList<string> Fields, FeedDate? Pending = null)
{
    /// <summary>The name of the source that brought it; null if it was imported by hand.</summary>
    public string? From { get; init; }

    /// <summary>What became of it; null in a log of an older version, which knew only papers that were taken by hand.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>The day on which it got its outcome; null where no rule needs it.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>
    /// For a proposed paper the SHA-256 hash of its file as the import wrote it, in lower-case hexadecimal. A file with
    /// another hash was edited by the curator and does not expire.
    /// </summary>
    public string? Sha256 { get; init; }
}
