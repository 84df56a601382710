using SiteGen.Content;
using SiteGen.Content.Identifiers;
using SiteGen.Import.Addresses;
using SiteGen.Import.Dumps.Lines;
using SiteGen.Text;

namespace SiteGen.Import.Dumps;

/// <summary>Converts the raw text of a paper in a dump.</summary>
/// <param name="path">The file, as diagnostics name it.</param>
/// <param name="warnings">Receives a warning for each mapped mirror and each missing abstract.</param>
internal sealed class DumpPaper(string path, DumpWarnings warnings)
{
    /// <summary>Converts TeX to Markdown, maps links on mirrors and finds the repository of the code.</summary>
    /// <param name="record">The raw paper.</param>
    public ImportedPaper Read(DumpRecord record)
    {
        if (record.Paragraphs.Count == 0)
            warnings.AddWithoutAbstract(record.Position, record.Title);
        // All paragraphs are converted together because a TeX group or a formula may span the end of one.
        var text = string.Join("\n\n", record.Paragraphs.Select(lines => string.Join(' ', lines.Select(line => line.Text))));
        var prose = TexProse.ToMarkdown(text, address => Map(address, FindPosition(address, record)));
        var links = record.Links.Select(link => KeyValuePair.Create(link.Key, ReadAddress(link.Key, link.Value, record.Position)))
            .Where(link => WebAddress.IsValid(link.Value))
            .ToList();
        if (!links.Exists(link => link.Key == "code") && CodeLink.Choose(prose.Addresses, text) is { } code)
            links.Insert(0, new("code", code));
        return new ImportedPaper
        {
            Path = path,
            Position = record.Position,
            Title = ConvertTitle(record.Title),
            Abstract = prose.Markdown,
            Authors = record.Authors,
            Arxiv = record.Arxiv,
            Doi = record.Doi,
            Published = record.Published,
            Venue = record.Venue,
            Upvotes = record.Upvotes,
            Links = links,
        };
    }

    private string ReadAddress(string name, string address, SourcePosition position)
    {
        var mapped = Map(address, position);
        return name == "code" ? CodeLink.NormalizeRepository(mapped) ?? mapped : mapped;
    }

    private string Map(string address, SourcePosition position)
    {
        var (mapped, message) = AddressReport.Describe(address);
        if (message is not null)
            warnings.AddAddress(position, message);
        return mapped;
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
