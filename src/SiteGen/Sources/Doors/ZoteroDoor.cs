using SiteGen.Content.Records;
using SiteGen.Sources.Doors.Zotero;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Doors;

/// <summary>
/// Reads what has changed in a group library of Zotero since the version that was read last; the first time the newest items.
/// Items that were removed from the library are not asked for.
/// </summary>
internal sealed class ZoteroDoor : IDoor
{
    private const int MaxFirstPages = 5;
    private const int MaxPages = 50;

    /// <inheritdoc/>
    public async Task<DoorAnswer> FetchAsync(DoorRequest request, CancellationToken cancellation)
    {
        var requests = new ZoteroRequest(request);
        var maxPages = requests.Version is null ? MaxFirstPages : MaxPages;
        var records = new List<PaperRecord>();
        string? version = null;
        var (untitled, isCut) = (0, false);
        for (var number = 0; ; number++)
        {
            var response = await request.Client.SendAsync(requests.Create(number), cancellation).ConfigureAwait(false);
            ThrowIfRefused(response);
            // That of the first page: what changes meanwhile comes with the next run.
            version ??= response.FindHeader("Last-Modified-Version")?.Trim();
            if (response.Status == 304)
                break;
            var page = ZoteroPage.Read(response.Body, request.Today);
            records.AddRange(page.Records);
            untitled += page.Untitled;
            // The address of the next page is not followed: it may lead to another server.
            if (page.Items == 0 || !ZoteroPage.HasNext(response.FindHeader("Link")))
                break;
            if (isCut = number + 1 == maxPages)
                break;
        }

        return new DoorAnswer
        {
            Records = records,
            Cursor = version is { Length: > 0 and < 20 } && version.All(char.IsAsciiDigit) ? version : requests.Version,
            Notes = [.. CreateNotes(untitled, isCut ? maxPages * ZoteroRequest.PageSize : null)],
        };
    }

    private static void ThrowIfRefused(ServiceResponse response)
    {
        var reason = response.Status switch
        {
            403 => "the group is not public or the key is wrong",
            404 => "there is no such group",
            _ => null,
        };
        if (reason is not null)
        {
            var address = DisplayAddress.Format(response.Address);
            throw new ServiceException($"Zotero refused the request: {reason} ({address})", ServiceFailure.Refused, response.Status);
        }
    }

    private static IEnumerable<string> CreateNotes(int untitled, int? cut)
    {
        if (untitled > 0)
            yield return DoorNotes.Count(untitled, "item", "items") + " without a title left out";
        if (cut is { } number)
            yield return $"only the newest {DoorNotes.Count(number, "item", "items")} were read";
    }
}
