namespace SiteGen.Ranking;

/// <summary>How well a paper fits what a person keeps.</summary>
/// <param name="Score">
/// 0 to 1, rounded to four decimals: the estimated probability that the person keeps the paper
/// (<see cref="RankingMethod.Learned"/>), or its similarity to the papers that are kept.
/// </param>
/// <param name="Reasons">The terms and authors that made the score, those with the greatest weight first; at most six.</param>
public sealed record Rank(double Score, IReadOnlyList<RankReason> Reasons);

/// <summary>A term or author that raises or lowers a score.</summary>
/// <param name="Text">The term as the paper writes it, or the name of the author.</param>
/// <param name="Weight">What it adds to the logit of the score, rounded to four decimals; below 0 if it speaks against the paper.</param>
/// <param name="IsAuthor">Whether it is an author.</param>
public sealed record RankReason(string Text, double Weight, bool IsAuthor);
