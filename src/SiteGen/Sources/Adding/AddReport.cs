using SiteGen.Content.Records;

namespace SiteGen.Sources.Adding;

/// <summary>What was found of the papers to add.</summary>
/// <param name="Papers">The papers, in the order in which the user named them, each identifier once.</param>
/// <param name="File">The record file with all papers of the month, an absolute path; null if nothing was written.</param>
public sealed record AddReport(IReadOnlyList<AddedPaper> Papers, string? File)
{
    /// <summary>The records that were found.</summary>
    public IReadOnlyList<PaperRecord> Records => [.. Papers.Select(p => p.Record).OfType<PaperRecord>()];
}

/// <summary>A paper to add.</summary>
/// <param name="Text">What the user wrote.</param>
/// <param name="Record">The record; null if the paper was not found.</param>
/// <param name="Problem">Why the paper was not found; null if it was.</param>
/// <param name="IsServiceFailure">Whether a service failed; otherwise the identifier is wrong or unknown.</param>
public sealed record AddedPaper(string Text, PaperRecord? Record, string? Problem, bool IsServiceFailure);
