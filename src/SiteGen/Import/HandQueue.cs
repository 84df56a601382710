using SiteGen.Content;
using SiteGen.Import.Decisions;
using SiteGen.Ranking;

namespace SiteGen.Import;

/// <summary>
/// Gives days to the papers that people take in one import: in the order in which they come, or with
/// <see cref="EditionOrder.Best"/> the best ranked ones first.
/// </summary>
/// <param name="queue">The days.</param>
/// <param name="ranking">Ranks the papers.</param>
/// <param name="order">The order.</param>
internal sealed class HandQueue(EditionQueue queue, CandidateRanking ranking, EditionOrder order)
{
    private readonly List<(RankedPaper Paper, Action<FeedDate> Plan)> _waiting = [];

    /// <summary>Adds a paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="plan">Plans the paper with its day; called now or by <see cref="Finish"/>.</param>
    public void Add(RankedPaper paper, Action<FeedDate> plan)
    {
        if (order is EditionOrder.Best)
            _waiting.Add((paper, plan));
        else
            plan(queue.AssignByHand());
    }

    /// <summary>Gives the papers that wait their days, best first. Equals stay in their order.</summary>
    public void Finish()
    {
        var scores = ranking.Rank([.. _waiting.Select(w => w.Paper)]);
        foreach (var (waiting, _) in _waiting.Zip(scores).OrderByDescending(pair => pair.Second))
            waiting.Plan(queue.AssignByHand());
        _waiting.Clear();
    }
}
