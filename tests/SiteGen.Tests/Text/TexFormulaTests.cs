using SiteGen.Text;

namespace SiteGen.Tests.Text;

public sealed class TexFormulaTests
{
    [Theory]
    [InlineData("a $k$-means and $ x_i*y_j*z $.", "k", "x_i*y_j*z")]
    [InlineData(@"if $a<b|c$ and $\{x\} \\ y$ and $p_{\mbox{if $q$}}$", "a<b|c", @"\{x\} \\ y", @"p_{\mbox{if \(q\)}}")]
    [InlineData(@"the $n$th of 3$\times$4, é$x$é, 𝒪$y$", "n", @"\times", "x", "y")]
    [InlineData(@"\(a\) and \[b\] and $$c$$ here, $$d$$.", "a", "b", "c", "d")]
    [InlineData("$$x$$ begins", "x")]
    [InlineData(@"$a$$b$, US\$$c$ and $d$\$5", "a b", "c", "d")]
    [InlineData(@"{\em the $k$}$e$, {\em$f$}$g$", "k", "e", "f", "g")]
    [InlineData(@"$5$ and $10^{-3}$ and $95\%$ and $2n+1$", "5", "10^{-3}", @"95\%", "2n+1")]
    [InlineData(@"\$C_4$ symmetry, $x \\$ and $y\ $.", "C_4", "x", "y")]
    [InlineData("it costs $5 and $x$ is $y$", "x", "y")]
    [InlineData("`$a`$ *$b*$ [$c](d)$", "a`", "b*", "c](d)")]
    public void The_markdown_parser_finds_each_formula_unchanged(string tex, params string[] formulas) =>
        Assert.Equal(formulas, Rendered.Formulas(tex));

    [Theory]
    [InlineData(@"by \begin{align} a &= b \\ c &= d \end{align} so", @"\begin{aligned} a &= b \\ c &= d \end{aligned}")]
    [InlineData(@"by \begin{equation*} a=b \end{equation*}", "a=b")]
    [InlineData("by {align*} a &= b {align*}", @"\begin{aligned} a &= b \end{aligned}")]
    public void Environments_become_formulas(string tex, string formula) => Assert.Equal([formula], Rendered.Formulas(tex));

    [Theory]
    [InlineData("between $5 and $6 a piece")]
    [InlineData("US$100 to US$200, $5-$10, $2,000")]
    [InlineData("$1.5M (or $2M) and $40 per run")]
    [InlineData("one $ only")]
    [InlineData("$ from the shell prompt and $ again")]
    public void Amounts_and_lone_dollars_stay(string text)
    {
        Assert.Empty(Rendered.Formulas(text));
        Assert.Equal(text, Rendered.Text(TexProse.ToMarkdown(text).Markdown));
    }

    [Fact]
    public void A_letter_next_to_a_formula_is_displayed_unchanged() =>
        Assert.Equal(
            "<p>the <math alttext=\"n\"><mi>n</mi></math>th of 3"
            + "<math alttext=\"\\times\"><mo lspace=\"0\" rspace=\"0\">×</mo></math></p>",
            Rendered.Html(@"the $n$th of 3$\times$"));

    [Theory]
    [InlineData(@"$\alpha$-stable", "α-stable")]
    [InlineData(@"$\mathcal{O}(\frac{n}{2})$ and $R^{n}$", "𝒪(n/2) and Rⁿ")]
    public void A_formula_has_a_plain_form(string tex, string text) => Assert.Equal(text, TexProse.ToPlain(tex));
}
