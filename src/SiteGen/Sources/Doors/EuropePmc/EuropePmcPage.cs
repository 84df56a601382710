using System.Text.Json;
using SiteGen.Content;
using SiteGen.Content.Records;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Doors.EuropePmc;

/// <summary>A page of a search, by the keys of its papers.</summary>
/// <param name="Cursor">The mark of the next page; null if there is none.</param>
/// <param name="Records">The papers by their keys, which consist of source and identifier.</param>
/// <param name="Untitled">The number of papers that were left out because they have no title.</param>
internal sealed record EuropePmcPage(string? Cursor, IReadOnlyList<(string Key, PaperRecord Record)> Records, int Untitled)
{
    /// <summary>Whether the search ends here.</summary>
    public bool IsEmpty => Records.Count == 0 && Untitled == 0;

    /// <summary>Returns what is wrong with a response, such as "has no list of results"; null if nothing is.</summary>
    /// <param name="body">The body.</param>
    public static string? FindFault(ReadOnlyMemory<byte> body)
    {
        if (!SafeJson.TryParse(body, out var document, out var error))
            return error;
        using (document)
        {
            var list = JsonValues.Find(FindList(document.RootElement), "result");
            return FindError(document.RootElement) is null && list is not { ValueKind: JsonValueKind.Array }
                ? "has no list of results"
                : null;
        }
    }

    /// <summary>Returns the error that a response with status 200 reports; null if it reports none.</summary>
    /// <param name="body">The body, which <see cref="FindFault"/> finds right.</param>
    public static string? FindError(ReadOnlyMemory<byte> body)
    {
        if (!SafeJson.TryParse(body, out var document, out _))
            return null;
        using (document)
            return FindError(document.RootElement);
    }

    /// <summary>Reads a page.</summary>
    /// <param name="body">The body, which <see cref="FindFault"/> finds right.</param>
    /// <param name="today">The day of the run.</param>
    public static EuropePmcPage Read(ReadOnlyMemory<byte> body, DateOnly today)
    {
        if (!SafeJson.TryParse(body, out var document, out _))
            return new EuropePmcPage(null, [], 0);
        using (document)
        {
            var records = new List<(string, PaperRecord)>();
            var untitled = 0;
            foreach (var result in JsonValues.Enumerate(FindList(document.RootElement), "result").Take(EuropePmcRequest.PageSize * 10))
            {
                if (EuropePmcPaper.Read(result, today) is { } record)
                    records.Add(($"{JsonValues.GetText(result, "source")}/{JsonValues.GetText(result, "id")}", record));
                else
                    untitled++;
            }

            return new EuropePmcPage(JsonValues.GetText(document.RootElement, "nextCursorMark"), records, untitled);
        }
    }

    private static JsonElement? FindList(JsonElement root) => JsonValues.Find(root, "resultList");

    private static string? FindError(JsonElement root) => JsonValues.Find(root, "errCode") is null
        ? null
        : DoorText.Fold(VisibleText.Sanitize(JsonValues.GetText(root, "errMsg") ?? "an error without a message"), 200);
}
