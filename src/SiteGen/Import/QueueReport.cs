using SiteGen.Content;
using SiteGen.Import.Matching;

namespace SiteGen.Import;

/// <summary>A paper that comes out on a later day.</summary>
/// <param name="Day">The day of its edition.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Title">Its title.</param>
/// <param name="Outcome">Who took it: a person (<see cref="Outcome.Kept"/>) or a source's rule (<see cref="Outcome.Auto"/>).</param>
/// <param name="From">The name of the source that brought it; null if a person did.</param>
public sealed record QueuedPaper(DateOnly Day, string Slug, string Title, Outcome Outcome, string? From);

/// <summary>What comes out when.</summary>
/// <param name="Papers">The papers of later days, by day; those of a day in the order of the feed.</param>
/// <param name="Proposed">The number of papers that wait for a decision or a place.</param>
/// <param name="Undated">The number of papers that a person has taken and that the next import gives a day.</param>
public sealed record QueueReport(IReadOnlyList<QueuedPaper> Papers, int Proposed, int Undated)
{
    /// <summary>Lists what comes out after a day. Writes nothing.</summary>
    /// <param name="source">The folder that holds <c>content</c>; an absolute path.</param>
    /// <param name="date">The day; null for the day of a build.</param>
    /// <param name="diagnostics">Receives the errors of the content.</param>
    /// <returns>The report; null, with errors, if a file is wrong.</returns>
    public static QueueReport? Build(string source, DateOnly? date, DiagnosticBag diagnostics)
    {
        var own = new DiagnosticBag();
        var log = ImportLog.Read(source, own);
        var content = CurationReader.Read(source, log, Environment.ProcessorCount, own);
        diagnostics.AddErrors(own);
        if (diagnostics.HasErrors)
            return null;
        var zone = content.Site.Settings.TimeZone;
        var day = BuildDay.Resolve(date, zone);
        var papers = content.Site.Papers.Where(p => !p.Draft && p.Date.GetEditionDay(zone) > day);
        return new QueueReport([.. Sort(papers, log, zone).Select(p => Create(p.Paper, p.Day, p.Logged))],
            content.Proposed.Count, content.Undated.Count);
    }

    private static QueuedPaper Create(Paper paper, DateOnly day, LoggedPaper? logged) => new(
        day, paper.Slug, paper.Title, logged?.Outcome is Outcome.Auto ? Outcome.Auto : Outcome.Kept, logged?.From);

    // Within a day, the feed has papers with a time first, then those that a person wrote, then imported ones.
    private static IEnumerable<(Paper Paper, DateOnly Day, LoggedPaper? Logged)> Sort(
        IEnumerable<Paper> papers, ImportLog log, TimeZoneInfo zone)
    {
        var entries = log.Papers.Index().DistinctBy(p => p.Item.Slug, StringComparer.Ordinal)
            .ToDictionary(p => p.Item.Slug, p => (p.Index, p.Item), StringComparer.Ordinal);
        var byIdentity = new KnownPapers([], log);
        return papers
            .OrderBy(p => p.Date.GetEditionDay(zone))
            .ThenByDescending(p => p.Date.Time)
            .ThenBy(p => entries.TryGetValue(p.Slug, out var entry) ? entry.Index : -1)
            .ThenBy(p => p.Slug, StringComparer.Ordinal)
            .Select(p => (p, p.Date.GetEditionDay(zone), entries.TryGetValue(p.Slug, out var entry)
                ? entry.Item
                : byIdentity.Find(PaperIdentity.From(p), out _)?.Logged));
    }
}
