using SiteGen.Content;
using SiteGen.Import.Matching;

namespace SiteGen.Import;

/// <summary>
/// Finds out what the curator has done since the last import: a proposed paper that was moved to <c>content/papers</c> is kept,
/// and one whose file is gone was passed over.
/// </summary>
/// <param name="content">The content.</param>
/// <param name="log">The log of earlier imports.</param>
/// <param name="day">The day of the import.</param>
internal sealed class CuratorDecisions(CuratedContent content, ImportLog log, DateOnly day)
{
    private readonly Dictionary<string, Paper> _proposed = content.Proposed.ToDictionary(p => p.Slug, StringComparer.Ordinal);
    private readonly KnownPapers _papers = new([.. content.Site.Papers, .. content.Undated], new ImportLog([], []));
    private readonly HashSet<string> _slugs =
        content.Site.Papers.Concat(content.Undated).Select(p => p.Slug).ToHashSet(StringComparer.Ordinal);

    /// <summary>The proposed files that no longer belong.</summary>
    public List<PlannedRemoval> Removals { get; } = [];

    /// <summary>Records all decisions in the log, and adopts proposed files that it does not know.</summary>
    /// <param name="changes">Receives the changes of the log.</param>
    /// <param name="diagnostics">Receives a warning for a file that the curator has edited and that repeats a paper.</param>
    public void Record(LogChanges changes, DiagnosticBag diagnostics)
    {
        foreach (var entry in log.Papers)
        {
            if (entry.Pending is null && Decide(entry, diagnostics) is var outcome && outcome != entry.Outcome)
                changes.Change(entry.Slug, e => e with { Outcome = outcome, Day = day });
        }

        foreach (var paper in content.Proposed.Where(p => changes.Find(p.Slug) is null))
        {
            var hasAbstract = !string.IsNullOrWhiteSpace(paper.Abstract);
            string[] written = [.. paper.Written, .. hasAbstract ? new[] { AbsentFields.Abstract } : []];
            changes.Meet(paper.Slug, PaperIdentity.From(paper), written);
            changes.Change(paper.Slug, e => e with { Outcome = Outcome.Proposed, Day = day });
        }
    }

    private Outcome? Decide(LoggedPaper entry, DiagnosticBag diagnostics)
    {
        if (_slugs.Contains(entry.Slug))
            return KeepOne(entry, Outcome.Kept, $"content/papers/{entry.Slug}.md", diagnostics);
        if (_papers.Find(PaperIdentity.From(entry), out _)?.Paper is { } other)
            return KeepOne(entry, Outcome.Duplicate, other.Path, diagnostics);
        if (_proposed.ContainsKey(entry.Slug))
            return entry.Outcome is Outcome.Expired && IsUnedited(entry) ? Expire(entry) : Outcome.Proposed;
        return entry.Outcome is Outcome.Proposed or Outcome.Kept or Outcome.Auto ? Outcome.Passed : entry.Outcome;
    }

    // The paper has a file in content/papers: its own, or that of another entry.
    private Outcome? KeepOne(LoggedPaper entry, Outcome outcome, string path, DiagnosticBag diagnostics)
    {
        if (!_proposed.TryGetValue(entry.Slug, out var proposal))
            return entry.Outcome is null or Outcome.Auto or Outcome.Kept or Outcome.Duplicate ? entry.Outcome : Outcome.Kept;
        if (IsUnedited(entry))
            Removals.Add(new PlannedRemoval(proposal.Path, proposal.Title, outcome));
        else
            diagnostics.Warning(proposal.Path, SourcePosition.Start, $"this is the paper {path} again; delete one of the two files");
        return outcome;
    }

    private Outcome Expire(LoggedPaper entry)
    {
        var proposal = _proposed[entry.Slug];
        Removals.Add(new PlannedRemoval(proposal.Path, proposal.Title, Outcome.Expired));
        return Outcome.Expired;
    }

    private bool IsUnedited(LoggedPaper entry) =>
        entry.Sha256 is not null && content.ProposedHashes.GetValueOrDefault(entry.Slug) == entry.Sha256;
}
