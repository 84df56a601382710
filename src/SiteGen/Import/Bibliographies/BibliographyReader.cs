using SiteGen.Content;
using SiteGen.Import.Addresses;
using SiteGen.Text;
using TexMath.Xml;

namespace SiteGen.Import.Bibliographies;

/// <summary>Reads BibTeX and biblatex files as libraries, publishers and reference managers write them.</summary>
public static class BibliographyReader
{
    /// <summary>The types of entries that contain other works and are not papers themselves.</summary>
    private static readonly HashSet<string> Containers =
        new(["proceedings", "mvproceedings", "collection", "mvcollection", "periodical", "set", "xdata"], StringComparer.Ordinal);

    /// <summary>
    /// Reads the papers of a bibliography, in order. Syntax errors, entries without a title, repeated keys and values that
    /// cannot be read are reported at their positions, and reading continues after them.
    /// </summary>
    /// <param name="text">The file's text; lines may end in LF, CRLF or CR.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static IReadOnlyList<ImportedPaper> Read(string text, FileDiagnostics diagnostics)
    {
        var entries = new BibParser(XmlText.Clean(text), diagnostics).Parse();
        if (entries.Count == 0 && !diagnostics.HasErrors)
            diagnostics.Error("no entry found; expected BibTeX or biblatex entries such as @article{key, title = {…}}");
        ReportRepeatedKeys(entries, diagnostics);
        return [.. entries.Where(entry => !Containers.Contains(entry.Type))
            .Select(entry => ToPaper(entry, diagnostics))
            .OfType<ImportedPaper>()];
    }

    private static ImportedPaper? ToPaper(BibEntry entry, FileDiagnostics diagnostics)
    {
        var title = ReadTitle(entry);
        if (title.Length == 0)
        {
            diagnostics.Warning(entry.Position, $"skipped: the entry '{entry.Key}' has no title");
            return null;
        }

        var venue = BibVenue.Read(entry);
        return new ImportedPaper
        {
            Path = diagnostics.Path,
            Position = entry.Position,
            Title = title,
            Abstract = ReadAbstract(entry, diagnostics),
            Authors = BibNames.Parse(entry.GetValue("author") ?? ""),
            Published = BibDate.Read(entry, diagnostics),
            Arxiv = BibIdentifiers.FindArxiv(entry, diagnostics),
            Doi = BibIdentifiers.FindDoi(entry, diagnostics),
            Venue = venue,
            Publication = BibPublication.Read(entry, venue),
            Links = BibLinks.Read(entry, diagnostics),
        };
    }

    /// <summary>Returns the title, followed by a colon and biblatex's subtitle if there is one.</summary>
    private static string ReadTitle(BibEntry entry)
    {
        var title = BibText.ToTitle(entry.GetValue("title") ?? "");
        var subtitle = BibText.ToTitle(entry.GetValue("subtitle") ?? "");
        return title.Length > 0 && subtitle.Length > 0 ? $"{title}: {subtitle}" : title;
    }

    private static string ReadAbstract(BibEntry entry, FileDiagnostics diagnostics)
    {
        if (entry.FindField("abstract") is not { } field)
            return "";
        var text = string.Join("\n\n", BibText.SplitParagraphs(field.Value));
        return TexProse.ToMarkdown(text, address => AddressReport.Map(address, field.Position, diagnostics)).Markdown;
    }

    private static void ReportRepeatedKeys(IReadOnlyList<BibEntry> entries, FileDiagnostics diagnostics)
    {
        var first = new Dictionary<string, BibEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries.Where(e => e.Key.Length > 0 && !first.TryAdd(e.Key, e)))
        {
            var line = first[entry.Key].Position.Line;
            diagnostics.Warning(entry.Position,
                $"the key '{entry.Key}' is also used on line {line}; both entries were read, change one of the keys");
        }
    }
}
