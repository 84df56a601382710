using SiteGen.Text;

namespace SiteGen.Tests.Text;

public sealed class TexLinkTests
{
    [Theory]
    [InlineData("at https://github.com/GengDavid/SLCA.", "at <https://github.com/GengDavid/SLCA>.", "https://github.com/GengDavid/SLCA")]
    [InlineData(
        "https://github.com/SriramB-98/layer_masking",
        "<https://github.com/SriramB-98/layer_masking>",
        "https://github.com/SriramB-98/layer_masking")]
    [InlineData("(see http://a.org/x_(y)), so", "(see <http://a.org/x_(y)>), so", "http://a.org/x_(y)")]
    [InlineData("adaptability.GitHub: https://a.org/.", "adaptability.GitHub: <https://a.org/>.", "https://a.org/")]
    [InlineData(
        "at github.com/mayug/BaseTransformers",
        "at [github.com/mayug/BaseTransformers](https://github.com/mayug/BaseTransformers)",
        "https://github.com/mayug/BaseTransformers")]
    [InlineData("at www.x.org/a,", @"at [www\.x.org/a](https://www.x.org/a),", "https://www.x.org/a")]
    [InlineData(
        "https://github.com/kleinzcy/Cr-KD-NCD{here}.",
        "[here](https://github.com/kleinzcy/Cr-KD-NCD).",
        "https://github.com/kleinzcy/Cr-KD-NCD")]
    [InlineData(
        @"\url{https://a.org/x\_y} \href{https://b.org/\%20}{the code}!",
        "<https://a.org/x_y> [the code](https://b.org/%20)!",
        "https://a.org/x_y https://b.org/%20")]
    [InlineData(@"at \urlhttp://www.unc.edu/~j/r.html.", "at <http://www.unc.edu/~j/r.html>.", "http://www.unc.edu/~j/r.html")]
    [InlineData(
        @"http://a.org/\~{}u, http://a.org/\~u/x\_y, http://a.org/$\sim$u",
        "<http://a.org/~u>, <http://a.org/~u/x_y>, <http://a.org/~u>",
        "http://a.org/~u http://a.org/~u/x_y")]
    [InlineData("<https://x.org>", @"\<<https://x.org>>", "https://x.org")]
    [InlineData(@"\texttt{https://x.org}", "<https://x.org>", "https://x.org")]
    [InlineData(@"wow!\href{https://x.org}{a}", @"wow\![a](https://x.org)", "https://x.org")]
    public void An_address_becomes_a_link_without_the_punctuation_after_it(string tex, string markdown, string addresses)
    {
        var prose = TexProse.ToMarkdown(tex);

        Assert.Equal(markdown, prose.Markdown);
        Assert.Equal(addresses.Split(' '), prose.Addresses);
    }

    [Theory]
    [InlineData("http:// is no address, nor is github.com/ or www.")]
    [InlineData("a ftp://x.org and mailto:a@b.c stay text")]
    [InlineData("my.github.com/x is unknown")]
    public void Text_that_is_not_a_web_address_stays_text(string text)
    {
        var prose = TexProse.ToMarkdown(text);

        Assert.Empty(prose.Addresses);
        Assert.DoesNotContain("<a ", Rendered.Html(text), StringComparison.Ordinal);
        Assert.Equal(text, Rendered.Text(prose.Markdown));
    }

    [Fact]
    public void Addresses_are_mapped_and_listed_once()
    {
        var prose = TexProse.ToMarkdown(
            @"https://mirror.dev/c, \href{https://mirror.dev/c}{here}, mirror.dev and www.a.org",
            address => address.Replace("mirror.dev", "real.org", StringComparison.Ordinal));

        Assert.Equal(["https://real.org/c", "https://www.a.org"], prose.Addresses);
        Assert.Equal(@"<https://real.org/c>, [here](https://real.org/c), mirror.dev and [www\.a.org](https://www.a.org)", prose.Markdown);
    }

    [Fact]
    public void A_link_is_rendered_as_a_link() =>
        Assert.Equal(
            "<p><a href=\"https://a.org/x_(y)\">the <em>code</em></a></p>",
            Rendered.Html(@"\href{https://a.org/x_(y)}{the \emph{code}}"));

    [Fact]
    public void An_address_cannot_break_out_of_its_link()
    {
        var html = Rendered.Html(@"\href{https://a.org/""><script>}{x} \url{javascript:alert(1)}");

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript", html, StringComparison.Ordinal);
    }
}
