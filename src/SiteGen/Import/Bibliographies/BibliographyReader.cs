using SiteGen.Content;
using SiteGen.Import.Addresses;
using SiteGen.Text;
using TexMath.Xml;

namespace SiteGen.Import.Bibliographies;

/// <summary>Reads BibTeX and biblatex files as libraries, publishers and reference managers write them.</summary>
public static class BibliographyReader
{
    private const int MaxQuotedLength = 60;

    /// <summary>The types of entries that contain other works and are not papers themselves.</summary>
    private static readonly HashSet<string> Containers =
        new(["proceedings", "mvproceedings", "collection", "mvcollection", "mvbook", "mvreference", "periodical"], StringComparer.Ordinal);

    /// <summary>The types of entries that describe no work, only data or settings.</summary>
    private static readonly HashSet<string> Settings = new(["set", "xdata", "control", "ieeetranbstctl"], StringComparer.Ordinal);

    /// <summary>
    /// Reads the papers of a bibliography, in order. Syntax errors, entries that are no papers, repeated keys and values that
    /// cannot be read are reported at their positions, and reading continues after them.
    /// </summary>
    /// <param name="text">The file's text; lines may end in LF, CRLF or CR.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static IReadOnlyList<ImportedPaper> Read(string text, FileDiagnostics diagnostics)
    {
        var parser = new BibParser(XmlText.Clean(text), diagnostics);
        var entries = parser.Parse();
        if (entries.Count == 0 && !parser.HasSkipped)
            diagnostics.Error("no entry found; expected BibTeX or biblatex entries such as @article{key, title = {…}}");
        ReportRepeatedKeys(entries, diagnostics);
        var inheritance = new BibInheritance(entries, diagnostics);
        var resolved = inheritance.Resolve();
        ReportContainers(entries, inheritance.Parents, diagnostics);
        ReportMissingPapers(entries, inheritance.Parents, diagnostics);
        return [.. resolved.Where(entry => !Containers.Contains(entry.Type) && !Settings.Contains(entry.Type))
            .Select(entry => ToPaper(entry, diagnostics))
            .OfType<ImportedPaper>()];
    }

    private static ImportedPaper? ToPaper(BibEntry entry, FileDiagnostics diagnostics)
    {
        var title = ReadTitle(entry, diagnostics);
        if (title.Length == 0)
        {
            diagnostics.Warning(entry.Position, $"skipped: the entry '{BibText.Quote(entry.Key, MaxQuotedLength)}' has no title");
            return null;
        }

        var venue = BibVenue.Read(entry, diagnostics);
        return new ImportedPaper
        {
            Path = diagnostics.Path,
            Position = entry.Position,
            Title = title,
            Abstract = ReadAbstract(entry, diagnostics),
            Authors = ReadAuthors(entry, diagnostics),
            Published = BibDate.Read(entry, diagnostics),
            Arxiv = BibIdentifiers.FindArxiv(entry, diagnostics),
            Doi = BibIdentifiers.FindDoi(entry, diagnostics),
            Venue = venue,
            Publication = BibPublication.Read(entry, venue),
            Links = BibLinks.Read(entry, diagnostics),
        };
    }

    /// <summary>Returns the title, followed by a colon and biblatex's subtitle if there is one.</summary>
    private static string ReadTitle(BibEntry entry, FileDiagnostics diagnostics)
    {
        var title = entry.FindField("title") is { } field ? BibText.ToTitle(field, diagnostics) : "";
        var subtitle = entry.FindField("subtitle") is { } second ? BibText.ToTitle(second, diagnostics) : "";
        return title.Length > 0 && subtitle.Length > 0 ? $"{title}: {subtitle}" : title;
    }

    private static IReadOnlyList<PersonName> ReadAuthors(BibEntry entry, FileDiagnostics diagnostics)
    {
        if (entry.FindField("author") is not { } field)
            return [];
        var unknown = new List<string>();
        var authors = BibNames.Parse(field.Value, message => diagnostics.Warning(field.Position, message), unknown);
        BibText.ReportUnknown(unknown, field, diagnostics);
        return authors;
    }

    private static string ReadAbstract(BibEntry entry, FileDiagnostics diagnostics)
    {
        if (entry.FindField("abstract") is not { } field)
            return "";
        var unknown = new List<string>();
        var text = string.Join("\n\n", BibText.SplitParagraphs(field.Value));
        var prose = TexProse.ToMarkdown(text, address => AddressReport.Map(address, field.Position, diagnostics), unknown);
        BibText.ReportUnknown(unknown, field, diagnostics);
        return prose.Markdown;
    }

    /// <summary>Says of each volume that it is no paper, unless it is there for the papers that refer to it.</summary>
    private static void ReportContainers(IReadOnlyList<BibEntry> entries, IReadOnlySet<BibEntry> parents, FileDiagnostics diagnostics)
    {
        foreach (var entry in entries.Where(e => Containers.Contains(e.Type) && !parents.Contains(e)))
        {
            diagnostics.Warning(entry.Position,
                $"skipped: '{BibText.Quote(entry.Key, MaxQuotedLength)}' is a volume (@{entry.Type}), not a paper");
        }
    }

    /// <summary>Says of a file that it has no paper if nothing else says so.</summary>
    private static void ReportMissingPapers(IReadOnlyList<BibEntry> entries, IReadOnlySet<BibEntry> parents, FileDiagnostics diagnostics)
    {
        if (entries.Count > 0 && entries.All(e => Settings.Contains(e.Type) || (Containers.Contains(e.Type) && parents.Contains(e))))
            diagnostics.Warning(entries[0].Position, "this file has no papers, only volumes, data or settings (@proceedings, @xdata, …)");
    }

    private static void ReportRepeatedKeys(IReadOnlyList<BibEntry> entries, FileDiagnostics diagnostics)
    {
        var first = new Dictionary<string, BibEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries.Where(e => e.Key.Length > 0 && !first.TryAdd(e.Key, e)))
        {
            var line = first[entry.Key].Position.Line;
            diagnostics.Warning(entry.Position, $"the key '{BibText.Quote(entry.Key, MaxQuotedLength)}' is also used on line {line}; "
                + "both entries were read, change one of the keys");
        }
    }
}
