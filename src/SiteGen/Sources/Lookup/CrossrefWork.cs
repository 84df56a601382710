using System.Text.Json;
using SiteGen.Content;
using SiteGen.Content.Records;
using SiteGen.Sources.Doors;

namespace SiteGen.Sources.Lookup;

/// <summary>Reads a work of Crossref.</summary>
internal static class CrossrefWork
{
    private static readonly string[] Dates = ["published-print", "published-online", "issued", "posted"];

    /// <summary>Reads a work.</summary>
    /// <param name="work">The work; untrusted.</param>
    /// <param name="doi">The DOI that it was found by.</param>
    /// <returns>The record; null if the work has no title.</returns>
    public static PaperRecord? Read(JsonElement work, string doi)
    {
        var title = MarkupText.ToLine(JsonValues.GetFirstText(work, "title"));
        if (title.Length == 0)
            return null;
        var ids = PaperIds.Find([JsonValues.GetText(work, "DOI"), doi]);
        var isPosted = JsonValues.GetText(work, "type") == "posted-content";
        return new PaperRecord
        {
            Title = title,
            Authors = [.. JsonValues.Enumerate(work, "author").Take(DoorText.MaxAuthors).Select(ReadAuthor).OfType<RecordAuthor>()],
            Arxiv = ids.Arxiv,
            Doi = ids.Doi,
            Published = DoiService.FindEarliest(Dates.Select(name => ReadDate(work, name)).OfType<PartialDate>()),
            Venue = isPosted ? null : ToLine(JsonValues.GetFirstText(work, "container-title")),
            Publication = isPosted ? null : ReadPublication(work),
        };
    }

    private static RecordAuthor? ReadAuthor(JsonElement author)
    {
        if (ToLine(JsonValues.GetText(author, "family")) is { } family)
            return RecordAuthor.FromParts(family, ToLine(JsonValues.GetText(author, "given")));
        return ToLine(JsonValues.GetText(author, "name")) is { } group ? RecordAuthor.FromParts(group, null)
            : ToLine(JsonValues.GetText(author, "given")) is { } name ? RecordAuthor.FromName(name)
            : null;
    }

    // {"date-parts": [[2012, 3, 21]]} with one to three numbers, or [[null]].
    private static PartialDate? ReadDate(JsonElement work, string name)
    {
        var parts = JsonValues.Enumerate(JsonValues.Find(work, name), "date-parts").FirstOrDefault();
        if (parts.ValueKind != JsonValueKind.Array)
            return null;
        var numbers = parts.EnumerateArray().Take(3)
            .Select(part => part.ValueKind == JsonValueKind.Number && part.TryGetInt32(out var number) ? number : 0)
            .ToList();
        if (numbers is not [>= 1500 and <= 2200 and var year, ..])
            return null;
        if (numbers.ElementAtOrDefault(1) is not (>= 1 and <= 12 and var month))
            return new PartialDate(year);
        return numbers.ElementAtOrDefault(2) is >= 1 and var day && day <= DateTime.DaysInMonth(year, month)
            ? new PartialDate(year, month, day)
            : new PartialDate(year, month);
    }

    private static Publication ReadPublication(JsonElement work)
    {
        var type = JsonValues.GetText(work, "type") switch
        {
            "journal-article" => "article",
            "proceedings-article" => "inproceedings",
            "book-chapter" or "book-section" or "book-part" or "reference-entry" => "incollection",
            "book" or "monograph" or "edited-book" or "reference-book" => "book",
            "dissertation" => "phdthesis",
            "report" or "report-component" => "techreport",
            _ => null,
        };
        return new Publication
        {
            Type = type,
            Volume = ToLine(JsonValues.GetText(work, "volume")),
            Number = ToLine(JsonValues.GetText(work, "issue")),
            Pages = ToLine(JsonValues.GetText(work, "page") ?? JsonValues.GetText(work, "article-number")),
            Publisher = ToLine(JsonValues.GetText(work, "publisher")),
            School = type == "phdthesis"
                ? ToLine(JsonValues.Enumerate(work, "institution").Select(i => JsonValues.GetText(i, "name")).FirstOrDefault())
                : null,
            Isbn = ReadIsbn(JsonValues.GetFirstText(work, "ISBN")),
        };
    }

    // Once "http://id.crossref.org/isbn/9780000000000".
    private static string? ReadIsbn(string? isbn) => ToLine(isbn?[(isbn.LastIndexOf('/') + 1)..]);

    private static string? ToLine(string? text) => MarkupText.ToLine(text, DoorText.MaxName) is { Length: > 0 } line ? line : null;
}
