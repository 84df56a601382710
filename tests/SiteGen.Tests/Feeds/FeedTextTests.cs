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
    [InlineData("é and a noncharacter \uFFFE.", "é and a noncharacter .")]
    public void A_single_line_has_single_spaces_and_no_character_that_XML_forbids(string text, string line) =>
        Assert.Equal(line, FeedText.ToSingleLine(text));

    // Separate test, because attribute arguments cannot contain an unpaired surrogate.
    [Fact]
    public void An_unpaired_surrogate_is_removed() =>
        Assert.Equal("é and a surrogate .", FeedText.ToSingleLine("é and a surrogate \uD835."));
}
