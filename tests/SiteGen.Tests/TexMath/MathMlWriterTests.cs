using System.Xml.Linq;
using TexMath;

namespace SiteGen.Tests.TexMath;

public sealed class MathMlWriterTests
{
    [Theory]
    [InlineData(@"x\sp 2", "<msup><mi>x</mi><mn>2</mn></msup>")]
    [InlineData(@"y\sb i\sp 2", "<msubsup><mi>y</mi><mi>i</mi><mn>2</mn></msubsup>")]
    [InlineData("x^2", "<msup><mi>x</mi><mn>2</mn></msup>")]
    [InlineData("x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>")]
    [InlineData("10^{-3}", "<msup><mn>10</mn><mrow><mo form=\"prefix\">−</mo><mn>3</mn></mrow></msup>")]
    [InlineData("f''", "<msup><mi>f</mi><mrow><mo>′</mo><mo>′</mo></mrow></msup>")]
    [InlineData("f'^2", "<msup><mi>f</mi><mrow><mo>′</mo><mn>2</mn></mrow></msup>")]
    [InlineData("{}_2F", "<msub><mrow></mrow><mn>2</mn></msub><mi>F</mi>")]
    [InlineData("(a)^2", "<msup><mrow><mo stretchy=\"false\">(</mo><mi>a</mi><mo stretchy=\"false\">)</mo></mrow><mn>2</mn></msup>")]
    [InlineData("x_{i=1}", "<msub><mi>x</mi><mrow><mi>i</mi><mo lspace=\"0\" rspace=\"0\">=</mo><mn>1</mn></mrow></msub>")]
    public void Scripts(string tex, string mathMl) => Assert.Equal(mathMl, Inside(tex));

    [Theory]
    [InlineData("a=-b", "<mi>a</mi><mo>=</mo><mo form=\"prefix\">−</mo><mi>b</mi>")]
    [InlineData(@"\sim 3", "<mo lspace=\"0\">∼</mo><mn>3</mn>")]
    [InlineData("a:=b", "<mi>a</mi><mo rspace=\"0\">:</mo><mo lspace=\"0\">=</mo><mi>b</mi>")]
    [InlineData("n^*", "<msup><mi>n</mi><mo lspace=\"0\" rspace=\"0\">∗</mo></msup>")]
    [InlineData(@"p\mid q", "<mi>p</mi><mo stretchy=\"false\" lspace=\"0.2778em\" rspace=\"0.2778em\">|</mo><mi>q</mi>")]
    [InlineData(@"x\not\in y", "<mi>x</mi><mo>∉</mo><mi>y</mi>")]
    [InlineData(@"a\bmod b", "<mi>a</mi><mo lspace=\"0.2222em\" rspace=\"0.2222em\">mod</mo><mi>b</mi>")]
    [InlineData(@"1+\dots+n", "<mn>1</mn><mo>+</mo><mo>⋯</mo><mo>+</mo><mi>n</mi>")]
    [InlineData(@"1,\dots,n", "<mn>1</mn><mo>,</mo><mo>…</mo><mo>,</mo><mi>n</mi>")]
    public void Operators(string tex, string mathMl) => Assert.Equal(mathMl, Inside(tex));

    [Theory]
    [InlineData("3.14", "<mn>3.14</mn>")]
    [InlineData("10,000", "<mn>10,000</mn>")]
    [InlineData("[0,1]", "<mo stretchy=\"false\">[</mo><mn>0</mn><mo>,</mo><mn>1</mn><mo stretchy=\"false\">]</mo>")]
    [InlineData("0,100", "<mn>0</mn><mo>,</mo><mn>100</mn>")]
    [InlineData("1,2345", "<mn>1</mn><mo>,</mo><mn>2345</mn>")]
    [InlineData(".5n", "<mn>.5</mn><mi>n</mi>")]
    public void Numbers(string tex, string mathMl) => Assert.Equal(mathMl, Inside(tex));

    [Theory]
    [InlineData(@"\mathbb{R}", "<mi>ℝ</mi>")]
    [InlineData(@"\mathcal O", "<mi>𝒪</mi>")]
    [InlineData(@"\mathfrak{g}", "<mi>𝔤</mi>")]
    [InlineData(@"\mathbf{x1}", "<mrow><mi>𝐱</mi><mn>𝟏</mn></mrow>")]
    [InlineData(@"\boldsymbol{\alpha\Sigma h}", "<mrow><mi>𝜶</mi><mi>𝚺</mi><mi>𝒉</mi></mrow>")]
    [InlineData(@"\mathit{hat}", "<mi>ℎ𝑎𝑡</mi>")]
    [InlineData(@"\mathrm{d}", "<mrow><mi mathvariant=\"normal\">d</mi><mspace></mspace></mrow>")]
    [InlineData(@"\mathrm{rank}", "<mpadded><mi>rank</mi></mpadded>")]
    [InlineData(@"\Omega", "<mrow><mi mathvariant=\"normal\">Ω</mi><mspace></mspace></mrow>")]
    [InlineData(@"{\cal L}x", "<mi>ℒ</mi><mi>x</mi>")]
    [InlineData(@"{\bf a}b", "<mi>𝐚</mi><mi>b</mi>")]
    public void Alphabets(string tex, string mathMl) => Assert.Equal(mathMl, Inside(tex));

