using SiteGen.Sources.Lookup;

namespace SiteGen.Sources.Adding;

/// <summary>The options of finding papers to add.</summary>
public sealed record AddOptions
{
    /// <summary>The maximum number of papers of one call.</summary>
    public const int MaxPapers = 200;

    /// <summary>The folder that holds <c>content</c>; an absolute path.</summary>
    public required string Source { get; init; }

    /// <summary>The identifiers and addresses of the papers, as the user has written them.</summary>
    public required IReadOnlyList<string> Ids { get; init; }

    /// <summary>The time of the run, in UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Whether to write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>How the services are asked.</summary>
    public LookupOptions Lookup { get; init; } = new();

    /// <summary>Receives a message for the user when the run has to wait for another one.</summary>
    public Action<string>? Notice { get; init; }
}
