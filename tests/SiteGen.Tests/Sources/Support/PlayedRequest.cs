namespace SiteGen.Tests.Sources.Support;

/// <summary>A request that a <see cref="PlayServer"/> received.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">The path with its query, as it was sent.</param>
/// <param name="Headers">The headers.</param>
/// <param name="Body">The body as text.</param>
/// <param name="Started">When the request was complete, in real time since the start of the server.</param>
internal sealed record PlayedRequest(
    string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body, TimeSpan Started)
{
    /// <summary>When the server began to send the answer; zero before.</summary>
    public TimeSpan Ended { get; set; }

    public string Path => Target.Split('?')[0];

    /// <summary>Returns the decoded value of a parameter of the query, or null.</summary>
    public string? Query(string name) => (Target.Contains('?', StringComparison.Ordinal) ? Target[(Target.IndexOf('?') + 1)..] : "")
        .Split('&')
        .Select(pair => pair.Split('=', 2))
        .Where(pair => pair[0] == name)
        .Select(pair => Uri.UnescapeDataString(pair.ElementAtOrDefault(1)?.Replace('+', ' ') ?? ""))
        .FirstOrDefault();
}
