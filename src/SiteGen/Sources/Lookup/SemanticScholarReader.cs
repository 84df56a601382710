using System.Text.Json;
using SiteGen.Content.Records;
using SiteGen.Sources.Doors;

namespace SiteGen.Sources.Lookup;

/// <summary>
/// Reads papers of Semantic Scholar (api.semanticscholar.org/api-docs/graph). Its abstracts are not ours to publish, and it
/// abbreviates names.
/// </summary>
internal static class SemanticScholarReader
{
    private const int MaxHits = 1_000;

    /// <summary>Reads the hits of a search; without a hit, there is no list.</summary>
    /// <param name="body">The body.</param>
    /// <param name="fault">What is wrong with it; null if it can be read.</param>
    public static IReadOnlyList<PaperRecord>? ReadList(ReadOnlyMemory<byte> body, out string? fault) => JsonAnswer.Read(
        body,
        JsonValueKind.Object,
        root => (IReadOnlyList<PaperRecord>)[.. JsonValues.Enumerate(root, "data").Take(MaxHits).Select(Read).OfType<PaperRecord>()],
        out fault);

    /// <summary>Reads the papers of a batch, in the order in which they were asked for; unknown ones are null.</summary>
    /// <param name="body">The body.</param>
    /// <param name="fault">What is wrong with it; null if it can be read.</param>
    public static IReadOnlyList<PaperRecord?>? ReadBatch(ReadOnlyMemory<byte> body, out string? fault) => JsonAnswer.Read(
        body,
        JsonValueKind.Array,
        root => (IReadOnlyList<PaperRecord?>)[.. root.EnumerateArray().Take(MaxHits).Select(Read)],
        out fault);

    private static PaperRecord? Read(JsonElement paper)
    {
        var title = MarkupText.ToLine(JsonValues.GetText(paper, "title"));
        if (title.Length == 0)
            return null;
        var external = JsonValues.Find(paper, "externalIds");
        var arxiv = JsonValues.GetText(external, "ArXiv") is { } id ? "arXiv:" + id : null;
        var ids = PaperIds.Find([JsonValues.GetText(external, "DOI"), arxiv]);
        var venue = MarkupText.ToLine(JsonValues.GetText(paper, "venue"), DoorText.MaxName);
        return new PaperRecord
        {
            Title = title,
            Authors = [.. JsonValues.Enumerate(paper, "authors")
                .Select(author => MarkupText.ToLine(JsonValues.GetText(author, "name"), DoorText.MaxName))
                .Where(name => name.Length > 0)
                .Take(DoorText.MaxAuthors)
                .Select(RecordAuthor.FromName)],
            Arxiv = ids.Arxiv,
            Doi = ids.Doi,
            Published = LookupDate.Parse(JsonValues.GetText(paper, "publicationDate"))
                ?? LookupDate.Parse(JsonValues.GetText(paper, "year")),
            Venue = venue.Length == 0 || venue.StartsWith("arXiv", StringComparison.OrdinalIgnoreCase) ? null : venue,
        };
    }
}
