using SiteGen.Content;
using SiteGen.Import.Decisions;
using SiteGen.Import.Matching;
using SiteGen.Import.Topics;

namespace SiteGen.Import;

/// <summary>What the parts of a plan share: the state before the import, and what has been assigned so far.</summary>
/// <param name="content">The content.</param>
/// <param name="log">The log of earlier imports.</param>
/// <param name="rules">The rules of the import.</param>
/// <param name="findEntries">Finds entries of dumps by their identity: the texts of papers whose files are gone.</param>
/// <param name="diagnostics">Receives diagnostics.</param>
internal sealed class PlanContext(
    CuratedContent content,
    ImportLog log,
    ImportRules rules,
    Func<Func<PaperIdentity, bool>, IEnumerable<ImportedPaper>> findEntries,
    DiagnosticBag diagnostics)
{
    /// <summary>The content before the import.</summary>
    public CuratedContent Content { get; } = content;

    /// <summary>The log before the import.</summary>
    public ImportLog Log { get; } = log;

    /// <summary>The rules of the import.</summary>
    public ImportRules Rules { get; } = rules;

    /// <summary>Receives diagnostics.</summary>
    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>The changes of the log.</summary>
    public LogChanges Changes { get; } = new(log);

    /// <summary>The papers with a file, proposed ones included, and those that the log knows.</summary>
    public KnownPapers Known { get; } = new([.. content.Site.Papers, .. content.Undated, .. content.Proposed], log);

    /// <summary>The slugs that are taken.</summary>
    public SlugPool Slugs { get; } = new(content.Site.Papers.Concat(content.Undated).Concat(content.Proposed)
        .Select(p => p.Slug).Concat(log.Papers.Select(p => p.Slug)));

    /// <summary>The days of new papers.</summary>
    public EditionQueue Queue { get; } = new(content.Site, log, rules.Day, rules.PerDay);

    /// <summary>Ranks papers by what people decided before this import.</summary>
    public CandidateRanking Ranking { get; } = new(content, log, findEntries);

    /// <summary>Assigns topics.</summary>
    public TopicMatcher Topics { get; } = new(content.Site.Topics, new LearnedTopics(content.Site.Topics, ListFinished(content, log)));

    /// <summary>Records the outcome of an entry. What a killed import had decided keeps its day.</summary>
    /// <param name="slug">The paper's slug.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="pending">The date of a file that is not written yet.</param>
    public void SetOutcome(string slug, Outcome outcome, FeedDate? pending = null) => Changes.Change(
        slug,
        entry => entry with
        {
            Outcome = outcome,
            Day = entry is { Pending: not null, Day: { } decided } ? decided : Rules.Day,
            Pending = pending,
            Sha256 = null,
        });

    // What a killed import has written would teach the next one other topics than an undisturbed import had proposed.
    private static IEnumerable<Paper> ListFinished(CuratedContent content, ImportLog log)
    {
        var pending = log.Papers.Where(p => p.Pending is not null).Select(p => p.Slug).ToHashSet(StringComparer.Ordinal);
        return content.Site.Papers.Where(p => !pending.Contains(p.Slug));
    }
}
