using SiteGen.Content.Records;
using SiteGen.Content.Watching;
using SiteGen.Sources.Http;

namespace SiteGen.Sources.Fetching;

/// <summary>What a fetch did.</summary>
/// <param name="Sources">The sources, in the order in which they were asked.</param>
/// <param name="Statistics">What the requests have cost, by service.</param>
/// <param name="Explanation">The lines that explain a paper; empty without <c>--explain</c>.</param>
public sealed record FetchReport(
    IReadOnlyList<SourceReport> Sources, IReadOnlyDictionary<string, ServiceStatistics> Statistics, IReadOnlyList<string> Explanation)
{
    /// <summary>Whether every source answered.</summary>
    public bool AllAnswered => Sources.All(s => s.State.Freshness is not Freshness.Failed);
}

/// <summary>What came from one source.</summary>
public sealed record SourceReport
{
    /// <summary>The source.</summary>
    public required PaperSource Source { get; init; }

    /// <summary>Its state after the run.</summary>
    public required SourceState State { get; init; }

    /// <summary>The number of papers in the window.</summary>
    public int Received { get; init; }

    /// <summary>The papers that matched, in the order of the service.</summary>
    public IReadOnlyList<MatchedRecord> Matched { get; init; } = [];

    /// <summary>The number of records that were saved, or would be.</summary>
    public int Saved { get; init; }

    /// <summary>What did not go as it should although the source answered.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}

/// <summary>A record that matched.</summary>
/// <param name="Record">The record.</param>
/// <param name="Words">The words that matched.</param>
/// <param name="IsNew">Whether it is saved now; otherwise an earlier run has saved it.</param>
public sealed record MatchedRecord(PaperRecord Record, IReadOnlyList<string> Words, bool IsNew);
