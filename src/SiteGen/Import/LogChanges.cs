using SiteGen.Content;
using SiteGen.Import.Matching;

namespace SiteGen.Import;

/// <summary>Collects the changes of the log while an import is planned.</summary>
internal sealed class LogChanges
{
    private readonly ImportLog _before;
    private readonly Dictionary<string, LoggedPaper> _papers = new(StringComparer.Ordinal);
    private readonly List<string> _added = [];

    /// <summary>Begins with a log.</summary>
    /// <param name="before">The log of earlier imports.</param>
    public LogChanges(ImportLog before)
    {
        _before = before;
        foreach (var paper in before.Papers)
            _papers.TryAdd(paper.Slug, paper);
    }

    /// <summary>Records that a paper was met, with what the entry says of its identity.</summary>
    /// <param name="slug">The paper's slug.</param>
    /// <param name="identity">The entry's identity.</param>
    /// <param name="fields">The fields that the import writes.</param>
    public void Meet(string slug, PaperIdentity identity, IReadOnlyList<string> fields)
    {
        if (_papers.GetValueOrDefault(slug) is { } logged)
        {
            _papers[slug] = logged with
            {
                Ids = Union(logged.Ids, identity.Ids),
                Author = logged.Author ?? identity.Author,
                Fields = Union(logged.Fields, fields),
            };
            return;
        }

        _papers.Add(slug, new LoggedPaper(slug, identity.Ids, identity.Author, fields));
        _added.Add(slug);
    }

    /// <summary>Changes the entry of a paper that was met.</summary>
    /// <param name="slug">The paper's slug.</param>
    /// <param name="change">Returns the changed entry.</param>
    public void Change(string slug, Func<LoggedPaper, LoggedPaper> change) => _papers[slug] = change(_papers[slug]);

    /// <summary>Returns the current entry of a paper; null if it was never met.</summary>
    /// <param name="slug">The paper's slug.</param>
    public LoggedPaper? Find(string slug) => _papers.GetValueOrDefault(slug);

    /// <summary>Returns the log with all changes and the dumps that were read.</summary>
    /// <param name="dumps">The dumps.</param>
    public ImportLog Apply(IReadOnlyList<ImportedDump> dumps) => new(
        [.. _before.Dumps.Where(d => dumps.All(r => r.Path != d.Path)).Concat(dumps).OrderBy(d => d.Path, StringComparer.Ordinal)],
        [.. _before.Papers.Select(p => _papers[p.Slug]), .. _added.Select(slug => _papers[slug])]);

    private static IReadOnlyList<string> Union(IReadOnlyList<string> first, IReadOnlyList<string> second) =>
        [.. first.Union(second, StringComparer.Ordinal)];
}
