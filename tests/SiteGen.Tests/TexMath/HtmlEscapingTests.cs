using System.Net;
using System.Text;
using CsCheck;
using TexMath.Xml;

namespace SiteGen.Tests.TexMath;

public sealed class HtmlEscapingTests
{
    [Theory]
    [InlineData("a & b", "a &amp; b", "a &amp; b")]
    [InlineData("<i x='1' y=\"2\">", "&lt;i x=&#39;1&#39; y=&quot;2&quot;&gt;", "&lt;i x='1' y=&quot;2&quot;&gt;")]
    [InlineData("&&", "&amp;&amp;", "&amp;&amp;")]
    [InlineData("é 😀", "é 😀", "é 😀")]
    [InlineData("", "", "")]
    public void Special_characters_become_references(string text, string escaped, string forDoubleQuotes)
    {
        Assert.Equal(escaped, HtmlEscaping.Escape(text));
        Assert.Equal(escaped, new StringBuilder().AppendEscaped(text).ToString());
        Assert.Equal(forDoubleQuotes, HtmlEscaping.EscapeForDoubleQuotes(text));
    }

    [Fact]
    public void Text_without_special_characters_is_not_copied()
    {
        const string Text = "plain";
        Assert.Same(Text, HtmlEscaping.Escape(Text));
        Assert.Same(Text, HtmlEscaping.EscapeForDoubleQuotes(Text));
    }

    [Fact]
    public void Escaped_text_decodes_to_the_text() =>
        Gen.String[Gen.Frequency((1, Gen.Char), (1, Gen.Const('&')), (1, Gen.Const('\'')), (1, Gen.Const('<')))]
            .Sample(text => Assert.Equal(text, WebUtility.HtmlDecode(HtmlEscaping.Escape(text))));
}
