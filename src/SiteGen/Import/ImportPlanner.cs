using SiteGen.Content;
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
    public static ImportPlan Plan(
        SiteContent content,
        ImportLog log,
        IReadOnlyList<ImportedPaper> entries,
        IReadOnlyList<ImportedDump> dumps,
        DateOnly day,
        int perDay)
    {
        var planner = new ImportPlanner(content, log, day, perDay);
        var merged = EntryMerger.Merge(entries);
        foreach (var entry in merged)
            planner.PlanEntry(entry);
        var known = merged.Count - planner._new.Count - planner._deleted;
        return new ImportPlan(planner._new, planner._fills, known, planner._deleted, planner._log.Apply(dumps));
    }

    private void PlanEntry(ImportedPaper entry)
    {
        var ids = PaperIds.From(entry);
        var logged = _known.FindLogged(ids);
        if (_known.FindPaper(ids, logged) is { } paper)
            PlanFill(paper, entry, ids, logged);
        else if (logged is { Pending: null })
            KeepDeleted(ids, logged);
        else
            PlanNewPaper(entry, ids, logged);
    }

    private void PlanFill(Paper paper, ImportedPaper entry, IReadOnlyList<string> ids, LoggedPaper? logged)
    {
        // The curator removed a field that an earlier import wrote and that is gone; it stays removed.
        var missing = GetFields(entry).Without([.. paper.Written, .. logged?.Fields ?? []]);
        if (missing.Present.Count > 0)
            _fills.Add(new FieldFill(paper.Path, paper.Slug, missing));
        _log.Record(logged, paper.Slug, ids, missing.Present, pending: null);
    }

    private void KeepDeleted(IReadOnlyList<string> ids, LoggedPaper logged)
    {
        _deleted++;
        _log.Record(logged, logged.Slug, ids, [], pending: null);
    }

    private void PlanNewPaper(ImportedPaper entry, IReadOnlyList<string> ids, LoggedPaper? logged)
    {
        // A paper that a killed import had planned keeps the slug and the date of that plan.
        var paper = new PlannedPaper(
            logged?.Slug ?? _slugs.Reserve(entry),
            logged?.Pending ?? _queue.AssignNext(),
            entry,
            _topics.Assign(entry.Title, entry.Abstract));
        _new.Add(paper);
        _log.Record(logged, paper.Slug, ids, GetFields(entry).Present, paper.Date);
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
        Links = entry.Links,
    };
}
