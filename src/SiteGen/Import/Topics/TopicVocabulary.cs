using System.Collections.Frozen;
using SiteGen.Content;

namespace SiteGen.Import.Topics;

/// <summary>
/// The words of the topics' titles and descriptions, for papers in which no phrase was found. A word counts only if
/// it stands in a single topic, and only two different words together make a proposal: one alone is chance.
/// </summary>
internal sealed class TopicVocabulary
{
    private const double WordWeight = 0.4;
    private const int FewestWords = 2;
    private const int ShortestWord = 4;

    // Words of everyday English that a description may use; shorter ones do not count anyway.
    private static readonly FrozenSet<string> Everyday = FrozenSet.Create(StringComparer.Ordinal,
        "about", "account", "after", "also", "among", "away", "based", "been", "between", "both", "does", "each", "else",
        "every", "faster", "from", "good", "have", "here", "into", "kind", "least", "like", "made", "make", "many", "more",
        "most", "much", "none", "only", "other", "over", "part", "plain", "self", "some", "such", "than", "that", "their",
        "them", "then", "there", "these", "they", "this", "those", "through", "time", "under", "very", "well", "were",
        "what", "when", "where", "which", "while", "will", "with", "within", "without", "your", "zero");

    private readonly Dictionary<string, string> _topicOfWord = new(StringComparer.Ordinal);

    /// <param name="topics">The topics.</param>
    public TopicVocabulary(IEnumerable<Topic> topics)
    {
        var uses = topics
            .SelectMany(topic => WordsOf($"{topic.Title}. {topic.Description}").Distinct(StringComparer.Ordinal)
                .Select(word => (word, topic.Slug)))
            .GroupBy(use => use.word, StringComparer.Ordinal);
        foreach (var word in uses.Where(word => word.Count() == 1))
            _topicOfWord.Add(word.Key, word.Single().Slug);
    }

    /// <summary>The words found in a paper, by topic; only topics with enough of them.</summary>
    public ILookup<string, MatchedPhrase> Find(string title, string abstractText)
    {
        var inTitle = Count(title);
        var inAbstract = Count(abstractText);
        return inTitle.Keys.Union(inAbstract.Keys, StringComparer.Ordinal)
            .GroupBy(word => _topicOfWord[word], StringComparer.Ordinal)
            .Where(words => words.Count() >= FewestWords)
            .SelectMany(words => words)
            .ToLookup(word => _topicOfWord[word], Matched, StringComparer.Ordinal);

        MatchedPhrase Matched(string word) =>
            new(word, inTitle.GetValueOrDefault(word), inAbstract.GetValueOrDefault(word), WordWeight);
    }

    private Dictionary<string, int> Count(string text) =>
        WordsOf(text).Where(_topicOfWord.ContainsKey).CountBy(word => word, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<string> WordsOf(string text) =>
        ProseWords.Segments(text).SelectMany(segment => segment)
            .Where(word => word.Length >= ShortestWord && !Everyday.Contains(word))
            .Select(WordForm.Of);
}
