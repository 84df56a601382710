using SiteGen.Content;

namespace SiteGen.Import.Topics;

/// <summary>
/// Proposes topics for a paper from the phrases of the topics' <c>match</c> (see <see cref="MatchPhrase"/>). The score of a
/// topic is the sum over its phrases of <c>weight × (3 × mentions in the title + mentions in the abstract)</c>, where each
/// further mention counts half of the one before. If phrases of one topic overlap, only the longest counts. If a paper
/// contains no phrase at all, the words of the topics' titles and descriptions count instead. In a feed with enough papers,
/// what the papers of a topic have in common is added (<see cref="LearnedTopics"/>). Safe to use from several threads.
/// </summary>
/// <param name="topics">The topics. Invalid lines of <c>match</c> are ignored; see <see cref="TopicPhraseCheck"/>.</param>
/// <param name="learned">What was learned from papers with topics; null to use the phrases only.</param>
public sealed class TopicMatcher(IReadOnlyList<Topic> topics, LearnedTopics? learned = null)
{
    /// <summary>The maximum number of topics of a paper.</summary>
    public const int MaxTopics = 3;

    /// <summary>The minimum score of a proposed topic.</summary>
    public const double MinScore = 2;

    /// <summary>The minimum score of a further topic, as a share of the best topic's score.</summary>
    public const double MinShare = 0.3;

    private readonly PhraseIndex _phrases = new(topics);
    private readonly TopicVocabulary _vocabulary = new(topics);

    /// <summary>Returns all topics with a match, best first; topics with equal scores are sorted by slug (ordinal).</summary>
    /// <param name="title">The title, plain text with mathematics between dollars.</param>
    /// <param name="abstractText">The abstract, plain text or Markdown; may be empty.</param>
    public IReadOnlyList<TopicScore> Score(string title, string abstractText)
    {
        var found = _phrases.Find(title, abstractText);
        if (found.Count == 0)
            found = _vocabulary.Find(title, abstractText);
        var scores = found.Select(BuildScore).ToDictionary(s => s.Topic, StringComparer.Ordinal);
        foreach (var (topic, score, terms) in learned?.Score(title, abstractText) ?? [])
        {
            var known = scores.GetValueOrDefault(topic) ?? new TopicScore(topic, 0, []);
            scores[topic] = known with { Score = known.Score + score, Learned = score, Terms = terms };
        }

        return
        [
            .. scores.Values.Where(s => s.Score > 0).OrderByDescending(s => s.Score).ThenBy(s => s.Topic, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Returns the topics to propose: at most <see cref="MaxTopics"/>, each with at least <see cref="MinScore"/> and at least
    /// <see cref="MinShare"/> of the best score, and none by hints alone. Empty if
    /// no topic fits.
    /// </summary>
    /// <param name="title">The title, plain text with mathematics between dollars.</param>
    /// <param name="abstractText">The abstract, plain text or Markdown; may be empty.</param>
    public IReadOnlyList<TopicScore> Assign(string title, string abstractText)
    {
        var scores = Score(title, abstractText);
        return [.. scores
            .TakeWhile(s => s.Score >= MinScore && s.Score >= MinShare * scores[0].Score)
            .Where(s => s.Learned > 0 || s.Phrases.Any(p => !p.IsHint))
            .Take(MaxTopics)];
    }

    private static TopicScore BuildScore(IGrouping<string, MatchedPhrase> topic)
    {
        var phrases = topic.OrderByDescending(p => p.Share).ThenBy(p => p.Phrase, StringComparer.Ordinal).ToList();
        return new TopicScore(topic.Key, phrases.Sum(p => p.Share), phrases);
    }
}
