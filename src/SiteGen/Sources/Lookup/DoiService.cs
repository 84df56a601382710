using System.Text.Json;
using SiteGen.Content;
using SiteGen.Content.Identifiers;
using SiteGen.Content.Records;
using SiteGen.Sources.Doors;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Lookup;

/// <summary>Asks a service for the paper that has a DOI.</summary>
/// <param name="client">The client.</param>
/// <param name="service">The name of the queue.</param>
/// <param name="origin">The scheme and host of the service.</param>
/// <param name="address">Replaces scheme, host and port of the service; null for the service itself.</param>
internal sealed class DoiService(ServiceClient client, string service, string origin, Uri? address)
{
    /// <summary>Finds a paper.</summary>
    /// <param name="path">The path in front of the DOI, such as <c>/works/</c>.</param>
    /// <param name="doi">The DOI.</param>
    /// <param name="find">Returns the description of the paper in a response; null if there is none.</param>
    /// <param name="read">Reads the description.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <returns>The record; null if the service does not know the DOI.</returns>
    /// <exception cref="ServiceException">The service could not be asked.</exception>
    public async Task<PaperRecord?> FindAsync(
        string path,
        string doi,
        Func<JsonElement, JsonElement?> find,
        Func<JsonElement, string, PaperRecord?> read,
        CancellationToken cancellation)
    {
        if (Doi.Parse(doi) is not { } id)
            return null;
        var request = new ServiceRequest(
            DoorRequests.GetQueueName(service, address), DoorRequests.Resolve(address, origin, path + LookupPath.Escape(id)))
        {
            Accept = "application/json",
            MediaTypes = ["application/json", "+json"],
            Gap = address is null ? TimeSpan.FromSeconds(1) : TimeSpan.Zero,
            AcceptedStatuses = [404],
            Validate = response => FindFault(response.Body, find),
        };
        var response = await client.SendAsync(request, cancellation).ConfigureAwait(false);
        if (response.Status == 404 || !SafeJson.TryParse(response.Body, out var document, out _))
            return null;
        using (document)
            return find(document.RootElement) is { } found ? read(found, id) : null;
    }

    /// <summary>Returns the earliest of some dates; of two that may be the same, the more precise one.</summary>
    /// <param name="dates">The dates.</param>
    public static PartialDate? FindEarliest(IEnumerable<PartialDate> dates)
    {
        PartialDate? earliest = null;
        foreach (var date in dates)
        {
            if (earliest is not { } best || best.Contains(date) || (date < best && !date.Contains(best)))
                earliest = date;
        }

        return earliest;
    }

    private static string? FindFault(ReadOnlyMemory<byte> body, Func<JsonElement, JsonElement?> find)
    {
        if (!SafeJson.TryParse(body, out var document, out var error))
            return error;
        using (document)
            return find(document.RootElement) is { ValueKind: JsonValueKind.Object } ? null : "does not describe a paper";
    }
}
