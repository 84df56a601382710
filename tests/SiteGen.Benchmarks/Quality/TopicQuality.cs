using System.Globalization;
using SiteGen.Content;
using SiteGen.Import.Topics;

namespace SiteGen.Benchmarks.Quality;

/// <summary>
/// Measures proposed topics by leaving out each paper of a feed: the topics that its curator gave it are to be found without the
/// phrases that were written for it, which no other paper matches, and without its words.
/// </summary>
internal sealed class TopicQuality
{
    private readonly IReadOnlyList<Topic> _topics;
    private readonly IReadOnlyList<Paper> _papers;

    // For each phrase of a topic the papers that match it.
    private readonly ILookup<(string Topic, string Phrase), string> _uses;

    private TopicQuality(SiteContent content)
    {
        _topics = content.Topics;
        _papers = [.. content.Papers.Where(p => p.Topics.Count > 0)];
        var matcher = new TopicMatcher(_topics);
        _uses = _papers
            .SelectMany(p => matcher.Score(p.Title, p.Abstract).SelectMany(s => s.Phrases.Select(m => (Key: (s.Topic, m.Phrase), p.Slug))))
            .ToLookup(use => use.Key, use => use.Slug);
    }

    /// <summary>Prints precision, recall and F1, with and without what is learned.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    public static void Run(string source)
    {
        var quality = new TopicQuality(ContentReader.Read(Path.GetFullPath(source), Environment.ProcessorCount, new DiagnosticBag()));
        quality.Print("phrases", learns: false, keptPhrases: 1);
        quality.Print("phrases and what papers have in common", learns: true, keptPhrases: 1);
        foreach (var seed in (int[])[1, 2])
        {
            quality.Print($"a third of the phrases ({seed})", learns: false, keptPhrases: 0.35, seed);
            quality.Print($"a third of the phrases ({seed}) and what papers have in common", learns: true, keptPhrases: 0.35, seed);
        }
    }

    private void Print(string name, bool learns, double keptPhrases, int seed = 0)
    {
        var results = _papers.AsParallel().AsOrdered().Select(p => (Paper: p, Proposed: Propose(p, learns, keptPhrases, seed))).ToList();
        double right = results.Sum(r => r.Proposed.Intersect(r.Paper.Topics.Select(t => t.Value)).Count());
        double proposed = results.Sum(r => r.Proposed.Count), wanted = results.Sum(r => r.Paper.Topics.Count);
        var none = results.Count(r => r.Proposed.Count == 0);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {name}: F1 {2 * right / (proposed + wanted):F3}, precision {right / proposed:F3}, recall {right / wanted:F3}, {none} of {results.Count} papers without a topic
            """));
    }

    private List<string> Propose(Paper paper, bool learns, double keptPhrases, int seed)
    {
        var random = new Random(seed);
        List<Topic> topics =
        [
            .. _topics.Select(t => t with
            {
                Match = [.. t.Match.Where(m => random.NextDouble() < keptPhrases && !IsWrittenFor(paper, t, m.Value))],
            }),
        ];
        var learned = learns ? new LearnedTopics(topics, _papers.Where(p => p != paper)) : null;
        return [.. new TopicMatcher(topics, learned).Assign(paper.Title, paper.Abstract).Select(s => s.Topic)];
    }

    private bool IsWrittenFor(Paper paper, Topic topic, string phrase) => _uses[(topic.Slug, phrase)] is var uses
        && uses.Count() == 1 && uses.First() == paper.Slug;
}
