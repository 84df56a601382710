using System.Globalization;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Doors.Zotero;

/// <summary>Builds the requests for the items of a group library (www.zotero.org/support/dev/web_api/v3/basics).</summary>
/// <param name="request">What the source is asked for.</param>
internal sealed class ZoteroRequest(DoorRequest request)
{
    /// <summary>The number of items of a page; the service allows no more.</summary>
    public const int PageSize = 100;

    private const string Host = "api.zotero.org";

    /// <summary>The version of the library that was read last; null if it was never read.</summary>
    public string? Version { get; } =
        request.State?.Cursor is { Length: > 0 and < 20 } cursor && cursor.All(char.IsAsciiDigit) ? cursor : null;

    /// <summary>Creates the request for a page.</summary>
    /// <param name="page">The number of the page, from 0.</param>
    public ServiceRequest Create(int page)
    {
        var order = Version is null ? "sort=dateAdded&direction=desc" : $"since={Version}";
        var start = page == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"&start={page * PageSize}");
        var path = string.Create(
            CultureInfo.InvariantCulture,
            $"/groups/{Uri.EscapeDataString(request.Source.Group ?? "")}/items/top?{order}&format=json&limit={PageSize}{start}");
        return new ServiceRequest(
            DoorRequests.GetQueueName("zotero", request.Source.Address),
            DoorRequests.Resolve(request.Source.Address, "https://" + Host, path))
        {
            Accept = "application/json",
            MediaTypes = ["application/json"],
            Gap = request.Source.Gap ?? TimeSpan.FromSeconds(1),
            Headers = [.. CreateHeaders()],
            AcceptedStatuses = [304, 403, 404],
            Validate = response => ZoteroPage.FindFault(response.Body),
        };
    }

    private IEnumerable<ServiceHeader> CreateHeaders()
    {
        yield return new ServiceHeader("Zotero-API-Version", "3");
        if (Version is not null)
            yield return new ServiceHeader("If-Modified-Since-Version", Version);
        if (request.Source.Address is null
            && Environment.GetEnvironmentVariable("ZOTERO_API_KEY")?.Trim() is { Length: > 0 } key
            && key.All(char.IsAsciiLetterOrDigit))
            yield return new ServiceHeader("Zotero-API-Key", key) { SecretOf = Host };
    }
}
