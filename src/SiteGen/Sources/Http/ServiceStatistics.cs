namespace SiteGen.Sources.Http;

/// <summary>What the requests to one service have cost so far.</summary>
/// <param name="Requests">The number of requests; redirects and repeated requests count too.</param>
/// <param name="Failures">The number of failures, after most of which a request was repeated.</param>
/// <param name="Bytes">The size of all bodies after decompression.</param>
/// <param name="Waited">The time spent in gaps and pauses.</param>
public sealed record ServiceStatistics(int Requests, int Failures, long Bytes, TimeSpan Waited)
{
    internal static ServiceStatistics Empty { get; } = new(0, 0, 0, TimeSpan.Zero);
}
