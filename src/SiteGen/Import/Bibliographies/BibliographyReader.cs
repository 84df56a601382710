using SiteGen.Content;
using SiteGen.Import.Addresses;
using SiteGen.Text;

namespace SiteGen.Import.Bibliographies;

/// <summary>Reads bibliographies: BibTeX and biblatex files as libraries, publishers and reference managers write them.</summary>
public static class BibliographyReader
{
    /// <summary>Types of entries that hold other works and are none themselves.</summary>
    private static readonly HashSet<string> Containers =
        new(["proceedings", "mvproceedings", "collection", "mvcollection", "periodical", "set", "xdata"], StringComparer.Ordinal);

    /// <summary>
    /// Reads the papers of a bibliography in the file's order. Errors of syntax, entries without title, keys that
    /// repeat and values that cannot be read are reported at their places; reading goes on behind them.
    /// </summary>
    /// <param name="text">The file's text; lines may end in LF, CRLF or CR.</param>
    /// <param name="path">The file, relative to the source folder, with forward slashes.</param>
    /// <param name="diagnostics">Where findings go.</param>
    public static IReadOnlyList<ImportedPaper> Read(string text, string path, DiagnosticBag diagnostics)
    {
        var parser = new BibParser(XmlText.Clean(text), path, diagnostics);
        var entries = parser.Parse();
        if (entries.Count == 0 && !parser.HasFailed)
            diagnostics.Error(path, SourcePosition.Start, "no entry found; expected BibTeX or biblatex entries such as @article{key, title = {…}}");
        ReportRepeatedKeys(entries, path, diagnostics);
        return [.. entries.Where(entry => !Containers.Contains(entry.Type)).Select(entry => ToPaper(entry, path, diagnostics)).OfType<ImportedPaper>()];
    }

    private static ImportedPaper? ToPaper(BibEntry entry, string path, DiagnosticBag diagnostics)
    {
        var title = Title(entry);
        if (title.Length == 0)
        {
            diagnostics.Warning(path, entry.Position, $"skipped: the entry '{entry.Key}' has no title");
            return null;
        }

        return new ImportedPaper
        {
            Path = path,
            Position = entry.Position,
            Title = title,
            Abstract = Abstract(entry, path, diagnostics),
            Authors = BibNames.Parse(entry.First("author") ?? ""),
            Published = BibDate.Read(entry, path, diagnostics),
            Arxiv = BibIdentifiers.FindArxiv(entry, path, diagnostics),
            Doi = BibIdentifiers.FindDoi(entry, path, diagnostics),
            Venue = BibVenue.Read(entry),
            Links = BibLinks.Read(entry, path, diagnostics),
        };
    }

    /// <summary>The title, with biblatex's subtitle after a colon.</summary>
    private static string Title(BibEntry entry)
    {
        var title = BibText.ToTitle(entry.First("title") ?? "");
        var subtitle = BibText.ToTitle(entry.First("subtitle") ?? "");
        return title.Length > 0 && subtitle.Length > 0 ? $"{title}: {subtitle}" : title;
    }

    private static string Abstract(BibEntry entry, string path, DiagnosticBag diagnostics)
    {
        if (entry.Field("abstract") is not { } field)
            return "";
        var text = string.Join("\n\n", BibText.Paragraphs(field.Value));
        return TexProse.ToMarkdown(text, address => AddressReport.Map(address, path, field.Position, diagnostics)).Markdown;
    }

    private static void ReportRepeatedKeys(IReadOnlyList<BibEntry> entries, string path, DiagnosticBag diagnostics)
    {
        var first = new Dictionary<string, BibEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries.Where(e => e.Key.Length > 0 && !first.TryAdd(e.Key, e)))
        {
            diagnostics.Warning(path, entry.Position,
                $"the key '{entry.Key}' is that of line {first[entry.Key].Position.Line} as well; both entries were read, give one another key");
        }
    }
}
