using SiteGen.Import.Topics;
using static SiteGen.Tests.Import.Topics.TopicSamples;

namespace SiteGen.Tests.Import.Topics;

public sealed class TopicMatcherTests
{
    [Fact]
    public void A_mention_in_the_title_counts_three_times_a_mention_in_the_abstract()
    {
        var matcher = new TopicMatcher([Topic("audio", "speech")]);

        Assert.Equal(3, Assert.Single(matcher.Score("Speech", "")).Score);
        Assert.Equal(1, Assert.Single(matcher.Score("", "Speech")).Score);
        Assert.Equal(4, Assert.Single(matcher.Score("Speech", "speech")).Score);
    }

    [Theory]
    [InlineData("Few-Shot Learning")]
    [InlineData("few shot learning")]
    [InlineData("FEW\u2011SHOT LEARNING")]
    [InlineData("*few*-shot _learning_")]
    [InlineData("féw shot\nlearning")]
    [InlineData("“Few-shot” learning")]
    public void Case_accents_hyphens_quotes_and_emphasis_make_no_difference(string title) =>
        Assert.Equal(["few"], Topics(new TopicMatcher([Topic("few", "few-shot learning")]).Score(title, "")));

    [Theory]
    [InlineData("decision trees", "A decision tree")]
    [InlineData("decision tree", "Decision Trees")]
    [InlineData("image patch", "image patches")]
    [InlineData("decision boundary", "decision boundaries")]
    [InlineData("regularization", "Regularisation")]
    [InlineData("nearest neighbours", "nearest neighbor")]
    [InlineData("foundation model", "a foundation model's")]
    public void Number_and_spelling_of_a_word_make_no_difference(string phrase, string title) =>
        Assert.Single(new TopicMatcher([Topic("t", phrase)]).Score(title, ""));

    [Theory]
    [InlineData("speech, recognition")]
    [InlineData("speech. Recognition")]
    [InlineData("speech (recognition)")]
    [InlineData("speech $x$ recognition")]
    [InlineData("speech and recognition")]
    [InlineData("outspeech recognition")]
    public void A_phrase_does_not_span_punctuation_or_other_words(string title) =>
        Assert.Empty(new TopicMatcher([Topic("t", "speech recognition")]).Score(title, ""));

    [Theory]
    [InlineData("see https://example.org/speech for more")]
    [InlineData("see www.example.org/speech-recognition")]
    [InlineData("with $speech$ and $$speech$$")]
    [InlineData("[code](https://example.org/speech)")]
    public void Addresses_and_mathematics_are_ignored(string text) =>
        Assert.Empty(new TopicMatcher([Topic("t", "speech")]).Score(text, text));

    [Fact]
    public void Dollar_amounts_are_not_mathematics() =>
        Assert.Single(new TopicMatcher([Topic("t", "speech")]).Score("From $5 speech to $10", ""));

    [Fact]
    public void Of_overlapping_phrases_of_one_topic_the_longest_counts()
    {
        var matcher = new TopicMatcher([Topic("t", "speech", "speech recognition", "recognition")]);

        var score = Assert.Single(matcher.Score("", "Speech recognition and speech"));

        Assert.Equal([new MatchedPhrase("speech recognition", 0, 1, 1.5), new MatchedPhrase("speech", 0, 1, 1)], score.Phrases);
        Assert.Equal(2.5, score.Score);
    }

    [Fact]
    public void Phrases_of_different_topics_may_share_words()
    {
        var matcher = new TopicMatcher([Topic("few", "few shot"), Topic("vision", "shot boundary")]);

        Assert.Equal(["few", "vision"], Topics(matcher.Score("Few-shot boundary detection", "")));
    }

    [Fact]
    public void Each_further_mention_counts_half_of_the_one_before()
    {
        var matcher = new TopicMatcher([Topic("t", "audio")]);

        var scores = Enumerable.Range(1, 4).Select(n => matcher.Score("", string.Join(", ", Enumerable.Repeat("audio", n))));

        Assert.Equal([1, 1.5, 1.75, 1.875], scores.Select(s => s.Single().Score));
    }

    [Fact]
    public void A_star_matches_any_end_of_a_word()
    {
        var matcher = new TopicMatcher([Topic("t", "distill* model*")]);

        Assert.Single(matcher.Score("Distilled models", ""));
        Assert.Single(matcher.Score("Distill modelling", ""));
        Assert.Empty(matcher.Score("Still models", ""));
    }

