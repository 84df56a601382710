using System.Text.Json;
using SiteGen.Content.Records;
using SiteGen.Sources.Doors;

namespace SiteGen.Sources.Lookup;

/// <summary>Reads the works that a search of Crossref found.</summary>
internal static class CrossrefReader
{
    private const int MaxHits = 1_000;

    /// <summary>Reads the works; those without a title or a DOI are left out.</summary>
    /// <param name="body">The body.</param>
    /// <param name="fault">What is wrong with it; null if it can be read.</param>
    public static IReadOnlyList<PaperRecord>? ReadList(ReadOnlyMemory<byte> body, out string? fault) => JsonAnswer.Read(
        body,
        JsonValueKind.Object,
        root => JsonValues.Find(JsonValues.Find(root, "message"), "items") is { ValueKind: JsonValueKind.Array } items
            ? (IReadOnlyList<PaperRecord>)[.. items.EnumerateArray().Take(MaxHits).Select(Read).OfType<PaperRecord>()]
            : null,
        out fault);

    private static PaperRecord? Read(JsonElement work) =>
        JsonValues.GetText(work, "DOI") is { } doi && CrossrefWork.Read(work, doi) is { Doi: not null } record ? record : null;
}
