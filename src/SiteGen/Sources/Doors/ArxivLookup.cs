using SiteGen.Content.Records;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Doors;

/// <summary>
/// Finds papers of arXiv by their identifiers, through the Atom API (info.arxiv.org/help/api/user-manual.html): a hundred in one
/// request.
/// </summary>
/// <param name="client">The client.</param>
/// <param name="address">Replaces scheme, host and port of the service; null for the service itself.</param>
/// <param name="gap">The pause between two requests; null for the service's own.</param>
internal sealed class ArxivLookup(ServiceClient client, Uri? address, TimeSpan? gap)
{
    /// <summary>Finds papers.</summary>
    /// <param name="ids">The identifiers, without versions.</param>
    /// <param name="cancellation">Cancels the requests.</param>
    /// <returns>The records by identifier; those that arXiv does not know are absent.</returns>
    /// <exception cref="ServiceException">The service could not be asked.</exception>
    public Task<IReadOnlyDictionary<string, PaperRecord>> FindAsync(IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        _ = (client, address, gap, ids, cancellation);
        throw new NotImplementedException();
    }
}
