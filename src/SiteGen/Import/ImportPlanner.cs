using SiteGen.Content;
using SiteGen.Import.Decisions;
using SiteGen.Import.Matching;

namespace SiteGen.Import;

/// <summary>
/// Compares the entries of dumps with the content of the site. The import is append-only: it creates files and adds absent
/// fields, and never modifies or deletes what a person wrote. Papers that a person chose get a day in the edition queue;
/// papers of sources compete for its free places, and those without a place are proposed.
/// </summary>
internal sealed class ImportPlanner
{
    private readonly PlanContext _context;
    private readonly HandQueue _byHand;
    private readonly ProposalPlanner _proposals;
    private readonly List<PlannedPaper> _new = [];
    private readonly List<FieldFill> _fills = [];
    private int _known;
    private int _deleted;

    private ImportPlanner(PlanContext context)
    {
        _context = context;
        _byHand = new HandQueue(context.Queue, context.Ranking, context.Content.Site.Settings.EditionOrder);
        _proposals = new ProposalPlanner(context, _byHand);
    }

    /// <summary>Plans the import of some entries; writes nothing.</summary>
    /// <param name="content">The content.</param>
    /// <param name="log">The log of earlier imports.</param>
    /// <param name="entries">The entries of all dumps, in order; a paper may occur several times.</param>
    /// <param name="dumps">The files in <c>content/dumps</c> that the entries come from.</param>
    /// <param name="rules">The rules of the import.</param>
    /// <param name="findEntries">Finds entries of dumps by their identity: the texts of papers whose files are gone.</param>
    /// <param name="diagnostics">Receives a warning for an identifier that two different papers have.</param>
    public static ImportPlan Plan(
        CuratedContent content,
        ImportLog log,
        IReadOnlyList<ImportedPaper> entries,
        IReadOnlyList<ImportedDump> dumps,
        ImportRules rules,
        Func<Func<PaperIdentity, bool>, IEnumerable<ImportedPaper>> findEntries,
        DiagnosticBag diagnostics)
    {
        var context = new PlanContext(content, log, rules, findEntries, diagnostics);
        var planner = new ImportPlanner(context);
        var decisions = new CuratorDecisions(content, log, rules.Day);
        decisions.Record(context.Changes, diagnostics);
        planner._proposals.Resume([.. decisions.Removals.Select(r => r.Path)]);
        foreach (var entry in EntryMerger.Merge(entries, diagnostics))
            planner.PlanEntry(entry.Paper, entry.Identity);
        planner._byHand.Finish();
        planner._proposals.Decide();
        return new ImportPlan
        {
            New = [.. planner._new, .. planner._proposals.New],
            Proposed = planner._proposals.Proposed,
            Moves = planner._proposals.Moves,
            Removals = [.. decisions.Removals, .. planner._proposals.Removals],
            Fills = planner._fills,
            Known = planner._known,
            Deleted = planner._deleted,
            Log = context.Changes.Apply(dumps),
        };
    }

    private void PlanEntry(ImportedPaper entry, PaperIdentity identity)
    {
        var known = _context.Known.Find(identity, out var contradictory);
        if (contradictory is not null)
            WarnOfContradiction(entry, identity.FindShared(contradictory.Identity), contradictory);
        switch (known)
        {
            case { Paper: { } paper }:
                PlanFill(paper, entry, identity);
                break;
            case { Logged: { Pending: null } logged } when entry.Source is not null || logged.Outcome is not Outcome.Expired:
                _deleted++;
                _context.Changes.Meet(logged.Slug, identity, []);
                break;
            case { Logged.Pending: { } date } when entry.Source is not null:
                // A source brought it to an import that was killed; that import's decision is kept.
                PlanNewPaper(entry, identity, known.Logged, date, known.Logged.Outcome);
                break;
            case null when entry.Source is not null:
                _proposals.Add(entry, identity);
                break;
            case { Logged.Pending: { } date }:
                PlanNewPaper(entry, identity, known.Logged, date, Outcome.Kept);
                break;
            default:
                _byHand.Add(RankedPapers.From(entry), date => PlanNewPaper(entry, identity, known?.Logged, date, Outcome.Kept));
                break;
        }
    }

    private void WarnOfContradiction(ImportedPaper entry, string? shared, KnownPaper other)
    {
        var name = other.Paper is { } paper ? $"\"{paper.Title}\" ({paper.Path})" : $"the deleted paper '{other.Logged!.Slug}'";
        _context.Diagnostics.Warning(entry.Path, entry.Position,
            $"{shared} is also that of {name}, by somebody else; \"{entry.Title}\" became a paper of its own; correct one of them");
    }

    private void PlanFill(Paper paper, ImportedPaper entry, PaperIdentity identity)
    {
        _known++;
        var logged = _context.Changes.Find(paper.Slug);
        // The curator removed a field that an earlier import wrote and that is gone; it stays removed.
        var missing = GetFields(entry).Without([.. paper.Written, .. logged?.Fields ?? []]);
        if (missing.Present.Count > 0)
            _fills.Add(new FieldFill(paper.Path, paper.Slug, missing));
        _context.Changes.Meet(paper.Slug, identity, missing.Present);
        if (_proposals.IsProposed(paper))
            _proposals.MeetAgain(paper, entry);
        else if (logged is null)
            _context.SetOutcome(paper.Slug, Outcome.Kept);
    }

    // A paper that a killed import had planned keeps the slug and the date of that plan.
    private void PlanNewPaper(ImportedPaper entry, PaperIdentity identity, LoggedPaper? logged, FeedDate date, Outcome? outcome)
    {
        var paper = new PlannedPaper(
            logged?.Slug ?? _context.Slugs.Reserve(entry), date, entry, _context.Topics.Assign(entry.Title, entry.Abstract));
        _new.Add(paper);
        _context.Changes.Meet(paper.Slug, identity, ListWritten(entry));
        _context.SetOutcome(paper.Slug, outcome ?? Outcome.Kept, date);
    }

    /// <summary>
    /// Returns the names of the fields that the file of an entry has, its abstract included, so that what the curator removes
    /// later stays removed.
    /// </summary>
    /// <param name="entry">The entry.</param>
    internal static IReadOnlyList<string> ListWritten(ImportedPaper entry) =>
        [.. GetFields(entry).Present, .. entry.Abstract.Length > 0 ? new[] { AbsentFields.Abstract } : []];

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
        Withdrawn = entry.Withdrawn,
    };
}
