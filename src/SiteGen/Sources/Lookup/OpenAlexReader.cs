using System.Text.Json;
using SiteGen.Content.Records;
using SiteGen.Sources.Doors;

namespace SiteGen.Sources.Lookup;

/// <summary>Reads works of OpenAlex (docs.openalex.org), which are free (CC0).</summary>
internal static class OpenAlexReader
{
    private const int MaxHits = 200;

    // A longer list is cut by the service.
    private const int MaxCompleteAuthors = 99;

    /// <summary>Reads one work.</summary>
    /// <param name="body">The body.</param>
    /// <param name="fault">What is wrong with it; null if it can be read.</param>
    public static IReadOnlyList<PaperRecord>? ReadWork(ReadOnlyMemory<byte> body, out string? fault) => JsonAnswer.Read(
        body, JsonValueKind.Object, root => (IReadOnlyList<PaperRecord>)[.. new[] { Read(root) }.OfType<PaperRecord>()], out fault);

    /// <summary>Reads the works that a search found.</summary>
    /// <param name="body">The body.</param>
    /// <param name="fault">What is wrong with it; null if it can be read.</param>
    public static IReadOnlyList<PaperRecord>? ReadList(ReadOnlyMemory<byte> body, out string? fault) => JsonAnswer.Read(
        body,
        JsonValueKind.Object,
        root => JsonValues.Find(root, "results") is { ValueKind: JsonValueKind.Array } results
            ? (IReadOnlyList<PaperRecord>)[.. results.EnumerateArray().Take(MaxHits).Select(Read).OfType<PaperRecord>()]
            : null,
        out fault);

    private static PaperRecord? Read(JsonElement work)
    {
        var title = MarkupText.ToLine(JsonValues.GetText(work, "title"));
        if (title.Length == 0)
            return null;
        var pages = JsonValues.Enumerate(work, "locations").Take(50).Select(location => JsonValues.GetText(location, "landing_page_url"));
        var ids = PaperIds.Find([JsonValues.GetText(work, "doi"), .. pages.Where(IsArxiv)]);
        var authors = JsonValues.Enumerate(work, "authorships")
            .Select(a => MarkupText.ToLine(JsonValues.GetText(JsonValues.Find(a, "author"), "display_name"), DoorText.MaxName))
            .Where(name => name.Length > 0)
            .Take(DoorText.MaxAuthors)
            .ToList();
        return new PaperRecord
        {
            Title = title,
            Authors = authors.Count > MaxCompleteAuthors ? [] : [.. authors.Select(RecordAuthor.FromName)],
            Arxiv = ids.Arxiv,
            Doi = ids.Doi,
            Published = LookupDate.Parse(JsonValues.GetText(work, "publication_date")),
            Venue = ReadVenue(JsonValues.Find(JsonValues.Find(work, "primary_location"), "source")),
        };
    }

    private static bool IsArxiv(string? address) => address?.Contains("arxiv.org/", StringComparison.OrdinalIgnoreCase) == true;

    // A repository is where a copy is, not where the paper was published.
    private static string? ReadVenue(JsonElement? source) =>
        JsonValues.GetText(source, "type") is "journal" or "conference" or "book series"
        && MarkupText.ToLine(JsonValues.GetText(source, "display_name"), DoorText.MaxName) is { Length: > 0 } venue
            ? venue
            : null;
}
