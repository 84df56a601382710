using CsCheck;
using TexMath.Xml;

namespace SiteGen.Tests.TexMath;

public sealed class XmlTextTests
{
    [Fact]
    public void Clean_text_is_the_same_instance()
    {
        var text = "a\tb\r\n𝒪";

        Assert.Same(text, XmlText.Clean(text));
    }

    [Theory]
    [InlineData("a\u0000b\u0008c\u001F", "abc")]
    [InlineData("a\uFFFE\uFFFFb\uFFFD", "ab\uFFFD")]
    public void Forbidden_characters_are_removed(string text, string clean) => Assert.Equal(clean, XmlText.Clean(text));

    [Fact]
    public void Lone_surrogates_are_removed_and_pairs_stay()
    {
        Assert.Equal("x", XmlText.Clean("\uD835x\uDCAA"));
        Assert.Equal("𝒪", XmlText.Clean("\uD835\uD835\uDCAA"));
    }

    [Fact]
    public void Whatever_is_left_may_stand_in_xml() =>
        Gen.String[Gen.Char, 0, 40].Sample(text => Assert.NotNull(System.Xml.XmlConvert.VerifyXmlChars(XmlText.Clean(text))));
}
