using SiteGen.Content;
using SiteGen.Import.Matching;
using SiteGen.Ranking;

namespace SiteGen.Import.Decisions;

/// <summary>Ranks candidates by what people decided before. Reads the decisions only when there is something to rank.</summary>
/// <param name="content">The content.</param>
/// <param name="log">The log of earlier imports.</param>
/// <param name="findEntries">Finds entries of dumps by their identity: the texts of papers whose files are gone.</param>
internal sealed class CandidateRanking(
    CuratedContent content, ImportLog log, Func<Func<PaperIdentity, bool>, IEnumerable<ImportedPaper>> findEntries)
{
    private readonly Lazy<IReadOnlyList<Decision>> _decisions = new(() => DecisionReader.Read(content, log, findEntries));

    /// <summary>Returns the scores of papers, from 0 to 1, in their order.</summary>
    /// <param name="papers">The papers.</param>
    public IReadOnlyList<double> Rank(IReadOnlyList<RankedPaper> papers) =>
        papers.Count == 0 ? [] : [.. PaperRanker.Rank(_decisions.Value, papers, explains: false).Ranks.Select(r => r.Score)];
}
