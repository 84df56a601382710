using System.Text;
using CsCheck;
using SiteGen.Markup;

namespace SiteGen.Tests.Markup;

public sealed class PlainTextTests
{
    private static readonly string[] Pieces = ["a", "b", " ", "\n", ",", ".", "é", "😀"];

    [Theory]
    [InlineData(
        "A $n^2$ bound & <b>",
        "A <math alttext=\"n^2\"><msup><mi>n</mi><mn>2</mn></msup></math> bound &amp; &lt;b&gt;",
        "A n² bound & <b>")]
    [InlineData(@"Costs \$5 in $x\$$", "Costs $5 in <math alttext=\"x\\$\"><mi>x</mi><mi>$</mi></math>", "Costs $5 in x$")]
    [InlineData("$\\alpha$CDM at 10$\\mu$m", "<math alttext=\"\\alpha\"><mi>α</mi></math>CDM at 10<math alttext=\"\\mu\"><mi>μ</mi></math>m", "αCDM at 10μm")]
    [InlineData("US$5 and A$7", "US$5 and A$7", "US$5 and A$7")]
    [InlineData("$a$2 and $ b$", "$a$2 and $ b$", "$a$2 and $ b$")]
    [InlineData("$a$$b$", "<math alttext=\"a\"><mi>a</mi></math><math alttext=\"b\"><mi>b</mi></math>", "ab")]
    [InlineData("$$$ and $$", "$$$ and $$", "$$$ and $$")]
    [InlineData("From $5 to $6", "From $5 to $6", "From $5 to $6")]
    [InlineData("Open $ and $end", "Open $ and $end", "Open $ and $end")]
    [InlineData("$a$-$b$", "<math alttext=\"a\"><mi>a</mi></math>-<math alttext=\"b\"><mi>b</mi></math>", "a-b")]
    [InlineData(
        @"$\my<b>$ and $\my$",
        "<code class=\"tex\">$\\my&lt;b&gt;$</code> and <code class=\"tex\">$\\my$</code>",
        @"\my<b> and \my")]
    public void A_title_is_text_with_formulas(string title, string html, string plain)
    {
        Assert.Equal(html, MarkdownRenderer.RenderTitle(title).Text);
        Assert.Equal(plain, MarkdownRenderer.PlainTitle(title));
    }

    [Theory]
    [InlineData("*a* **b** `c` $x_1$ &amp; \\*d\\*", "a b c x₁ & *d*")]
    [InlineData("one\ntwo\n\nthree", "one two\nthree")]
    [InlineData("# Head\n\n- a\n- b\n\n> q", "Head\na\nb\nq")]
    [InlineData("see [code](https://x.example/y) and <https://z.example/>", "see code (https://x.example/y) and https://z.example/")]
    [InlineData("[x](/papers/x/) ![alt](i.png) [j](javascript:1)", "x alt j")]
    [InlineData("a[^1]\n\n[^1]: note", "a")]
    [InlineData("| a | b |\n|---|---|\n| c | d |", "a\nb\nc\nd")]
    [InlineData("$$\nx=1\n$$", "x = 1")]
    [InlineData("<b>bold</b>", "<b>bold</b>")]
    [InlineData("", "")]
    public void Markdown_reads_as_plain_text(string markdown, string expected) =>
        Assert.Equal(expected, MarkdownRenderer.PlainText(markdown));

    [Theory]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("a\u00A0 b")]
    public void Text_without_white_space_to_collapse_is_not_copied(string text) => Assert.Same(text, PlainTextWriter.Fold(text));

    [Theory]
    [InlineData("short", 10, "short")]
    [InlineData("one two three", 9, "one two…")]
    [InlineData("one two, three", 10, "one two…")]
    [InlineData("one\ntwo", 10, "one two")]
    [InlineData("unbreakable", 5, "unbr…")]
    public void A_summary_ends_after_a_word(string text, int max, string expected) =>
        Assert.Equal(expected, MarkdownRenderer.Summary(text, max));

    [Fact]
    public void A_summary_is_never_too_long_and_never_splits_a_character() =>
        Gen.Int[0, Pieces.Length - 1].Select(n => Pieces[n]).Array[0, 60].Select(Gen.Int[3, 40]).Sample((pieces, max) =>
        {
            var text = string.Concat(pieces);
            var summary = MarkdownRenderer.Summary(text, max);
            Assert.Equal(MarkdownRenderer.Summary(PlainTextWriter.Fold(text), max), summary);
            Assert.True(summary.Length <= max, summary);
            Assert.DoesNotContain('\n', summary);
            Assert.DoesNotContain("\uFFFD", Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(summary)), StringComparison.Ordinal);
        });
}