    [Fact]
    public void Words_of_an_exclusion_do_not_count_for_shorter_phrases()
    {
        var matcher = new TopicMatcher([Topic("audio", "speech", "-hate speech")]);

        Assert.Empty(matcher.Score("Hate speech", ""));
        Assert.Equal([new MatchedPhrase("speech", 0, 1, 1)], matcher.Score("Hate speech", "In speech").Single().Phrases);
    }

    [Fact]
    public void Hints_support_a_topic_but_do_not_propose_it()
    {
        var matcher = new TopicMatcher([Topic("vision", "image?", "pixel?", "camera?", "object detection")]);
        const string Hints = "Image, pixel, camera";

        Assert.Equal(3, Assert.Single(matcher.Score(Hints, Hints)).Score);
        Assert.Empty(matcher.Assign(Hints, Hints));
        Assert.Equal(4.5, Assert.Single(matcher.Assign(Hints, $"{Hints}; object detection")).Score);
    }

    [Fact]
    public void At_most_three_topics_are_proposed_sorted_by_score_and_slug()
    {
        var matcher = new TopicMatcher([Topic("d", "delta"), Topic("c", "gamma"), Topic("b", "beta"), Topic("a", "alpha")]);

        Assert.Equal(["d", "a", "b"], Topics(matcher.Assign("alpha beta gamma delta", "delta")));
        Assert.Equal(["d", "a", "b", "c"], Topics(matcher.Score("alpha beta gamma delta", "delta")));
    }

    [Fact]
    public void A_topic_far_below_the_best_is_not_proposed()
    {
        var matcher = new TopicMatcher([Topic("a", "alpha beta gamma", "delta"), Topic("b", "epsilon zeta", "omega")]);
        const string Strong = "Alpha beta gamma, delta";

        Assert.Equal(["a"], Topics(matcher.Assign(Strong, $"{Strong}, epsilon zeta, omega")));
        Assert.Equal(["a", "b"], Topics(matcher.Assign(Strong, $"{Strong}; epsilon zeta, omega, epsilon zeta, omega")));
    }

    [Fact]
    public void A_single_mention_in_the_abstract_does_not_propose_a_topic()
    {
        var matcher = new TopicMatcher([Topic("audio", "speech recognition")]);

        Assert.Single(matcher.Score("A paper", "Speech recognition"));
        Assert.Empty(matcher.Assign("A paper", "Speech recognition"));
        Assert.Single(matcher.Assign("Speech recognition", ""));
    }

    [Fact]
    public void Without_any_phrase_the_words_of_title_and_description_count()
    {
        var matcher = new TopicMatcher([
            Topic("garden", "no such phrase") with { Title = "Gardens", Description = "Flowers and vegetables at home." },
            Topic("kitchen", "nor such") with { Title = "Kitchen", Description = "Cooking vegetables at home." },
        ]);

        var proposal = Assert.Single(matcher.Assign("A flower for every garden", "Vegetables are left out"));

        Assert.Equal("garden", proposal.Topic);
        Assert.Equal(["flower", "garden"], proposal.Phrases.Select(p => p.Phrase));
        Assert.Equal(2.4, proposal.Score, 1e-9);
    }

    [Fact]
    public void One_word_of_a_description_is_not_enough()
    {
        var matcher = new TopicMatcher([Topic("garden") with { Title = "Gardens", Description = "Flowers with roots" }]);

        Assert.Empty(matcher.Score("Gardens", "garden, garden, with"));
    }

    [Fact]
    public void Words_of_a_description_do_not_count_if_a_phrase_matches()
    {
        var matcher = new TopicMatcher([
            Topic("garden") with { Title = "Gardens", Description = "Flowers" }, Topic("audio", "speech"),
        ]);

        Assert.Equal(["audio"], Topics(matcher.Score("Garden flowers", "speech")));
    }

    [Fact]
    public void Without_a_match_no_topic_is_proposed()
    {
        var matcher = new TopicMatcher([Topic("audio", "speech")]);

        Assert.Empty(matcher.Score("On divergent series", "Slowly convergent series occur often."));
        Assert.Empty(matcher.Assign("", ""));
        Assert.Empty(new TopicMatcher([]).Assign("Speech", "Speech"));
    }

    private static IEnumerable<string> Topics(IEnumerable<TopicScore> scores) => scores.Select(s => s.Topic);
}
