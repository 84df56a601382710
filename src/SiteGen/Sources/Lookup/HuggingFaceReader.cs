using System.Text.Json;
using SiteGen.Content.Identifiers;
using SiteGen.Content.Records;
using SiteGen.Sources.Doors;
using SiteGen.Sources.Doors.HuggingFace;

namespace SiteGen.Sources.Lookup;

/// <summary>
/// Reads papers of Hugging Face. Abstracts, which have lost their TeX, and texts of its machines are not taken.
/// </summary>
internal static class HuggingFaceReader
{
    private const int MaxHits = 200;

    /// <summary>Reads one paper, whose fields are at the top.</summary>
    /// <param name="body">The body.</param>
    /// <param name="fault">What is wrong with it; null if it can be read.</param>
    public static PaperRecord? ReadPaper(ReadOnlyMemory<byte> body, out string? fault) =>
        JsonAnswer.Read(body, JsonValueKind.Object, Read, out fault);

    /// <summary>Reads the hits of a search, nearest first; each is a paper or wraps one.</summary>
    /// <param name="body">The body.</param>
    /// <param name="fault">What is wrong with it; null if it can be read.</param>
    public static IReadOnlyList<PaperRecord>? ReadSearch(ReadOnlyMemory<byte> body, out string? fault) => JsonAnswer.Read(
        body,
        JsonValueKind.Array,
        root => (IReadOnlyList<PaperRecord>)[.. root.EnumerateArray()
            .Take(MaxHits)
            .Select(hit => Read(JsonValues.Find(hit, "paper") ?? hit))
            .OfType<PaperRecord>()],
        out fault);

    private static PaperRecord? Read(JsonElement paper)
    {
        var title = DoorText.Fold(JsonValues.GetText(paper, "title"), DoorText.MaxTitle);
        if (title.Length == 0 || ArxivId.Parse(JsonValues.GetText(paper, "id") ?? "") is not { } id)
            return null;
        return new PaperRecord
        {
            Title = title,
            Authors = DailyReader.ReadAuthors(paper),
            Arxiv = id,
            Published = LookupDate.Parse(JsonValues.GetText(paper, "publishedAt")),
            Links = ReadLinks(paper),
            Upvotes = JsonValues.Find(paper, "upvotes") is { ValueKind: JsonValueKind.Number } votes
                && votes.TryGetInt32(out var count) && count >= 0 ? count : null,
        };
    }

    // Some addresses are broken by a newline.
    private static IReadOnlyList<KeyValuePair<string, string>> ReadLinks(JsonElement paper) =>
        string.Concat((JsonValues.GetText(paper, "githubRepo") ?? "").Where(c => !char.IsWhiteSpace(c))) is var address
        && address.Length <= DoorText.MaxTitle && WebAddress.IsValid(address)
            ? [KeyValuePair.Create("code", address)]
            : [];
}
