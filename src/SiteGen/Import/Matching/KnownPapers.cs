using SiteGen.Content;

namespace SiteGen.Import.Matching;

/// <summary>A paper that the site has, or that an earlier import met.</summary>
/// <param name="Identity">What the file and the log say of its identity.</param>
/// <param name="Paper">The paper; null if it has no file.</param>
/// <param name="Logged">Its entry of the log; null if no import met it.</param>
internal sealed record KnownPaper(PaperIdentity Identity, Paper? Paper, LoggedPaper? Logged) : IIdentified;

/// <summary>Finds the paper of the site, or the entry of the log, that an entry of a dump is.</summary>
internal sealed class KnownPapers
{
    private readonly IdentityIndex<KnownPaper> _index = new();

    /// <summary>Collects what is known.</summary>
    /// <param name="papers">The papers of the site.</param>
    /// <param name="log">The log of earlier imports.</param>
    public KnownPapers(IReadOnlyList<Paper> papers, ImportLog log)
    {
        var logged = new Dictionary<string, LoggedPaper>(StringComparer.Ordinal);
        foreach (var entry in log.Papers)
            logged.TryAdd(entry.Slug, entry);
        foreach (var paper in papers)
        {
            var entry = logged.GetValueOrDefault(paper.Slug);
            var identity = PaperIdentity.From(paper).With(entry is null ? null : PaperIdentity.From(entry));
            _index.Add(new KnownPaper(identity, paper, entry));
        }

        // Papers with a file come first: one that was deleted and then written again by hand exists.
        var slugs = papers.Select(p => p.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in log.Papers.Where(p => !slugs.Contains(p.Slug)))
            _index.Add(new KnownPaper(PaperIdentity.From(entry), null, entry));
    }

    /// <inheritdoc cref="IdentityIndex{T}.Find"/>
    public KnownPaper? Find(PaperIdentity identity, out KnownPaper? contradictory) => _index.Find(identity, out contradictory);
}
