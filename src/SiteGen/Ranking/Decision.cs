namespace SiteGen.Ranking;

/// <summary>What a person decided about a paper.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="IsKept">Whether the person kept it; otherwise it was passed over.</param>
/// <param name="Weight">How often the decision counts: 1, or 2 for picks and papers with notes.</param>
public sealed record Decision(RankedPaper Paper, bool IsKept, int Weight);
