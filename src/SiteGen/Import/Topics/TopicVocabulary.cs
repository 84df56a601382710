using System.Collections.Frozen;
using SiteGen.Content;

namespace SiteGen.Import.Topics;

/// <summary>
/// The words of the topics' titles and descriptions, for papers that contain no phrase. A word counts only if it occurs in
/// a single topic, and a proposal needs two different words, because one alone may be chance.
/// </summary>
internal sealed class TopicVocabulary
{
    private const double WordWeight = 0.4;
    private const int MinWords = 2;
    private const int MinWordLength = 4;

    // Common English words that a description may contain; shorter words never count.
    private static readonly FrozenSet<string> CommonWords = FrozenSet.Create(StringComparer.Ordinal,
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
            .SelectMany(topic => SplitWords($"{topic.Title}. {topic.Description}").Distinct(StringComparer.Ordinal)
                .Select(word => (word, topic.Slug)))
            .GroupBy(use => use.word, StringComparer.Ordinal);
        foreach (var word in uses.Where(word => word.Count() == 1))
            _topicOfWord.Add(word.Key, word.Single().Slug);
    }

    /// <summary>Returns the words that a paper contains, by topic, for topics with enough of them.</summary>
    public ILookup<string, MatchedPhrase> Find(string title, string abstractText)
    {
        var inTitle = Count(title);
        var inAbstract = Count(abstractText);
        return inTitle.Keys.Union(inAbstract.Keys, StringComparer.Ordinal)
            .GroupBy(word => _topicOfWord[word], StringComparer.Ordinal)
            .Where(words => words.Count() >= MinWords)
            .SelectMany(words => words)
            .ToLookup(word => _topicOfWord[word], Matched, StringComparer.Ordinal);

        MatchedPhrase Matched(string word) =>
            new(word, inTitle.GetValueOrDefault(word), inAbstract.GetValueOrDefault(word), WordWeight);
    }

    private Dictionary<string, int> Count(string text) =>
        SplitWords(text).Where(_topicOfWord.ContainsKey).CountBy(word => word, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<string> SplitWords(string text) =>
        ProseWords.SplitSegments(text).SelectMany(segment => segment)
            .Where(word => word.Length >= MinWordLength && !CommonWords.Contains(word))
            .Select(WordForm.Normalize);
}
