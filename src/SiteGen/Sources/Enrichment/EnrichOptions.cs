using SiteGen.Content.Records;
using SiteGen.Sources.Lookup;

namespace SiteGen.Sources.Enrichment;

/// <summary>The options of completing papers.</summary>
public sealed record EnrichOptions
{
    /// <summary>The number of papers that a run asks about, unless the user says otherwise.</summary>
    public const int DefaultLimit = 200;

    /// <summary>The folder that holds <c>content</c>; an absolute path.</summary>
    public required string Source { get; init; }

    /// <summary>The time of the run, in UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The maximum number of papers to ask about. Signals have a limit of their own.</summary>
    public int Limit { get; init; } = DefaultLimit;

    /// <summary>Whether to write nothing.</summary>
    public bool DryRun { get; init; }

    /// <summary>How the services are asked.</summary>
    public LookupOptions Lookup { get; init; } = new();

    /// <summary>
    /// Adds what was found to the files of papers, unless it is a dry run, and returns what was added. It is called several times, so
    /// that a run that is killed loses little.
    /// </summary>
    public required Func<IReadOnlyList<FoundRecord>, IReadOnlyList<CompletedPaper>> Complete { get; init; }

    /// <summary>Receives a message for the user when the run has to wait for another one.</summary>
    public Action<string>? Notice { get; init; }
}
