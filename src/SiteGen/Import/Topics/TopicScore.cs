namespace SiteGen.Import.Topics;

/// <summary>How well a topic fits a paper, and why.</summary>
/// <param name="Topic">The topic's slug.</param>
/// <param name="Score">The sum over <paramref name="Phrases"/> as <see cref="TopicMatcher"/> describes it; above 0.</param>
/// <param name="Phrases">The phrases that matched, the greatest share first, then by phrase (ordinal).</param>
public sealed record TopicScore(string Topic, double Score, IReadOnlyList<MatchedPhrase> Phrases);
