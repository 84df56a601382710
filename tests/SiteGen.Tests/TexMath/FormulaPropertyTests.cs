using System.Diagnostics;
using System.Xml.Linq;
using CsCheck;
using TexMath;

namespace SiteGen.Tests.TexMath;

public sealed class FormulaPropertyTests
{
    private static readonly string[] Parts =
    [
        "a", "B", "1", ".", ",", "+", "-", "=", "<", "&", "|", "(", ")", "[", "]", "!", "/", "'", "^", "_", "^", "_", "{", "}",
        "{", "}", " ", "~", "é", "𝒪",
        "\u0338", "$", "%", "#", "\"", "\\", "\\\\", "\\,", "\\!", "\\{", "\\alpha", "\\Omega", "\\frac", "\\sqrt", "\\hat",
        "\\overline", "\\underbrace",
        "\\sum", "\\int", "\\limits", "\\log", "\\max", "\\mathbb", "\\mathrm", "\\bf ", "\\rm ", "\\displaystyle ", "\\over ",
        "\\choose ", "\\left(", "\\right)",
        "\\left.", "\\right|", "\\middle|", "\\big", "\\text{if }", "\\text{$", "$}", "\\begin{cases}", "\\end{cases}",
        "\\begin{array}{lc}", "\\end{array}",
        "\\not", "\\pmod", "\\operatorname", "\\xrightarrow", "\\stackrel", "\\substack", "\\phantom", "\\hspace{1em}",
        "\\unknown", "\\genfrac", "\\ket", "\\ce{H2O}",
    ];

    private static readonly Gen<string> Tex =
        Gen.Int[0, Parts.Length - 1].Select(n => Parts[n]).Array[0, 25].Select(parts => string.Concat(parts));

    [Fact]
    public void Any_formula_gives_valid_MathML_or_errors() =>
        Gen.OneOf(Tex, Gen.String).Sample(
            tex =>
            {
                var formula = Formula.Parse(tex);
                Assert.All(formula.Errors, error => Assert.InRange(error.Offset, 0, tex.Length));
                Assert.NotNull(formula.ToPlain());
                foreach (var display in new[] { false, true })
                {
                    if (formula.ToMathMl(display) is { } mathMl)
                        AssertCore(XElement.Parse(mathMl));
                }
            },
            iter: 20_000);

    [Theory]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("x^{")]
    [InlineData("(a)^2")]
    [InlineData(")^2")]
    [InlineData(@"\hat")]
    [InlineData(@"\frac{")]
    [InlineData(@"\left(")]
    [InlineData(@"\over ")]
    [InlineData(@"\sqrt[")]
    [InlineData(@"\text{")]
    [InlineData(@"\text{$")]
    [InlineData(@"\operatorname{$")]
    [InlineData(@"\displaystyle ")]
    [InlineData(@"\begin{array}{c}")]
    [InlineData(@"\\[")]
    [InlineData("1,234")]
    [InlineData("1")]
    [InlineData("'")]
    public void A_formula_of_maximum_length_is_parsed_in_linear_time(string part)
    {
        var tex = string.Concat(Enumerable.Repeat(part, Formula.MaxLength / part.Length));
        var watch = Stopwatch.StartNew();
        var formula = Formula.Parse(tex);
        _ = formula.ToMathMl(display: true);
        _ = formula.ToPlain();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(2), $"{part}: {watch.Elapsed}");
    }

    // Each level is parsed as text and as a formula: without bounds, the time would double per level.
    [Theory]
    [InlineData(@"\frac{\text{", "}}{y}")]
    [InlineData(@"\frac\text{", "}{y}")]
    [InlineData(@"\text{$", "$}")]
    public void Formulas_in_text_in_formulas_take_no_exponential_time(string open, string close)
    {
        const int Levels = 35;
        var tex = string.Concat(Enumerable.Repeat(open, Levels)) + "x" + string.Concat(Enumerable.Repeat(close, Levels));
        var watch = Stopwatch.StartNew();
        _ = Formula.Parse(tex).ToPlain();
        _ = TextMode.Parse(tex);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), watch.Elapsed.ToString());
    }

    [Fact]
    public void A_longer_formula_is_an_error()
    {
        var formula = Formula.Parse(new string('x', Formula.MaxLength + 1));
        Assert.Contains("longer than", Assert.Single(formula.Errors).Message, StringComparison.Ordinal);
    }

    /// <summary>Asserts the rules of MathML Core: the number of children of each element, and which elements contain text.</summary>
    private static void AssertCore(XElement math)
    {
        foreach (var element in math.DescendantsAndSelf())
        {
            var name = element.Name.LocalName;
            int? children = name switch
            {
                "mfrac" or "mroot" or "msub" or "msup" or "munder" or "mover" => 2,
                "msubsup" or "munderover" => 3,
                "mi" or "mn" or "mo" or "mtext" or "mspace" => 0,
                _ => null,
            };
            Assert.True(children is null || children == element.Elements().Count(), element.ToString());
            if (children != 0)
                Assert.DoesNotContain(element.Nodes(), node => node is XText);
            if (name is "mtable" or "mtr")
                Assert.All(element.Elements(), child => Assert.Equal(name == "mtable" ? "mtr" : "mtd", child.Name.LocalName));
        }
    }
}
