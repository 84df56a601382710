using SiteGen.Content;
using SiteGen.Import.Matching;
using SiteGen.Import.Topics;

namespace SiteGen.Import;

/// <summary>
/// Compares the entries of dumps with the content of the site. The import is append-only: it creates files and adds
/// absent fields, and never modifies or deletes existing content.
/// </summary>
public sealed class ImportPlanner
{
    private readonly KnownPapers _known;
    private readonly SlugPool _slugs;
    private readonly EditionQueue _queue;
    private readonly TopicMatcher _topics;
    private readonly List<PlannedPaper> _new = [];
    private readonly List<FieldFill> _fills = [];
    private readonly LogChanges _log;
    private int _deleted;

    private ImportPlanner(SiteContent content, ImportLog log, DateOnly day, int perDay)
    {
        _known = new KnownPapers(content.Papers, log);
        _slugs = new SlugPool(content.Papers.Select(p => p.Slug).Concat(log.Papers.Select(p => p.Slug)));
        _queue = new EditionQueue(content.Papers, log, day, perDay);
        _topics = new TopicMatcher(content.Topics);
        _log = new LogChanges(log);
    }

    /// <summary>Plans the import of some entries; writes nothing.</summary>
    /// <param name="content">The content of the site.</param>
    /// <param name="log">The log of earlier imports.</param>
    /// <param name="entries">The entries of all dumps, in order; a paper may occur several times.</param>
    /// <param name="dumps">The files in <c>content/dumps</c> that the entries come from.</param>
    /// <param name="day">The day of the import.</param>
    /// <param name="perDay">The number of papers that the feed publishes a day, at least 1.</param>
    /// <param name="diagnostics">Receives a warning for an identifier that two different papers have.</param>
    public static ImportPlan Plan(
        SiteContent content,
        ImportLog log,
        IReadOnlyList<ImportedPaper> entries,
        IReadOnlyList<ImportedDump> dumps,
        DateOnly day,
        int perDay,
        DiagnosticBag diagnostics)
    {
        var planner = new ImportPlanner(content, log, day, perDay);
        var merged = EntryMerger.Merge(entries, diagnostics);
        foreach (var entry in merged)
            planner.PlanEntry(entry.Paper, entry.Identity, diagnostics);
        var known = merged.Count - planner._new.Count - planner._deleted;
        return new ImportPlan(planner._new, planner._fills, known, planner._deleted, planner._log.Apply(dumps));
    }

    private void PlanEntry(ImportedPaper entry, PaperIdentity identity, DiagnosticBag diagnostics)
    {
        var known = _known.Find(identity, out var contradictory);
        if (contradictory is not null)
            WarnOfContradiction(entry, identity.FindShared(contradictory.Identity), contradictory, diagnostics);
        switch (known)
        {
            case { Paper: { } paper }:
                PlanFill(paper, entry, identity, known.Logged);
                break;
            case { Logged: { Pending: null } logged }:
                KeepDeleted(identity, logged);
                break;
            default:
                PlanNewPaper(entry, identity, known?.Logged);
                break;
        }
    }

    private static void WarnOfContradiction(ImportedPaper entry, string? shared, KnownPaper other, DiagnosticBag diagnostics)
    {
        var name = other.Paper is { } paper ? $"\"{paper.Title}\" ({paper.Path})" : $"the deleted paper '{other.Logged!.Slug}'";
        diagnostics.Warning(entry.Path, entry.Position,
            $"{shared} is also that of {name}, by somebody else; \"{entry.Title}\" became a paper of its own; correct one of them");
    }

    private void PlanFill(Paper paper, ImportedPaper entry, PaperIdentity identity, LoggedPaper? logged)
    {
        // The curator removed a field that an earlier import wrote and that is gone; it stays removed.
        var missing = GetFields(entry).Without([.. paper.Written, .. logged?.Fields ?? []]);
        if (missing.Present.Count > 0)
            _fills.Add(new FieldFill(paper.Path, paper.Slug, missing));
        _log.Record(logged, paper.Slug, identity, missing.Present, pending: null);
    }

    private void KeepDeleted(PaperIdentity identity, LoggedPaper logged)
    {
        _deleted++;
        _log.Record(logged, logged.Slug, identity, [], pending: null);
    }

    private void PlanNewPaper(ImportedPaper entry, PaperIdentity identity, LoggedPaper? logged)
    {
        // A paper that a killed import had planned keeps the slug and the date of that plan.
        var paper = new PlannedPaper(
            logged?.Slug ?? _slugs.Reserve(entry),
            logged?.Pending ?? _queue.AssignNext(),
            entry,
            _topics.Assign(entry.Title, entry.Abstract));
        _new.Add(paper);
        _log.Record(logged, paper.Slug, identity, GetFields(entry).Present, paper.Date);
    }

    /// <summary>Returns the optional fields of an entry.</summary>
    /// <param name="entry">The entry.</param>
    internal static PaperFields GetFields(ImportedPaper entry) => new()
    {
        Published = entry.Published,
        Authors = entry.Authors,
        Arxiv = entry.Arxiv,
        Doi = entry.Doi,
        Venue = entry.Venue,
        Publication = entry.Publication,
        Links = entry.Links,
    };
}
