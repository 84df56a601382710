using SiteGen.Content;

namespace SiteGen.Import.Topics;

/// <summary>
/// Proposes topics for a paper by the phrases of the topics' <c>match</c> (see <see cref="MatchPhrase"/>). A topic's
/// score is the sum over its phrases of <c>weight × (3 × mentions in the title + mentions in the abstract)</c>, where
/// each further mention counts half of the one before. Where phrases of one topic overlap, the longest alone counts.
/// A score depends on the paper and the topics only, never on other papers. In a paper without any phrase, the words
/// of the topics' titles and descriptions count instead. Safe to use from several threads.
/// </summary>
/// <param name="topics">The topics. Lines of <c>match</c> that are no phrases are passed over: <see cref="TopicPhraseCheck"/> reports them.</param>
public sealed class TopicMatcher(IReadOnlyList<Topic> topics)
{
    /// <summary>The most topics that a paper is given.</summary>
    public const int MostTopics = 3;

    /// <summary>The score below which a topic is not proposed.</summary>
    public const double LowestScore = 2;

    /// <summary>The share of the best topic's score below which a further topic is not proposed.</summary>
    public const double LowestShare = 0.3;

    private readonly PhraseIndex _phrases = new(topics);
    private readonly TopicVocabulary _vocabulary = new(topics);

    /// <summary>All topics of which something was found, the best first; equal ones by slug (ordinal).</summary>
    /// <param name="title">The title, plain text with mathematics between dollars.</param>
    /// <param name="abstractText">The abstract, plain text or Markdown; may be empty.</param>
    public IReadOnlyList<TopicScore> Score(string title, string abstractText)
    {
        var found = _phrases.Find(title, abstractText);
        if (found.Count == 0)
            found = _vocabulary.Find(title, abstractText);
        return [.. found.Select(ScoreOf).OrderByDescending(s => s.Score).ThenBy(s => s.Topic, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The topics to propose: at most <see cref="MostTopics"/>, each with <see cref="LowestScore"/> or more and with
    /// <see cref="LowestShare"/> or more of the best one's score, and not by hints alone. None where no topic fits.
    /// </summary>
    /// <param name="title">The title, plain text with mathematics between dollars.</param>
    /// <param name="abstractText">The abstract, plain text or Markdown; may be empty.</param>
    public IReadOnlyList<TopicScore> Assign(string title, string abstractText)
    {
        var scores = Score(title, abstractText);
        return [.. scores
            .TakeWhile(s => s.Score >= LowestScore && s.Score >= LowestShare * scores[0].Score)
            .Where(s => s.Phrases.Any(p => !p.IsHint))
            .Take(MostTopics)];
    }

    private static TopicScore ScoreOf(IGrouping<string, MatchedPhrase> topic)
    {
        var phrases = topic.OrderByDescending(p => p.Share).ThenBy(p => p.Phrase, StringComparer.Ordinal).ToList();
        return new TopicScore(topic.Key, phrases.Sum(p => p.Share), phrases);
    }
}
