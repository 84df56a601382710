using SiteGen.Sources.Doors.Feeds;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Doors;

/// <summary>
/// Reads a journal's feed: RSS 1.0, RSS 2.0, Atom or JSON Feed. The feed is requested only if it has changed. A feed has no
/// window: it lists what its journal chooses.
/// </summary>
internal sealed class FeedDoor : IDoor
{
    private const int NotModified = 304;
    private const int Forbidden = 403;

    private const string Accept =
        "application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, application/xml;q=0.9, "
        + "text/xml;q=0.9, */*;q=0.5";

    /// <inheritdoc/>
    public async Task<DoorAnswer> FetchAsync(DoorRequest request, CancellationToken cancellation)
    {
        var address = request.Source.Address
            ?? throw new ServiceException($"the source {request.Source.Name} has no address", ServiceFailure.Refused);
        FeedDocument? feed = null;
        var response = await request.Client.SendAsync(
            new ServiceRequest(address.Authority, address)
            {
                Accept = Accept,
                Gap = request.Source.Gap ?? TimeSpan.FromSeconds(3),
                Headers = [.. CreateConditions(request)],
                AcceptedStatuses = [NotModified, Forbidden],
                Validate = response => Validate(response, ref feed),
            },
            cancellation).ConfigureAwait(false);
        if (response.Status == NotModified)
            return CreateUnchanged(request, response);
        ThrowIfRefused(response, address);
        if (feed is null)
            throw CreateException(address, "answered with XML that has a document type, which may define entities without end", response);
        return new FeedRecords(feed, response.Address, request.Today).Convert() with
        {
            ETag = response.FindHeader("ETag"),
            LastModified = response.FindHeader("Last-Modified"),
        };
    }

    private static IEnumerable<ServiceHeader> CreateConditions(DoorRequest request)
    {
        if (request.State?.ETag is { Length: > 0 } tag)
            yield return new ServiceHeader("If-None-Match", tag);
        if (request.State?.LastModified is { Length: > 0 } time)
            yield return new ServiceHeader("If-Modified-Since", time);
    }

    // The next request has to have the same conditions. A server may leave a header out of this answer.
    private static DoorAnswer CreateUnchanged(DoorRequest request, ServiceResponse response) => new()
    {
        ETag = response.FindHeader("ETag") ?? request.State?.ETag,
        LastModified = response.FindHeader("Last-Modified") ?? request.State?.LastModified,
    };

    // Asking again does not change a web page or a document type.
    private static string? Validate(ServiceResponse response, ref FeedDocument? feed)
    {
        feed = null;
        if (FeedReader.IsWebPage(response.Body.Span) || FeedReader.HasDocumentType(response.Body.Span))
            return null;
        return FeedReader.TryRead(response.Body, response.FindHeader("Content-Type"), out feed, out var error) ? null : error;
    }

    private static void ThrowIfRefused(ServiceResponse response, Uri address)
    {
        if (response.Status == Forbidden)
            throw CreateException(address, "was refused by the site: it answered 403 Forbidden", response);
        if (FeedReader.IsWebPage(response.Body.Span))
            throw CreateException(address, "was refused by the site, or is not a feed: the answer is a web page", response);
    }

    private static ServiceException CreateException(Uri address, string reason, ServiceResponse response) =>
        new($"{address.Authority} {reason} ({DisplayAddress.Format(address)})", ServiceFailure.Refused, response.Status);
}
