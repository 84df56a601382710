using SiteGen.Content.Records;

namespace SiteGen.Sources.Enrichment;

/// <summary>What a run did.</summary>
public sealed record EnrichReport
{
    /// <summary>The papers that got something, or would.</summary>
    public required IReadOnlyList<CompletedPaper> Completed { get; init; }

    /// <summary>The number of values of signals.</summary>
    public required int Signals { get; init; }

    /// <summary>The messages of the services that failed, by the name of the service.</summary>
    public required IReadOnlyDictionary<string, string> Failures { get; init; }

    /// <summary>Whether the time or the requests of the run were used up; the next run goes on.</summary>
    public required bool IsBudgetSpent { get; init; }

    /// <summary>The number of papers that got a field for the first time, and the number of identifiers among the fields.</summary>
    public (int Papers, int Identifiers) Counts => (
        Completed.Select(c => c.Path).Distinct(StringComparer.Ordinal).Count(),
        Completed.SelectMany(c => c.Fields).Count(name => name is "arxiv" or "doi"));
}
