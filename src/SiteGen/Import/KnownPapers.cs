using SiteGen.Content;

namespace SiteGen.Import;

/// <summary>Finds the paper or the log's entry that an entry of a dump is.</summary>
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
            foreach (var id in PaperIds.Of(paper))
                _papersById.TryAdd(id, paper);
        }

        foreach (var logged in log.Papers)
        {
            foreach (var id in logged.Ids)
                _loggedById.TryAdd(id, logged);
        }
    }

    /// <summary>The log's entry with one of the ids.</summary>
    public LoggedPaper? Logged(IReadOnlyList<string> ids) =>
        ids.Select(_loggedById.GetValueOrDefault).FirstOrDefault(l => l is not null);

    /// <summary>The paper with one of the ids, or the one that the log has made of the entry.</summary>
    public Paper? Paper(IReadOnlyList<string> ids, LoggedPaper? logged) =>
        ids.Select(_papersById.GetValueOrDefault).FirstOrDefault(p => p is not null)
        ?? (logged is null ? null : _papersBySlug.GetValueOrDefault(logged.Slug));
}
