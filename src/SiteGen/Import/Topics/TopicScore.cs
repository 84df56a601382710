namespace SiteGen.Import.Topics;

/// <summary>How well a topic fits a paper, and why.</summary>
/// <param name="Topic">The topic's slug.</param>
/// <param name="Score">
/// The sum over <paramref name="Phrases"/> as <see cref="TopicMatcher"/> describes it, and <see cref="Learned"/>; above 0.
/// </param>
/// <param name="Phrases">The phrases that matched, the greatest share first, then by phrase (ordinal).</param>
public sealed record TopicScore(string Topic, double Score, IReadOnlyList<MatchedPhrase> Phrases)
{
    /// <summary>
    /// What the words that the topic's papers have in common add to the score, or subtract from it; 0 if too few papers have the
    /// topic (<see cref="LearnedTopics"/>).
    /// </summary>
    public double Learned { get; init; }

    /// <summary>The terms of the paper that the topic's papers have in common, best first; at most three.</summary>
    public IReadOnlyList<string> Terms { get; init; } = [];
}
