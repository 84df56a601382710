using SiteGen.Import.Topics;

namespace SiteGen.Tests.Import.Topics;

public sealed class MatchPhraseTests
{
    [Theory]
    [InlineData("speech", 1)]
    [InlineData("few-shot", 1.5)]
    [InlineData("few-shot learning", 2)]
    [InlineData("learning from few examples", 2)]
    [InlineData("image?", 0.25)]
    [InlineData("neural network?", 0.375)]
    [InlineData("-hate speech", 0)]
    public void The_weight_depends_on_the_number_of_words_and_the_sign(string text, double weight)
    {
        Assert.True(MatchPhrase.TryParse(text, out var phrase, out _));
        Assert.Equal(weight, phrase.Weight);
        Assert.Equal(text, phrase.Text);
    }

    [Fact]
    public void Words_are_folded_and_a_star_makes_a_prefix()
    {
        Assert.True(MatchPhrase.TryParse("Naïve-Bayes classif*", out var phrase, out _));
        Assert.Equal([new("naive", false), new("baye", false), new("classif", true)], phrase.Words);
    }

    [Theory]
    [InlineData("", "the phrase \"\" has no words; write words, or remove it")]
    [InlineData("?", "the phrase \"?\" has no words; write words, or remove it")]
    [InlineData("-speech?", "the phrase \"-speech?\" is both excluded (-) and a hint (?); keep one of the two signs")]
    [InlineData("dis*til", "the phrase \"dis*til\" has a * inside a word; a * can only end a word")]
    [InlineData("deep * network", "the phrase \"deep * network\" has a * inside a word; a * can only end a word")]
    [InlineData("di*", "the phrase \"di*\" has a * after fewer than three letters; write more of the word")]
    public void An_invalid_phrase_is_rejected_with_a_reason(string text, string problem)
    {
        Assert.False(MatchPhrase.TryParse(text, out _, out var found));
        Assert.Equal(problem, found);
    }
}