    [Theory]
    [InlineData(@"\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>")]
    [InlineData(@"a \over b", "<mfrac><mi>a</mi><mi>b</mi></mfrac>")]
    [InlineData(@"\tfrac{a}{b}", "<mstyle displaystyle=\"false\" scriptlevel=\"0\"><mfrac><mi>a</mi><mi>b</mi></mfrac></mstyle>")]
    [InlineData(
        @"\binom nk",
        "<mrow><mo form=\"prefix\">(</mo><mfrac linethickness=\"0\"><mi>n</mi><mi>k</mi></mfrac><mo form=\"postfix\">)</mo></mrow>")]
    [InlineData(@"\sqrt{x+1}", "<msqrt><mi>x</mi><mo>+</mo><mn>1</mn></msqrt>")]
    [InlineData(@"\sqrt[3]{x}", "<mroot><mi>x</mi><mn>3</mn></mroot>")]
    [InlineData(@"\hat x", "<mover accent=\"true\"><mi>x</mi><mo stretchy=\"false\">ˆ</mo></mover>")]
    [InlineData(
        @"\overline{ab}",
        "<mover accent=\"true\" class=\"tex-over\"><mrow><mi>a</mi><mi>b</mi></mrow><mo stretchy=\"true\">‾</mo></mover>")]
    [InlineData(@"\vec v", "<mover accent=\"true\"><mi>v</mi><mo stretchy=\"false\" mathsize=\"60%\">→</mo></mover>")]
    [InlineData(
        @"\underbrace{a}_b",
        "<munder><munder accentunder=\"true\"><mi>a</mi><mo stretchy=\"true\">⏟</mo></munder><mi>b</mi></munder>")]
    [InlineData(@"\stackrel{d}{=}", "<mover><mo lspace=\"0\" rspace=\"0\">=</mo><mi>d</mi></mover>")]
    [InlineData(@"\xrightarrow{f}", "<mover><mo stretchy=\"true\" lspace=\"0\" rspace=\"0\">→</mo><mi>f</mi></mover>")]
    public void Structures(string tex, string mathMl) => Assert.Equal(mathMl, Inside(tex));

    [Theory]
    [InlineData(
        @"\sum_{i}^n",
        "<msubsup><mo>∑</mo><mi>i</mi><mi>n</mi></msubsup>",
        "<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover>")]
    [InlineData(@"\sum\limits_i", "<munder><mo movablelimits=\"false\">∑</mo><mi>i</mi></munder>", "<munder><mo>∑</mo><mi>i</mi></munder>")]
    [InlineData(@"\int_0^1", "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup>", "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup>")]
    [InlineData(
        @"\max_x",
        "<msub><mi>max</mi><mi>x</mi></msub><mo>&#8289;</mo>",
        "<munder><mi>max</mi><mi>x</mi></munder><mo>&#8289;</mo>")]
    [InlineData(
        @"\frac{\sum_i}{2}",
        "<mfrac><msub><mo>∑</mo><mi>i</mi></msub><mn>2</mn></mfrac>",
        "<mfrac><msub><mo>∑</mo><mi>i</mi></msub><mn>2</mn></mfrac>")]
    public void Limits_stand_beside_in_a_line_and_above_in_display(string tex, string inline, string display)
    {
        Assert.Equal(inline, Inside(tex));
        Assert.Equal(display, Inside(tex, display: true));
    }

    [Theory]
    [InlineData(
        @"n\log n",
        "<mi>n</mi><mspace width=\"0.1667em\"></mspace><mi>log</mi><mo>&#8289;</mo><mspace width=\"0.1667em\"></mspace><mi>n</mi>")]
    [InlineData(@"\log(n)", "<mi>log</mi><mo>&#8289;</mo><mo stretchy=\"false\">(</mo><mi>n</mi><mo stretchy=\"false\">)</mo>")]
    [InlineData(@"\operatorname{rank}A", "<mi>rank</mi><mo>&#8289;</mo><mspace width=\"0.1667em\"></mspace><mi>A</mi>")]
    public void Functions_are_applied(string tex, string mathMl) => Assert.Equal(mathMl, Inside(tex));

