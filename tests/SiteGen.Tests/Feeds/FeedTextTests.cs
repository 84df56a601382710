using SiteGen.Feeds;

namespace SiteGen.Tests.Feeds;

public sealed class FeedTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("A naïve line · with “quotes”", "A naïve line · with “quotes”")]
    [InlineData("An astral letter 𝒳 stays", "An astral letter 𝒳 stays")]
    [InlineData(" at both ends ", "at both ends")]
    [InlineData("two  spaces", "two spaces")]
    [InlineData("é and\ttab", "é and tab")]
    [InlineData("no-break\u00A0space", "no-break space")]
    [InlineData("é, line\u2028separator", "é, line separator")]
    [InlineData("é, next\u0085line", "é, nextline")]
    [InlineData("é and a control\u0001", "é and a control")]
    [InlineData("é and no character \uFFFE.", "é and no character .")]
    public void A_line_holds_no_white_space_but_single_spaces_and_nothing_that_XML_forbids(string text, string line) =>
        Assert.Equal(line, FeedText.Line(text));

    // An attribute cannot hold half a pair.
    [Fact]
    public void Half_a_pair_is_left_out() => Assert.Equal("é and half a pair .", FeedText.Line("é and half a pair \uD835."));
}
