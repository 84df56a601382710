using SiteGen.Content;
using SiteGen.Content.Identifiers;
using SiteGen.Content.Records;
using SiteGen.Import.Addresses;
using SiteGen.Import.Dumps.Lines;
using SiteGen.Import.Matching;
using SiteGen.Text;

namespace SiteGen.Import.Records;

/// <summary>Reads record files (<c>.jsonl</c>), which sources and other programs write; see <see cref="RecordReader"/>.</summary>
public static class RecordDump
{
    /// <summary>Reads the papers of a record file, in order.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static IReadOnlyList<ImportedPaper> Read(string text, FileDiagnostics diagnostics) =>
        [.. RecordReader.Read(text, diagnostics).Select(line => Convert(line, diagnostics))];

    /// <summary>Reads the papers of a record file whose identity is wanted, in order.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="isWanted">Whether an identity, without authors, is wanted.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    internal static IEnumerable<ImportedPaper> ReadWanted(string text, Func<PaperIdentity, bool> isWanted, FileDiagnostics diagnostics) =>
        RecordReader.Read(text, diagnostics)
            .Where(line => isWanted(PaperIdentity.From(line.Record.Title, line.Record.Arxiv, line.Record.Doi, [])))
            .Select(line => Convert(line, diagnostics));

    /// <summary>Converts a record: TeX to Unicode and Markdown, names, addresses.</summary>
    /// <param name="line">The record with its line.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    internal static ImportedPaper Convert(RecordLine line, FileDiagnostics diagnostics)
    {
        var position = new SourcePosition(line.Line, 1);
        var record = line.Record;
        var prose = TexProse.ToMarkdown(record.Abstract, address => MirrorMap.Map(address));
        return new ImportedPaper
        {
            Path = diagnostics.Path,
            Position = position,
            Title = ConvertTitle(record.Title),
            Abstract = prose.Markdown,
            Authors = [.. record.Authors.Select(ConvertAuthor).OfType<PersonName>()],
            Published = record.Published,
            Arxiv = record.Arxiv,
            Doi = record.Doi,
            Venue = ConvertText(record.Venue),
            Publication = record.Publication is { } publication ? ConvertPublication(publication) : null,
            Links = ConvertLinks(record, prose, position, diagnostics),
            // The votes of a source change every day: content/signals.json has them.
            Upvotes = record.Source is null ? record.Upvotes : null,
            Withdrawn = record.Withdrawn,
            Source = record.Source,
        };
    }

    // A title that is empty after the conversion is kept as it is, for example "\em".
    private static string ConvertTitle(string title) =>
        TexProse.ToTitle(Fold(title)) is var text && !string.IsNullOrWhiteSpace(text)
            ? text
            : Fold(title).Replace("$", "\\$", StringComparison.Ordinal);

    private static string? ConvertText(string? text) =>
        text is not null && Fold(TexProse.ToPlain(text)) is { Length: > 0 } plain ? plain : null;

    private static PersonName? ConvertAuthor(RecordAuthor author)
    {
        if (author.Name is { } name)
            return name.Contains(',', StringComparison.Ordinal) ? ParseInverted(name) : ParseName(name);
        var (family, given) = (ConvertPart(author.Family), ConvertPart(author.Given));
        return family.Any(char.IsLetterOrDigit) ? new PersonName(given, family) : null;
    }

    // A comma within a part would separate parts in front matter.
    private static string ConvertPart(string? part) => Fold((ConvertText(part) ?? "").Replace(',', ' '));

    private static PersonName? ParseName(string name) => NameList.Parse(name).Names is [var first, ..] ? first : null;

    private static PersonName? ParseInverted(string name) =>
        ConvertText(name) is { } plain && PersonName.Parse(plain) is { Family.Length: > 0 } parsed ? parsed : null;

    private static Publication ConvertPublication(Publication publication) => publication with
    {
        Volume = ConvertText(publication.Volume),
        Number = ConvertText(publication.Number),
        Pages = ConvertText(publication.Pages),
        Publisher = ConvertText(publication.Publisher),
        School = ConvertText(publication.School),
    };

    private static List<KeyValuePair<string, string>> ConvertLinks(
        PaperRecord record, Prose prose, SourcePosition position, FileDiagnostics diagnostics)
    {
        var links = new List<KeyValuePair<string, string>>();
        foreach (var (name, address) in record.Links)
        {
            var mapped = AddressReport.Map(address, position, diagnostics);
            if (name == "code")
                mapped = CodeLink.NormalizeRepository(mapped) ?? mapped;
            if (WebAddress.IsValid(mapped) && Slug.From(name) is { Length: > 0 } key && links.TrueForAll(link => link.Key != key))
                links.Add(KeyValuePair.Create(key, mapped));
        }

        if (!links.Exists(link => link.Key == "code") && CodeLink.Choose(prose.Addresses, record.Abstract) is { } code)
            links.Insert(0, KeyValuePair.Create("code", code));
        return links;
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
