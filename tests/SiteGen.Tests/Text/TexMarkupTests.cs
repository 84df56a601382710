using SiteGen.Text;

namespace SiteGen.Tests.Text;

/// <summary>Markup of publishers and escapes of reference managers become TeX.</summary>
public sealed class TexMarkupTests
{
    [Theory]
    [InlineData("Salt &amp; Pepper &lt; &#8211; &#x2013; \\&amp; {\\&}amp;", "Salt & Pepper < – – & &")]
    [InlineData("&amp;amp;lt; AT\\&T; R&D; Q&A &unknown; &#36;5 &#123;x&#125;", "< AT&T; R&D; Q&A &unknown; \\$5 {x}")]
    public void Entities_become_characters(string text, string title) => Assert.Equal(title, TexProse.ToTitle(TexMarkup.ToTex(text)));

    [Theory]
    [InlineData("a <i>b</i> <b>c</b> <tt>d</tt>", "a *b* **c** `d`")]
    [InlineData("H<sub>2</sub>O, x<sup>2</sup>, <scp>DNA</scp>, <span class=\"nocase\">Go</span>", "H₂O, x², DNA, Go")]
    [InlineData("{\\textless}i{\\textgreater}a{\\textless}/i{\\textgreater} {$<$}b{$>$}c{$<$}/b{$>$}",
        "*a* **c**")]
    [InlineData("\\textless{}i\\textgreater{}d\\textless{}/i\\textgreater{}", "*d*")]
    [InlineData("<jats:title>Abstract</jats:title><jats:p>One.</jats:p><jats:p>Two <jats:italic>x</jats:italic>.</jats:p>",
        "One.\n\nTwo *x*.")]
    [InlineData("a<b and c>d, x <y> z, A<B, <i>open, 1 < 2 > 0", "a\\<b and c>d, x \\<y> z, A\\<B, \\<i>open, 1 < 2 > 0")]
    [InlineData("<i>a <b>c</i> d</b>", "*a \\<b>c* d\\</b>")]
    public void Tags_become_markdown(string text, string markdown) =>
        Assert.Equal(markdown, TexProse.ToMarkdown(TexMarkup.ToTex(text)).Markdown);

    [Theory]
    [InlineData("<inline-formula><tex-math notation=\"LaTeX\">$\\ell _{1}$ </tex-math></inline-formula>", "$\\ell _{1}$")]
    [InlineData("<tex-math>\\documentclass{article}\\begin{document}$$x^2$$\\end{document}</tex-math>", "$x^2$")]
    [InlineData("<alternatives><tex-math>$x$</tex-math><mml:math><mml:mi>x</mml:mi></mml:math></alternatives>", "$x$")]
    [InlineData("{\\textless}tex-math{\\textgreater}{\\$}{\\textbackslash}ell {\\_}{\\{}1{\\}}{\\$}{\\textless}/tex-math{\\textgreater}",
        "$\\ell _{1}$")]
    [InlineData("<math><msub><mi>ℓ</mi><mn>1</mn></msub><mo>→</mo><mfrac><mi>a</mi><mn>2</mn></mfrac></math>",
        "$\\ell_{1}\\to\\frac{a}{2}$")]
    [InlineData("<m:math><m:msqrt><m:mi>s</m:mi></m:msqrt><m:mo>=</m:mo><m:mn>7</m:mn><m:mtext>TeV</m:mtext></m:math>",
        "$\\sqrt{s}=7\\text{TeV}$")]
    [InlineData("<math><mover><mi>x</mi><mo>^</mo></mover><mo>&lt;</mo><mi>sin</mi><mi mathvariant=\"bold\">v</mi></math>",
        "$\\hat{x}<\\sin \\mathbf{v}$")]
    [InlineData("<math><mtable><mtr/></mtable>x</math>", "x")]
    [InlineData("a <math>open", "a <math>open")]
    public void Formulas_become_TeX(string text, string title) => Assert.Equal(title, TexProse.ToTitle(TexMarkup.ToTex(text)));

    [Theory]
    [InlineData("{\\textdollar}{\\textbackslash}ell{\\_}2{\\textdollar}-Norm and {\\textdollar}Q{\\textdollar}-Learning",
        "$\\ell_2$-Norm and $Q$-Learning")]
    [InlineData("The \\${\\textbackslash}ell\\_2\\$ of {\\$}O(n{\\^{}}2){\\$}", "The $\\ell_2$ of $O(n^2)$")]
    [InlineData("Q{\\{}{\\$}{\\}}{\\textbackslash}alpha{\\{}{\\$}{\\}} \\{\\$}x\\_1\\{\\$}", "Q$\\alpha$ $x_1$")]
    [InlineData("{\\textbackslash}textit\\{best\\} $\\backslash$alpha {\\textbackslash}nothing", "best α \\nothing")]
    [InlineData("{\\{}S{\\}}now {\\{}0,1{\\}}", "Snow {0,1}")]
    [InlineData("costs \\$5 and \\$6, US\\$ and A\\$, \\$5\\_000 or \\$6", "costs \\$5 and \\$6, US\\$ and A\\$, \\$5_000 or \\$6")]
    public void Escaped_formulas_and_commands_are_restored(string text, string title) =>
        Assert.Equal(title, TexProse.ToTitle(TexMarkup.ToTex(text)));

    [Theory]
    [InlineData("<math><mrow>", 20_000)]
    [InlineData("<i>", 200_000)]
    [InlineData("</i><i>", 100_000)]
    [InlineData("<tex-math>", 50_000)]
    [InlineData("{\\textless}", 50_000)]
    [InlineData("{\\$}", 100_000)]
    [InlineData("&amp;", 100_000)]
    [InlineData("<math>", 100_000)]
    public void Long_runs_of_markup_take_linear_time(string piece, int count)
    {
        var tex = TexMarkup.ToTex(string.Concat(Enumerable.Repeat(piece, count)));

        Assert.True(tex.Length <= piece.Length * count);
    }
}
