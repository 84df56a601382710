using System.Text.Json;
using SiteGen.Content.Records;
using SiteGen.Sources.Doors;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Lookup;

/// <summary>
/// Finds papers by their DOIs at Crossref (www.crossref.org/documentation/retrieve-metadata/rest-api). The abstracts, which
/// belong to the publishers, are not taken.
/// </summary>
/// <param name="client">The client.</param>
/// <param name="address">Replaces scheme, host and port of the service; null for the service itself.</param>
internal sealed class CrossrefLookup(ServiceClient client, Uri? address)
{
    private readonly DoiService _service = new(client, "crossref", "https://api.crossref.org", address);

    /// <summary>Finds a paper.</summary>
    /// <param name="doi">The DOI.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <returns>The record; null if Crossref does not know the DOI, or no title for it.</returns>
    /// <exception cref="ServiceException">The service could not be asked.</exception>
    public Task<PaperRecord?> FindAsync(string doi, CancellationToken cancellation) =>
        _service.FindAsync("/works/", doi, Find, CrossrefWork.Read, cancellation);

    private static JsonElement? Find(JsonElement root) => JsonValues.Find(root, "message");
}
