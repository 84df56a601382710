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
        var prose = record.Paragraphs.Select(Paragraph).ToList();
        var raw = string.Join(' ', record.Paragraphs.Select(Joined));
        var code = CodeLink.Choose([.. prose.SelectMany(p => p.Addresses)], raw);
        return new ImportedPaper
        {
            Path = path,
            Position = record.Position,
            Title = TexProse.ToTitle(record.Title),
            Abstract = string.Join("\n\n", prose.Select(p => p.Markdown)),
            Arxiv = record.Arxiv,
            Published = record.Published,
            Links = code is null ? [] : [new("code", code)],
        };
    }

    private Prose Paragraph(IReadOnlyList<DumpLine> lines) =>
        TexProse.ToMarkdown(Joined(lines), address => AddressReport.Map(address, path, PositionOf(address, lines), diagnostics));

    private static string Joined(IReadOnlyList<DumpLine> lines) => string.Join(' ', lines.Select(line => line.Text));

    private static SourcePosition PositionOf(string address, IReadOnlyList<DumpLine> lines)
    {
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        foreach (var line in lines)
        {
            var at = line.Text.IndexOf(address, StringComparison.OrdinalIgnoreCase);
            if (at < 0 && scheme > 0)
                at = line.Text.IndexOf(address[(scheme + 3)..], StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
                return line.Position with { Column = line.Position.Column + at };
        }

        return lines[0].Position;
    }
}
