using System.Text;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>
/// What imports made of each entry (<c>content/dumps/imported.yaml</c>): so that a paper which the curator deleted
/// stays deleted, and a dump that was read is not read again.
/// </summary>
/// <param name="Dumps">The files in <c>content/dumps</c> that were imported, by path.</param>
/// <param name="Papers">The papers, in the order in which they were met.</param>
public sealed record ImportLog(IReadOnlyList<ImportedDump> Dumps, IReadOnlyList<LoggedPaper> Papers)
{
    /// <summary>The log's file, relative to the source folder.</summary>
    public const string FilePath = "content/dumps/imported.yaml";

    private static readonly ImportLog Empty = new([], []);

    private const string Header = """
        # What the import made of each entry; kept by the import, in the order in which it met them.
        # A paper that stands here and whose file is gone was deleted by the curator and stays deleted:
        # remove its lines, and those of its dump, to let it in again.

        """;

    /// <summary>Reads the log; an empty one when there is no file.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public static ImportLog Read(string source, DiagnosticBag diagnostics)
    {
        var file = Path.Combine(source, FilePath);
        var fileDiagnostics = diagnostics.ForFile(FilePath);
        return SourceFile.Stands(file)
            && new SourceTree(source, diagnostics).Allows(FilePath)
            && TextFile.Read(file, fileDiagnostics, SourceFile.MaxCollected) is { } text
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
                    [.. Entries(fields, "dumps", diagnostics).Select(ReadDump).OfType<ImportedDump>()],
                    [.. Entries(fields, "papers", diagnostics).Select(entry => ReadPaper(entry, diagnostics)).OfType<LoggedPaper>()]);
                fields.WarnOfUnknown();
                return log;
            case var other:
                diagnostics.Error(other.Position, $"this is {other.Kind}; expected 'dumps' and 'papers'; restore the file from version control");
                return Empty;
        }
    }

    /// <summary>The text of the file.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Header).Append('\n').Append(Dumps.Count > 0 ? "dumps:\n" : "dumps: []\n");
        foreach (var dump in Dumps)
            text.Append("  - file: ").Append(YamlText.Quote(dump.Path)).Append("\n    sha256: ").Append(YamlText.Quote(dump.Sha256)).Append('\n');
        text.Append(Papers.Count > 0 ? "papers:\n" : "papers: []\n");
        foreach (var paper in Papers)
        {
            text.Append("  - slug: ").Append(YamlText.Quote(paper.Slug))
                .Append("\n    ids: ").Append(YamlText.QuoteAll(paper.Ids))
                .Append("\n    fields: ").Append(YamlText.QuoteAll(paper.Fields)).Append('\n');
            if (paper.Pending is { } date)
                text.Append("    pending: ").Append(YamlText.Quote(date.ToString())).Append('\n');
        }

        return text.ToString();
    }

    private static IEnumerable<FieldReader> Entries(FieldReader fields, string key, FileDiagnostics diagnostics)
    {
        switch (fields.Value(key))
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
        var path = fields.Required("file", "content/dumps/….txt");
        var hash = fields.Required("sha256", "…");
        return path is null || hash is null ? null : new ImportedDump(path, hash);
    }

    private static LoggedPaper? ReadPaper(FieldReader fields, FileDiagnostics diagnostics)
    {
        var slug = fields.Required("slug", "…");
        // It becomes the name of a file.
        if (slug is not null && !Slug.IsValid(slug))
            diagnostics.Error(fields.Value("slug")!.Position, $"'{slug}' is no slug; restore the file from version control");
        var paper = new LoggedPaper(
            slug ?? "",
            [.. fields.Strings("ids").Select(i => i.Value)],
            [.. fields.Strings("fields").Select(f => f.Value)],
            fields.Parsed<FeedDate>("pending", FeedDate.TryParse, "a day such as 2026-11-23"));
        return slug is null ? null : paper;
    }
}

/// <summary>A dump that was imported.</summary>
/// <param name="Path">Its path, relative to the source folder.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal.</param>
public sealed record ImportedDump(string Path, string Sha256);

/// <summary>A paper that an import met.</summary>
/// <param name="Slug">The slug that it got.</param>
/// <param name="Ids">What it was known by: <c>arxiv:…</c>, <c>doi:…</c>, <c>title:…</c> (folded).</param>
/// <param name="Fields">The fields that imports have written; one that is gone was removed by the curator.</param>
/// <param name="Pending">The date that it gets, from when the import is decided until its file is written.</param>
public sealed record LoggedPaper(string Slug, IReadOnlyList<string> Ids, IReadOnlyList<string> Fields, FeedDate? Pending = null);
