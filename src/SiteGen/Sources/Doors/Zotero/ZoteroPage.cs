using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Content.Records;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Doors.Zotero;

/// <summary>A page of items.</summary>
/// <param name="Records">The papers.</param>
/// <param name="Items">The number of items, those that are no papers included.</param>
/// <param name="Untitled">The number of papers that were left out because they have no title.</param>
internal sealed partial record ZoteroPage(IReadOnlyList<PaperRecord> Records, int Items, int Untitled)
{
    /// <summary>Returns what is wrong with a body; null if nothing is.</summary>
    /// <param name="body">The body.</param>
    public static string? FindFault(ReadOnlyMemory<byte> body)
    {
        if (!SafeJson.TryParse(body, out var document, out var error))
            return error;
        using (document)
            return document.RootElement.ValueKind == JsonValueKind.Array ? null : "is no list of items";
    }

    /// <summary>Reads a page.</summary>
    /// <param name="body">The body, which <see cref="FindFault"/> finds right.</param>
    /// <param name="today">The day of the run.</param>
    public static ZoteroPage Read(ReadOnlyMemory<byte> body, DateOnly today)
    {
        if (!SafeJson.TryParse(body, out var document, out _))
            return new ZoteroPage([], 0, 0);
        using (document)
        {
            var records = new List<PaperRecord>();
            var (items, untitled) = (0, 0);
            foreach (var item in document.RootElement.EnumerateArray().Take(ZoteroRequest.PageSize * 10))
            {
                items++;
                if (!ZoteroItem.IsPaper(item))
                    continue;
                if (ZoteroItem.Read(item, today) is { } record)
                    records.Add(record);
                else
                    untitled++;
            }

            return new ZoteroPage(records, items, untitled);
        }
    }

    /// <summary>Returns whether a header <c>Link</c> (RFC 8288) names a next page.</summary>
    /// <param name="link">The header; null if there is none.</param>
    public static bool HasNext(string? link) => link is not null && Next().IsMatch(link);

    [GeneratedRegex("""rel\s*=\s*"?next\b""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Next();
}
