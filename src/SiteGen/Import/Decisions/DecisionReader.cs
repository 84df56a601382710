using SiteGen.Content;
using SiteGen.Import.Matching;
using SiteGen.Ranking;

namespace SiteGen.Import.Decisions;

/// <summary>
/// Collects what people decided about papers, from which the ranking learns: which papers they kept, and which they passed over.
/// What a source's rule took is no decision until a person picks it, writes notes or removes it. What expired or turned out to
/// be a duplicate never is.
/// </summary>
internal static class DecisionReader
{
    private const int Weight = 1;

    // A pick or a paper with notes says more about what a curator likes than one that was merely kept.
    private const int EmphasizedWeight = 2;

    /// <summary>Collects the decisions, oldest first; those of one day by slug.</summary>
    /// <param name="content">The content.</param>
    /// <param name="log">The log of earlier imports.</param>
    /// <param name="findEntries">Finds entries of dumps by their identity: the texts of papers whose files are gone.</param>
    public static IReadOnlyList<Decision> Read(
        CuratedContent content, ImportLog log, Func<Func<PaperIdentity, bool>, IEnumerable<ImportedPaper>> findEntries)
    {
        var decided = ResolveOutcomes(content, log);
        var decisions = CollectKept(content, decided).Concat(CollectPassed(content, decided, findEntries));
        return [.. decisions.OrderBy(d => d.Day).ThenBy(d => d.Slug, StringComparer.Ordinal).Select(d => d.Decision)];
    }

    // The log knows what people did until the last import; moved and deleted files tell the rest, which is newer.
    private static ImportLog ResolveOutcomes(CuratedContent content, ImportLog log)
    {
        var changes = new LogChanges(log);
        new CuratorDecisions(content, log, DateOnly.MaxValue).Record(changes, new DiagnosticBag());
        return changes.Apply([]);
    }

    private static IEnumerable<DatedDecision> CollectKept(CuratedContent content, ImportLog log)
    {
        var bySlug = log.Papers.DistinctBy(p => p.Slug, StringComparer.Ordinal).ToDictionary(p => p.Slug, StringComparer.Ordinal);
        var byIdentity = new KnownPapers([], log);
        foreach (var paper in content.Site.Papers.Concat(content.Undated))
        {
            // A renamed file is found by the identifiers of its paper.
            var entry = bySlug.GetValueOrDefault(paper.Slug) ?? byIdentity.Find(PaperIdentity.From(paper), out _)?.Logged;
            var isEmphasized = paper.IsPick || !string.IsNullOrWhiteSpace(paper.Notes);
            if (!isEmphasized && entry?.Outcome is Outcome.Auto or Outcome.Expired or Outcome.Duplicate)
                continue;
            var decision = new Decision(RankedPapers.From(paper), IsKept: true, isEmphasized ? EmphasizedWeight : Weight);
            yield return new DatedDecision(entry?.Day ?? paper.Date.Day, paper.Slug, decision);
        }
    }

    private static IEnumerable<DatedDecision> CollectPassed(
        CuratedContent content, ImportLog log, Func<Func<PaperIdentity, bool>, IEnumerable<ImportedPaper>> findEntries)
    {
        IReadOnlyList<Paper> files = [.. content.Site.Papers, .. content.Undated, .. content.Proposed];
        var slugs = files.Select(p => p.Slug).ToHashSet(StringComparer.Ordinal);
        var known = new KnownPapers(files, new ImportLog([], []));
        LoggedPaper[] passed =
        [
            .. log.Papers
                .Where(p => p.Pending is null && p.Outcome is not (Outcome.Proposed or Outcome.Expired or Outcome.Duplicate))
                .Where(p => !slugs.Contains(p.Slug) && known.Find(PaperIdentity.From(p), out _) is null)
                .DistinctBy(p => p.Slug, StringComparer.Ordinal),
        ];
        if (passed.Length == 0)
            return [];
        var texts = FindTexts(passed, findEntries);
        return passed
            .Select(p => (Entry: p, Text: texts.GetValueOrDefault(p.Slug) ?? ReadLog(p)))
            .Where(p => p.Text is not null)
            .Select(p => new DatedDecision(
                p.Entry.Day ?? DateOnly.MinValue, p.Entry.Slug, new Decision(p.Text!, IsKept: false, Weight)));
    }

    // Of several entries that are one paper, the first one with an abstract says most.
    private static Dictionary<string, RankedPaper> FindTexts(
        IReadOnlyList<LoggedPaper> passed, Func<Func<PaperIdentity, bool>, IEnumerable<ImportedPaper>> findEntries)
    {
        var index = new KnownPapers([], new ImportLog([], passed));
        var texts = new Dictionary<string, RankedPaper>(StringComparer.Ordinal);
        foreach (var entry in findEntries(identity => index.Find(identity, out _) is not null))
        {
            if (index.Find(entry.Identity, out _)?.Logged is { } logged
                && (!texts.TryGetValue(logged.Slug, out var text) || (text.Abstract.Length == 0 && entry.Abstract.Length > 0)))
                texts[logged.Slug] = RankedPapers.From(entry);
        }

        return texts;
    }

    // The dump may be gone. The log keeps the words of the title.
    private static RankedPaper? ReadLog(LoggedPaper logged) => PaperIdentity.From(logged).Title is { } title
        ? new RankedPaper(title, "", logged.Author is { } author ? [author.Display] : [])
        : null;

    private sealed record DatedDecision(DateOnly Day, string Slug, Decision Decision);
}
