namespace SiteGen.Ranking;

/// <summary>The ranks of some candidates.</summary>
/// <param name="Method">How they were ranked.</param>
/// <param name="Kept">The number of papers that were kept.</param>
/// <param name="Passed">The number of papers that were passed over.</param>
/// <param name="Ranks">The ranks, in the order of the candidates.</param>
public sealed record RankingResult(RankingMethod Method, int Kept, int Passed, IReadOnlyList<Rank> Ranks);

/// <summary>How candidates are ranked.</summary>
public enum RankingMethod
{
    /// <summary>By a model of what the person kept and passed over.</summary>
    Learned,

    /// <summary>By their similarity to what is kept, as there are too few decisions, or none of one kind.</summary>
    Similarity,

    /// <summary>Not at all, as there are no decisions; all scores are 0.5.</summary>
    None,
}
