namespace SiteGen.Sources.Http;

/// <summary>A request to a service.</summary>
/// <param name="Service">
/// The name of the service, which messages show. The requests of a service form one queue, even to different hosts: they are
/// sent one after the other, with a gap between them.
/// </param>
/// <param name="Address">The address, http or https.</param>
public sealed record ServiceRequest(string Service, Uri Address)
{
    /// <summary>The value of the header <c>Accept</c>.</summary>
    public required string Accept { get; init; }

    /// <summary>The JSON that is posted; null for a GET request.</summary>
    public ReadOnlyMemory<byte>? Json { get; init; }

    /// <summary>
    /// The time between the end of the last request of the queue and the start of this one. After a failure, the client waits
    /// 10, 20 and 40 times as long. If it is zero, nothing waits: no back-off, and no pause that the service asks for.
    /// </summary>
    public TimeSpan Gap { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>Further headers, such as keys or <c>If-None-Match</c>.</summary>
    public IReadOnlyList<ServiceHeader> Headers { get; init; } = [];

    /// <summary>
    /// The media types of which a good response has one: <c>application/json</c>, all with a prefix (<c>text/</c>) or all with
    /// a suffix (<c>+xml</c>). Empty if any will do.
    /// </summary>
    public IReadOnlyList<string> MediaTypes { get; init; } = [];

    /// <summary>Statuses outside of 200 to 299 with which a response is returned as it is, such as 304 or 404.</summary>
    public IReadOnlyList<int> AcceptedStatuses { get; init; } = [];

    /// <summary>
    /// Returns what is wrong with the body of a response with a status from 200 to 299, such as "has no entries", or null. A
    /// faulty response counts as a failure of the service, and the request is repeated. The function must not throw.
    /// </summary>
    public Func<ServiceResponse, string?>? Validate { get; init; }

    internal HttpMethod Method => Json is null ? HttpMethod.Get : HttpMethod.Post;

    internal bool Accepts(string? mediaType) => MediaTypes.Count == 0
        || (mediaType is not null && MediaTypes.Any(accepted => accepted switch
        {
            ['+', ..] => mediaType.EndsWith(accepted, StringComparison.OrdinalIgnoreCase),
            [.., '/'] => mediaType.StartsWith(accepted, StringComparison.OrdinalIgnoreCase),
            _ => mediaType.Equals(accepted, StringComparison.OrdinalIgnoreCase),
        }));
}
