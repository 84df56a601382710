using SiteGen.Content;

namespace SiteGen.Import;

/// <summary>Finds the paper of the site, or the entry of the log, that an entry of a dump is.</summary>
internal sealed class KnownPapers
{
    private readonly Dictionary<string, Paper> _papersById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Paper> _papersBySlug;
    private readonly Dictionary<string, LoggedPaper> _loggedById = new(StringComparer.Ordinal);

    public KnownPapers(IReadOnlyList<Paper> papers, ImportLog log)
    {
        _papersBySlug = papers.ToDictionary(p => p.Slug, StringComparer.Ordinal);
        foreach (var paper in papers)
        {
            foreach (var id in PaperIds.From(paper))
                _papersById.TryAdd(id, paper);
        }

        foreach (var logged in log.Papers)
        {
            foreach (var id in logged.Ids)
                _loggedById.TryAdd(id, logged);
        }
    }

    /// <summary>Returns the log's entry that has one of the ids.</summary>
    public LoggedPaper? FindLogged(IReadOnlyList<string> ids) =>
        ids.Select(_loggedById.GetValueOrDefault).FirstOrDefault(l => l is not null);

    /// <summary>Returns the paper that has one of the ids, or else the paper that the logged entry became.</summary>
    public Paper? FindPaper(IReadOnlyList<string> ids, LoggedPaper? logged) =>
        ids.Select(_papersById.GetValueOrDefault).FirstOrDefault(p => p is not null)
        ?? (logged is null ? null : _papersBySlug.GetValueOrDefault(logged.Slug));
}
