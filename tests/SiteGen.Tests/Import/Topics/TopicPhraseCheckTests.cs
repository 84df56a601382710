using SiteGen.Content;
using SiteGen.Import.Topics;
using static SiteGen.Tests.Import.Topics.TopicSamples;

namespace SiteGen.Tests.Import.Topics;

public sealed class TopicPhraseCheckTests
{
    [Fact]
    public void Diagnostics_have_the_position_of_the_phrase()
    {
        var diagnostics = new DiagnosticBag();

        TopicPhraseCheck.Run([Topic("audio", "speech", "s*", "Speeches")], diagnostics);

        Assert.Equal(
            [
                "content/topics/audio.md:5:5: error: the phrase \"s*\" has a * after fewer than three letters; write more of the word",
                "content/topics/audio.md:6:5: warning: the phrase \"Speeches\" says the same as \"speech\"; remove one",
            ],
            diagnostics.Sorted().Select(d => d.ToString()));
    }

    [Fact]
    public void Two_topics_may_share_a_phrase()
    {
        var diagnostics = new DiagnosticBag();

        TopicPhraseCheck.Run([Topic("a", "speech"), Topic("b", "speech")], diagnostics);

        Assert.Empty(diagnostics.Sorted());
    }

    [Fact]
    public void An_invalid_phrase_does_not_disable_the_others()
    {
        var matcher = new TopicMatcher([Topic("audio", "s*", "speech")]);

        Assert.Single(matcher.Assign("Speech", ""));
    }
}
