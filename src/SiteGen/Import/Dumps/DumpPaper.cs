using SiteGen.Content;
using SiteGen.Import.Addresses;
using SiteGen.Text;

namespace SiteGen.Import.Dumps;

/// <summary>Converts the raw text of a paper in a dump.</summary>
/// <param name="diagnostics">Receives a warning for each mapped mirror and each missing abstract.</param>
internal sealed class DumpPaper(FileDiagnostics diagnostics)
{
    /// <summary>Converts TeX to Markdown, maps links on mirrors and finds the repository of the code.</summary>
    /// <param name="record">The raw paper.</param>
    public ImportedPaper Read(DumpRecord record)
    {
        if (record.Paragraphs.Count == 0)
            diagnostics.Warning(record.Position, $"'{record.Title}' has no abstract; add one to its file after the import");
        // All paragraphs are converted together because a TeX group or a formula may span the end of one.
        var text = string.Join("\n\n", record.Paragraphs.Select(lines => string.Join(' ', lines.Select(line => line.Text))));
        var prose = TexProse.ToMarkdown(text, address => AddressReport.Map(address, FindPosition(address, record), diagnostics));
        var code = CodeLink.Choose(prose.Addresses, text);
        return new ImportedPaper
        {
            Path = diagnostics.Path,
            Position = record.Position,
            Title = ConvertTitle(record.Title),
            Abstract = prose.Markdown,
            Arxiv = record.Arxiv,
            Published = record.Published,
            Upvotes = record.Upvotes,
            Links = code is null ? [] : [new("code", code)],
        };
    }

    // A title that is empty after the conversion is kept as it is, for example "\em".
    private static string ConvertTitle(string line) =>
        TexProse.ToTitle(line) is var title && !string.IsNullOrWhiteSpace(title)
            ? title
            : line.Replace("$", "\\$", StringComparison.Ordinal);

    private static SourcePosition FindPosition(string address, DumpRecord record)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        foreach (var line in record.Paragraphs.SelectMany(lines => lines))
        {
            var at = line.Text.IndexOf(address, StringComparison.OrdinalIgnoreCase);
            if (at < 0 && scheme > 0)
                at = line.Text.IndexOf(address[(scheme + 3)..], StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
                return line.Position with { Column = line.Position.Column + at };
        }

        return record.Position;
    }
}
