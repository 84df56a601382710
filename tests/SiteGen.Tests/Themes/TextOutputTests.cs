using System.Text;
using CsCheck;
using SiteGen.Themes;

namespace SiteGen.Tests.Themes;

public class TextOutputTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char["a<&é\u2028\uD835\uDC9C"], 0, 12],
        Gen.Const(new string('x', 70_000)));

    [Fact]
    public void Texts_printed_one_after_the_other_are_one_text() => Texts.Array[0, 6].Sample(texts =>
    {
        var output = new TextOutput();
        foreach (var text in texts)
            output.Write(text.AsSpan());
        Assert.Equal(Encoding.UTF8.GetBytes(string.Concat(texts)), output.Bytes.ToArray());
    });

    [Fact]
    public void Half_a_character_before_bytes_is_replaced()
    {
        var output = new TextOutput();
        output.Write("a\uD835".AsSpan());
        output.Write("é"u8);
        Assert.Equal("a\uFFFDé", output.ToString());
    }

    [Fact]
    public void What_is_cleared_is_gone()
    {
        var output = new TextOutput();
        output.Write("a\uD835".AsSpan());
        output.Clear();
        output.Write("b".AsSpan());
        Assert.Equal("b", output.ToString());
    }

    [Fact]
    public void Escaped_text_shows_itself()
    {
        var output = new TextOutput();
        output.WriteEscaped("<𝒜 & \"b\" 'c'>");
        Assert.Equal("&lt;𝒜 &amp; &quot;b&quot; &#39;c&#39;&gt;", output.ToString());
    }
}
