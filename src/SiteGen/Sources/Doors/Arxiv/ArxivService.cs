using SiteGen.Sources.Http;

namespace SiteGen.Sources.Doors.Arxiv;

/// <summary>Reads one answer.</summary>
/// <param name="xml">The body.</param>
/// <param name="fault">What is wrong with it; null if it can be read.</param>
internal delegate ArxivPage? PageReader(ReadOnlyMemory<byte> xml, out string? fault);

/// <summary>Sends requests to the hosts of arXiv, which are one queue: one request in three seconds over all of them.</summary>
/// <param name="client">The client.</param>
/// <param name="address">Replaces scheme, host and port of the service; null for the service itself.</param>
/// <param name="gap">The pause between two requests; null for the service's own.</param>
internal sealed class ArxivService(ServiceClient client, Uri? address, TimeSpan? gap)
{
    private const string Name = "arxiv";

    private static readonly TimeSpan DefaultGap = TimeSpan.FromSeconds(3);

    /// <summary>The name of the queue.</summary>
    public string QueueName => DoorRequests.GetQueueName(Name, address);

    /// <summary>Asks for one page.</summary>
    /// <param name="origin">The scheme and host, if the source has no address of its own.</param>
    /// <param name="pathAndQuery">The path and the encoded query.</param>
    /// <param name="read">Reads the answer.</param>
    /// <param name="acceptedStatus">A status of failure whose body is read too; null for none.</param>
    /// <param name="cancellation">Cancels the request.</param>
    /// <exception cref="ServiceException">The service did not give a good response.</exception>
    public async Task<ArxivPage> AskAsync(
        string origin, string pathAndQuery, PageReader read, int? acceptedStatus, CancellationToken cancellation)
    {
        ArxivPage? page = null;
        var request = new ServiceRequest(QueueName, DoorRequests.Resolve(address, origin, pathAndQuery))
        {
            Accept = "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9",
            MediaTypes = ["application/xml", "text/xml", "+xml"],
            Gap = gap ?? DefaultGap,
            AcceptedStatuses = acceptedStatus is { } status ? [status] : [],
            Validate = response =>
            {
                page = read(response.Body, out var fault);
                return fault;
            },
        };
        var response = await client.SendAsync(request, cancellation).ConfigureAwait(false);
        return page
            ?? read(response.Body, out _)
            ?? throw new ServiceException(
                $"{QueueName} answered {response.Status} ({DisplayAddress.Format(request.Address)})",
                ServiceFailure.Refused,
                response.Status);
    }

    /// <summary>Creates the exception for an answer that holds an error instead of a list.</summary>
    /// <param name="error">The error.</param>
    public ServiceException Refuse(string error) => new($"{QueueName} refused the request ({error})", ServiceFailure.Refused);
}
