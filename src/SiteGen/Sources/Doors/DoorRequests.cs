namespace SiteGen.Sources.Doors;

/// <summary>Builds addresses and names of queues, for all doors in the same way.</summary>
internal static class DoorRequests
{
    /// <summary>Returns the address of a request.</summary>
    /// <param name="replacement">
    /// The <c>address</c> of the source, whose scheme, host and port replace the service's; null for the service itself.
    /// </param>
    /// <param name="builtInOrigin">
    /// The scheme and host of the service without a slash at the end, such as <c>https://export.arxiv.org</c>.
    /// </param>
    /// <param name="pathAndQuery">The path and the percent-encoded query, such as <c>/oai?verb=Identify</c>.</param>
    public static Uri Resolve(Uri? replacement, string builtInOrigin, string pathAndQuery) =>
        new((replacement?.GetLeftPart(UriPartial.Authority) ?? builtInOrigin) + pathAndQuery);

    /// <summary>
    /// Returns the name of the queue of requests: that of the service, or with an address of its own also the server, so that
    /// two servers are two queues.
    /// </summary>
    /// <param name="service">The name of the service, such as <c>arxiv</c>.</param>
    /// <param name="replacement">The <c>address</c> of the source; null for the service itself.</param>
    public static string GetQueueName(string service, Uri? replacement) =>
        replacement is null ? service : $"{service}@{replacement.Authority}";

    /// <summary>Returns a parameter of a query, percent-encoded.</summary>
    /// <param name="name">The name, which needs no encoding.</param>
    /// <param name="value">The value.</param>
    public static string Format(string name, string value) => $"{name}={Uri.EscapeDataString(value)}";
}
