using SiteGen.Content;
using SiteGen.Import.Matching;
using SiteGen.Ranking;

namespace SiteGen.Import.Decisions;

/// <summary>What to rank.</summary>
/// <param name="Source">The folder that holds <c>content</c>; an absolute path.</param>
public sealed record RankOptions(string Source)
{
    /// <summary>A file of records, as an absolute path; null to rank what is proposed and queued.</summary>
    public string? File { get; init; }

    /// <summary>The day after which papers count as queued; null for the day of a build.</summary>
    public DateOnly? Date { get; init; }
}

/// <summary>A candidate with its rank.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Arxiv">Its arXiv identifier, or null.</param>
/// <param name="Doi">Its DOI, or null.</param>
/// <param name="Slug">The slug of its file; null if it has none.</param>
/// <param name="Rank">Its score, and the terms and authors that made it.</param>
public sealed record RankedCandidate(string Title, string? Arxiv, string? Doi, string? Slug, Rank Rank);

/// <summary>Candidates with their ranks, best first. Without candidates the decisions are not counted.</summary>
/// <param name="Method">By what they were ranked.</param>
/// <param name="Kept">The number of papers that people kept.</param>
/// <param name="Passed">The number of papers that people passed over.</param>
/// <param name="Candidates">The candidates; those with equal scores by title, then by identifier.</param>
public sealed record RankReport(RankingMethod Method, int Kept, int Passed, IReadOnlyList<RankedCandidate> Candidates)
{
    /// <summary>Ranks candidates by what people decided. Writes nothing.</summary>
    /// <param name="options">What to rank.</param>
    /// <param name="diagnostics">Receives the errors of the content and the diagnostics of the file.</param>
    /// <returns>The report; null, with errors, if a file is wrong.</returns>
    public static RankReport? Build(RankOptions options, DiagnosticBag diagnostics)
    {
        var own = new DiagnosticBag();
        var log = ImportLog.Read(options.Source, own);
        var content = CurationReader.Read(options.Source, log, Environment.ProcessorCount, own);
        diagnostics.AddErrors(own);
        var candidates = options.File is { } file
            ? ReadFile(options.Source, file, new KnownPapers(ListFiles(content), log), diagnostics)
            : ListWaiting(content, BuildDay.Resolve(options.Date, content.Site.Settings.TimeZone));
        if (diagnostics.HasErrors)
            return null;
        // The decisions take long to read: those about papers without a file are in the dumps.
        if (candidates.Count == 0)
            return new RankReport(RankingMethod.None, 0, 0, []);
        var decisions = DecisionReader.Read(content, log, isWanted => DumpFiles.FindEntries(options.Source, isWanted));
        var result = PaperRanker.Rank(decisions, [.. candidates.Select(c => c.Paper)]);
        return new RankReport(result.Method, result.Kept, result.Passed, [.. Sort(candidates.Zip(result.Ranks, Create))]);
    }

    private static IOrderedEnumerable<RankedCandidate> Sort(IEnumerable<RankedCandidate> candidates) => candidates
        .OrderByDescending(c => c.Rank.Score)
        .ThenBy(c => c.Title, StringComparer.Ordinal)
        .ThenBy(c => c.Arxiv ?? c.Doi ?? c.Slug, StringComparer.Ordinal);

    private static RankedCandidate Create(Waiting waiting, Rank rank) =>
        new(waiting.Paper.Title, waiting.Arxiv, waiting.Doi, waiting.Slug, rank);

    private static List<Waiting> ReadFile(string source, string file, KnownPapers known, DiagnosticBag diagnostics)
    {
        var (entries, _) = DumpFiles.Read(source, [file], diagnostics);
        return
        [
            .. EntryLimits.Apply(entries, diagnostics).Select(entry => new Waiting(
                RankedPapers.From(entry), entry.Arxiv, entry.Doi, known.Find(entry.Identity, out _)?.Paper?.Slug)),
        ];
    }

    private static List<Waiting> ListWaiting(CuratedContent content, DateOnly day)
    {
        var zone = content.Site.Settings.TimeZone;
        var queued = content.Site.Papers.Where(p => !p.Draft && p.Date.GetEditionDay(zone) > day);
        return
        [
            .. content.Proposed.Concat(content.Undated).Concat(queued)
                .Select(p => new Waiting(RankedPapers.From(p), p.Arxiv, p.Doi, p.Slug)),
        ];
    }

    private static IReadOnlyList<Paper> ListFiles(CuratedContent content) =>
        [.. content.Site.Papers, .. content.Undated, .. content.Proposed];

    private sealed record Waiting(RankedPaper Paper, string? Arxiv, string? Doi, string? Slug);
}
