using SiteGen.Content;
using SiteGen.Import.Topics;
using SiteGen.Tests.Themes;

namespace SiteGen.Tests.Import.Topics;

public sealed class LearnedTopicsTests
{
    private static readonly Topic[] Topics = [CreateTopic("speech", "Speech"), CreateTopic("graphs", "Graphs"), CreateTopic("rare", "Rare")];

    [Fact]
    public void A_paper_without_any_phrase_gets_the_topic_of_papers_with_its_words()
    {
        var proposed = Assert.Single(Match(CreatePapers(12), "Prosody of birds", "Vocoders make phonemes audible."));
        Assert.Equal("speech", proposed.Topic);
        Assert.Empty(proposed.Phrases);
        Assert.True(proposed.Learned >= TopicMatcher.MinScore);
        Assert.Contains(proposed.Terms, term => term.Contains("phonemes", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_small_feed_has_only_its_phrases() => Assert.Empty(Match(CreatePapers(9), "Prosody of birds", "Vocoders make phonemes audible."));

    [Fact]
    public void A_topic_with_too_few_papers_is_not_learned()
    {
        Paper[] papers = [.. CreatePapers(12), Create("r1", "rare", "Orchids", "Botany."), Create("r2", "rare", "Orchids again", "Botany.")];
        Assert.DoesNotContain(Match(papers, "Orchids", "Botany."), s => s.Topic == "rare");
    }

    [Fact]
    public void The_order_of_papers_and_topics_makes_no_difference()
    {
        var papers = CreatePapers(12);
        var one = new TopicMatcher(Topics, new LearnedTopics(Topics, papers)).Score("Prosody and vertices", "Phonemes, adjacency.");
        Topic[] turned = [.. Topics.Reverse<Topic>()];
        var other = new TopicMatcher(turned, new LearnedTopics(turned, papers.Reverse<Paper>())).Score("Prosody and vertices", "Phonemes, adjacency.");
        Assert.Equal(one.Select(s => (s.Topic, Math.Round(s.Score, 2))), other.Select(s => (s.Topic, Math.Round(s.Score, 2))));
    }

    private static IReadOnlyList<TopicScore> Match(IReadOnlyList<Paper> papers, string title, string text) =>
        new TopicMatcher(Topics, new LearnedTopics(Topics, papers)).Assign(title, text);

    private static Paper[] CreatePapers(int ofEach) =>
    [
        .. Enumerable.Range(0, ofEach).Select(i => Create($"s{i}", "speech", $"Prosody {i}", "Phonemes and vocoders make prosody audible.")),
        .. Enumerable.Range(0, ofEach).Select(i => Create($"g{i}", "graphs", $"Vertices {i}", "Isomorphic vertices and adjacency are hard.")),
    ];

    private static Paper Create(string slug, string topic, string title, string text) => ThemeSite.Paper(slug) with
    {
        Title = title,
        Abstract = text,
        Topics = [new Located<string>(topic, SourcePosition.Start)],
    };

    private static Topic CreateTopic(string slug, string title) =>
        new() { Slug = slug, Path = $"content/topics/{slug}.md", Title = title, Match = [new Located<string>($"{slug} phrase", SourcePosition.Start)] };
}
