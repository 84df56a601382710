using System.Text.Json;
using SiteGen.Content.Records;
using SiteGen.Sources.Doors;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Lookup;

/// <summary>
/// Finds papers by their DOIs at DataCite (support.datacite.org/docs/api), which has those of arXiv. Abstracts are taken of
/// arXiv's papers only, whose metadata are free (CC0).
/// </summary>
/// <param name="client">The client.</param>
/// <param name="address">Replaces scheme, host and port of the service; null for the service itself.</param>
internal sealed class DataCiteLookup(ServiceClient client, Uri? address)
{
    private readonly DoiService _service = new(client, "datacite", "https://api.datacite.org", address);

    /// <summary>Finds a paper.</summary>
    /// <param name="doi">The DOI.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <returns>The record; null if DataCite does not know the DOI, or no title for it.</returns>
    /// <exception cref="ServiceException">The service could not be asked.</exception>
    public Task<PaperRecord?> FindAsync(string doi, CancellationToken cancellation) =>
        _service.FindAsync("/dois/", doi, Find, DataCiteWork.Read, cancellation);

    private static JsonElement? Find(JsonElement root) => JsonValues.Find(JsonValues.Find(root, "data"), "attributes");
}
