using SiteGen.Content;
using SiteGen.Import.Addresses;
using SiteGen.Text;

namespace SiteGen.Import.Dumps;

/// <summary>Turns the raw text of a dump's paper into our forms.</summary>
/// <param name="path">The file, as findings name it.</param>
/// <param name="diagnostics">Where mapped mirrors and missing abstracts are reported.</param>
internal sealed class DumpPaper(string path, DiagnosticBag diagnostics)
{
    /// <summary>The paper; TeX read, links mapped, the code's repository found.</summary>
    /// <param name="record">The paper as the dump has it.</param>
    public ImportedPaper Read(DumpRecord record)
    {
        if (record.Paragraphs.Count == 0)
            diagnostics.Warning(path, record.Position, $"'{record.Title}' has no abstract; add one to its file after the import");
        // One reading of the whole: a group or a formula may reach over the end of a paragraph.
        var text = string.Join("\n\n", record.Paragraphs.Select(lines => string.Join(' ', lines.Select(line => line.Text))));
        var prose = TexProse.ToMarkdown(text, address => AddressReport.Map(address, path, PositionOf(address, record), diagnostics));
        var code = CodeLink.Choose(prose.Addresses, text);
        return new ImportedPaper
        {
            Path = path,
            Position = record.Position,
            Title = TitleOf(record.Title),
            Abstract = prose.Markdown,
            Arxiv = record.Arxiv,
            Published = record.Published,
            Upvotes = record.Upvotes,
            Links = code is null ? [] : [new("code", code)],
        };
    }

    // Where TeX leaves nothing to show, the line shows as itself.
    private static string TitleOf(string line) =>
        TexProse.ToTitle(line) is var title && !string.IsNullOrWhiteSpace(title) ? title : line.Replace("$", "\\$", StringComparison.Ordinal);

    private static SourcePosition PositionOf(string address, DumpRecord record)
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