    [Theory]
    [InlineData(@"\left(x\right]", "<mrow><mo form=\"prefix\">(</mo><mi>x</mi><mo form=\"postfix\">]</mo></mrow>")]
    [InlineData(
        @"\left.x\right|_0",
        "<msub><mrow><mo form=\"prefix\" lspace=\"0\" rspace=\"0\"></mo><mi>x</mi>"
        + "<mo form=\"postfix\" stretchy=\"true\">|</mo></mrow><mn>0</mn></msub>")]
    [InlineData(@"\bigl(", "<mo stretchy=\"true\" symmetric=\"true\" minsize=\"1.2em\" maxsize=\"1.2em\">(</mo>")]
    [InlineData(@"\{x\}", "<mo stretchy=\"false\">{</mo><mi>x</mi><mo stretchy=\"false\">}</mo>")]
    [InlineData(@"\ket{0}", "<mrow><mi>|</mi><mn>0</mn><mo stretchy=\"false\">⟩</mo></mrow>")]
    public void Delimiters(string tex, string mathMl) => Assert.Equal(mathMl, Inside(tex));

    [Theory]
    [InlineData(
        @"\begin{pmatrix}a&b\\c\end{pmatrix}",
        "<mrow><mo form=\"prefix\">(</mo><mtable><mtr><mtd><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr><mtd>"
        + "<mi>c</mi></mtd><mtd></mtd></mtr></mtable><mo form=\"postfix\">)</mo></mrow>")]
    [InlineData(
        @"\begin{cases}a&b\\\end{cases}",
        "<mrow><mo form=\"prefix\">{</mo><mtable><mtr><mtd class=\"tex-left\"><mi>a</mi></mtd>"
        + "<mtd class=\"tex-left\"><mi>b</mi></mtd></mtr></mtable>"
        + "<mo form=\"postfix\" lspace=\"0\" rspace=\"0\"></mo></mrow>")]
    [InlineData(
        @"\begin{aligned}a&=b\end{aligned}",
        "<mtable displaystyle=\"true\"><mtr><mtd class=\"tex-right\"><mi>a</mi></mtd><mtd class=\"tex-left\">"
        + "<mo>=</mo><mi>b</mi></mtd></mtr></mtable>")]
    [InlineData(
        @"\begin{array}{|l|c}a&b\\[1ex] \hline c\end{array}",
        "<mtable><mtr><mtd class=\"tex-left\"><mi>a</mi></mtd><mtd><mi>b</mi></mtd></mtr><mtr>"
        + "<mtd class=\"tex-left\"><mi>c</mi></mtd><mtd></mtd></mtr></mtable>")]
    public void Tables(string tex, string mathMl) => Assert.Equal(mathMl, Inside(tex));

    [Theory]
    [InlineData(@"\text{if }x", "<mtext>if\u00A0</mtext><mi>x</mi>")]
    [InlineData(
        @"\text{if $x_1$ & y}",
        "<mrow><mtext>if\u00A0</mtext><msub><mi>x</mi><mn>1</mn></msub><mtext>\u00A0&amp; y</mtext></mrow>")]
    [InlineData(@"\textbf{a b}", "<mtext>𝐚 𝐛</mtext>")]
    [InlineData(@"a\,b~c", "<mi>a</mi><mspace width=\"0.1667em\"></mspace><mi>b</mi><mtext>\u00A0</mtext><mi>c</mi>")]
    [InlineData(@"\ce{CO_2}", "<mtext>CO₂</mtext>")]
    public void Text_and_spaces(string tex, string mathMl) => Assert.Equal(mathMl, Inside(tex));

    [Fact]
    public void The_source_is_the_alternative_text()
    {
        Assert.Equal(
            "<math display=\"block\" alttext=\"a &lt; &quot;b&quot;\">"
            + "<mi>a</mi><mo>&lt;</mo><mi>&quot;</mi><mi>b</mi><mi>&quot;</mi></math>",
            Formula.Parse("a <\n \"b\"").ToMathMl(display: true));
    }

    private static string Inside(string tex, bool display = false)
    {
        var formula = Formula.Parse(tex);
        Assert.Empty(formula.Errors);
        var mathMl = formula.ToMathMl(display)!;
        Assert.Equal(tex, (string?)XElement.Parse(mathMl).Attribute("alttext"));
        return mathMl[(mathMl.IndexOf('>', StringComparison.Ordinal) + 1)..^"</math>".Length];
    }
}
