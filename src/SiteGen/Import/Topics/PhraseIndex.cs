using SiteGen.Content;

namespace SiteGen.Import.Topics;

/// <summary>Counts the phrases of all topics in a text.</summary>
internal sealed class PhraseIndex
{
    private readonly PhraseTrie _trie = new();
    private readonly List<(string Topic, MatchPhrase Phrase)> _phrases = [];

    /// <param name="topics">The topics; an invalid line of <c>match</c> is ignored.</param>
    public PhraseIndex(IEnumerable<Topic> topics)
    {
        foreach (var topic in topics)
        {
            foreach (var line in topic.Match)
            {
                if (MatchPhrase.TryParse(line.Value, out var phrase, out _))
                    Add(topic.Slug, phrase);
            }
        }
    }

    /// <summary>Returns the phrases that a paper contains, by topic, without exclusions.</summary>
    public ILookup<string, MatchedPhrase> Find(string title, string abstractText)
    {
        var inTitle = Count(title);
        var inAbstract = Count(abstractText);
        return inTitle.Keys.Union(inAbstract.Keys)
            .Where(number => _phrases[number].Phrase.Weight > 0)
            .ToLookup(number => _phrases[number].Topic, Matched, StringComparer.Ordinal);

        MatchedPhrase Matched(int number)
        {
            var phrase = _phrases[number].Phrase;
            return new MatchedPhrase(
                phrase.Text, inTitle.GetValueOrDefault(number), inAbstract.GetValueOrDefault(number), phrase.Weight);
        }
    }

    private void Add(string topic, MatchPhrase phrase)
    {
        _trie.Add(phrase.Words, _phrases.Count);
        _phrases.Add((topic, phrase));
    }

    private Dictionary<int, int> Count(string text)
    {
        var counts = new Dictionary<int, int>();
        foreach (var segment in ProseWords.SplitSegments(text))
        {
            foreach (var ofTopic in _trie.Find(segment).GroupBy(span => _phrases[span.Phrase].Topic, StringComparer.Ordinal))
            {
                foreach (var span in SelectLongest(ofTopic, segment.Count))
                    counts[span.Phrase] = counts.GetValueOrDefault(span.Phrase) + 1;
            }
        }
        return counts;
    }

    // Of spans that share a word, only the longest counts; of equally long ones, the first in the text, then in the list.
    private static IEnumerable<PhraseSpan> SelectLongest(IEnumerable<PhraseSpan> spans, int words)
    {
        var taken = new bool[words];
        foreach (var span in spans.OrderByDescending(s => s.Length).ThenBy(s => s.Start).ThenBy(s => s.Phrase))
        {
            var range = taken.AsSpan(span.Start, span.Length);
            if (range.Contains(true))
                continue;
            range.Fill(true);
            yield return span;
        }
    }
}
