using SiteGen.Sources.Http;

namespace SiteGen.Sources.Fetching;

/// <summary>The options of a fetch.</summary>
public sealed record FetchOptions
{
    /// <summary>The folder that holds <c>content</c>; an absolute path.</summary>
    public required string Source { get; init; }

    /// <summary>The names of the sources to ask; empty to ask all.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>The first day to ask for; null to begin shortly before the last success.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The time of the run, in UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Whether to write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>An arXiv identifier or a DOI whose way through the sources is explained; null for none.</summary>
    public string? Explain { get; init; }

    /// <summary>The limits of the client; null for those of the environment.</summary>
    public ServiceClientOptions? Client { get; init; }

    /// <summary>Receives a line for each source that was asked.</summary>
    public Action<SourceReport>? Progress { get; init; }

    /// <summary>Receives a message for the user when the fetch has to wait for another one.</summary>
    public Action<string>? Notice { get; init; }
}
