using SiteGen.Content;
using SiteGen.Import.Topics;

namespace SiteGen.Tests.Import.Topics;

public sealed class ShippedTopicsTests
{
    [Fact]
    public void There_are_nineteen_with_title_description_phrases_and_an_introduction_of_two_to_four_sentences()
    {
        Assert.Equal(19, ShippedTopics.All.Count);
        Assert.All(ShippedTopics.All, topic =>
        {
            Assert.NotEmpty(topic.Title);
            Assert.NotEmpty(topic.Description);
            Assert.InRange(topic.Match.Count, 20, 200);
            Assert.InRange(topic.Body.Count(c => c == '.'), 2, 4);
        });
    }

    [Fact]
    public void Every_phrase_is_valid_and_no_topic_has_one_twice()
    {
        var diagnostics = new DiagnosticBag();

        TopicPhraseCheck.Run(ShippedTopics.All, diagnostics);

        Assert.Empty(diagnostics.Sorted());
    }

    [Fact]
    public void Only_hints_are_shared_by_topics()
    {
        var shared = ShippedTopics.All
            .SelectMany(topic => topic.Match.Select(line => line.Value))
            .Where(phrase => !phrase.EndsWith('?') && !phrase.StartsWith('-'))
            .CountBy(phrase => phrase)
            .Where(phrase => phrase.Value > 1)
            .Select(phrase => phrase.Key);

        Assert.Empty(shared);
    }

    [Fact]
    public void Every_exclusion_contains_a_phrase_of_its_topic()
    {
        var idle = ShippedTopics.All.SelectMany(topic => topic.Match
            .Where(line => line.Value.StartsWith('-') && !HasEffect(topic, line))
            .Select(line => $"{topic.Path}:{line.Position.Line}: {line.Value}"));

        Assert.True(!idle.Any(), string.Join("\n", idle));
    }

    [Theory]
    [InlineData("Hate speech detection on Twitter", "speech-audio")]
    [InlineData("Generative adversarial networks for street scenes", "robustness-safety")]
    [InlineData("Mixed-integer linear programming for rosters", "software-engineering")]
    [InlineData("Boosting the accuracy of weather forecasts", "training-methods")]
    [InlineData("Multi-layer perceptrons for wind power", "layer-analysis")]
    public void Words_with_another_meaning_do_not_propose_a_topic(string title, string topic) =>
        Assert.DoesNotContain(new TopicMatcher(ShippedTopics.All).Assign(title, "Our source code is available."), s => s.Topic == topic);

    // Without the exclusion, its words match another phrase of the topic.
    private static bool HasEffect(Topic topic, Located<string> excluded)
    {
        var others = topic.Match.Where(line => line != excluded).ToList();
        return new TopicMatcher([topic with { Match = others }])
            .Score(excluded.Value[1..], "")
            .Any(score => score.Phrases.Any(found => others.Exists(line => line.Value == found.Phrase)));
    }
}
