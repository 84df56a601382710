using SiteGen.Content;
using SiteGen.Import.Topics;

namespace SiteGen.Import;

/// <summary>
/// Compares what dumps say with what the site knows. The import is append-only: what it plans makes files and adds
/// absent fields, and never changes or removes what stands.
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

    /// <summary>Plans the import of some entries; does nothing of it.</summary>
    /// <param name="content">What the site knows.</param>
    /// <param name="log">What earlier imports did.</param>
    /// <param name="entries">The entries of all dumps, in order; the same paper may stand in several.</param>
    /// <param name="dumps">The dumps in <c>content/dumps</c> from which they come.</param>
    /// <param name="day">The day of the import.</param>
    /// <param name="perDay">How many papers the feed publishes a day, at least 1.</param>
    public static ImportPlan Plan(
        SiteContent content, ImportLog log, IReadOnlyList<ImportedPaper> entries, IReadOnlyList<ImportedDump> dumps, DateOnly day, int perDay)
    {
        var planner = new ImportPlanner(content, log, day, perDay);
        var merged = EntryMerger.Merge(entries);
        foreach (var entry in merged)
            planner.Settle(entry);
        var known = merged.Count - planner._new.Count - planner._deleted;
        return new ImportPlan(planner._new, planner._fills, known, planner._deleted, planner._log.Apply(dumps));
    }

    private void Settle(ImportedPaper entry)
    {
        var ids = PaperIds.Of(entry);
        var logged = _known.Logged(ids);
        if (_known.Paper(ids, logged) is { } paper)
            Fill(paper, entry, ids, logged);
        else if (logged is { Pending: null })
            KeepDeleted(ids, logged);
        else
            Create(entry, ids, logged);
    }

    private void Fill(Paper paper, ImportedPaper entry, IReadOnlyList<string> ids, LoggedPaper? logged)
    {
        // A field that an import once wrote and that is gone was removed by the curator.
        var missing = FieldsOf(entry).Without([.. paper.Written, .. logged?.Fields ?? []]);
        if (missing.Present.Count > 0)
            _fills.Add(new FieldFill(paper.Path, paper.Slug, missing));
        _log.Record(logged, paper.Slug, ids, missing.Present, pending: null);
    }

    private void KeepDeleted(IReadOnlyList<string> ids, LoggedPaper logged)
    {
        _deleted++;
        _log.Record(logged, logged.Slug, ids, [], pending: null);
    }

    private void Create(ImportedPaper entry, IReadOnlyList<string> ids, LoggedPaper? logged)
    {
        // What a killed import had decided stands: the same slug, the same day.
        var paper = new PlannedPaper(
            logged?.Slug ?? _slugs.Take(entry),
            logged?.Pending ?? _queue.Next(),
            entry,
            _topics.Assign(entry.Title, entry.Abstract));
        _new.Add(paper);
        _log.Record(logged, paper.Slug, ids, FieldsOf(entry).Present, paper.Date);
    }

    /// <summary>The fields that an entry brings.</summary>
    /// <param name="entry">The entry.</param>
    internal static PaperFields FieldsOf(ImportedPaper entry) => new()
    {
        Published = entry.Published,
        Authors = entry.Authors,
        Arxiv = entry.Arxiv,
        Doi = entry.Doi,
        Venue = entry.Venue,
        Links = entry.Links,
    };
}
