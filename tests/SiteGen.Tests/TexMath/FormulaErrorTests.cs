using TexMath;

namespace SiteGen.Tests.TexMath;

public sealed class FormulaErrorTests
{
    [Theory]
    [InlineData(@"a+\foo{b}", 2, @"the command \foo in this formula is unknown; replace it by its definition in LaTeX or amsmath")]
    [InlineData(@"{a", 0, "a brace in this formula is not closed; add } where the group ends")]
    [InlineData("a}b", 1, "a closing brace in this formula has no opening one; remove it or add the other")]
    [InlineData("x^a^b", 3, "a second ^ follows the same base; put braces around the first: {x^a}^b")]
    [InlineData("x^", 1, "^ in this formula lacks its argument; add it, or {} for an empty one")]
    [InlineData(@"\frac{a}", 0, @"\frac in this formula lacks its argument; add it, or {} for an empty one")]
    [InlineData(@"\left(a", 0, @"\left in this formula has no \right; add it, or \right. for none")]
    [InlineData(@"a\right)", 1, @"\right in this formula closes nothing; remove it, or add what it should close")]
    [InlineData(@"\left a\right)", 0, @"\left in this formula lacks its delimiter; add one such as ( or \langle, or . for none")]
    [InlineData("a & b", 0, @"a & is outside of a table; put \begin{aligned} and \end{aligned} around the formula")]
    [InlineData(
        @"\begin{foo}a\end{foo}",
        0,
        "the environment foo in this formula is unknown; use aligned, array, cases or a matrix")]
    [InlineData(@"\begin{array}{c}a", 0, @"\begin{array} in this formula has no \end{array}; add it")]
    [InlineData(@"x\text{$\foo$}", 1, @"the command \foo in this formula is unknown; replace it by its definition in LaTeX or amsmath")]
    [InlineData(@"a\", 1, "this formula ends in a backslash; remove it")]
    public void An_error_is_reported_at_its_offset(string tex, int offset, string message)
    {
        var formula = Formula.Parse(tex);
        Assert.Equal(new FormulaError(offset, message), formula.Errors[0]);
        Assert.Null(formula.ToMathMl(display: false));
        Assert.Equal(tex, formula.ToPlain());
    }

    [Fact]
    public void All_unknown_commands_are_reported() =>
        Assert.Equal([0, 5, 13], Formula.Parse(@"\one+\two^{x}\three").Errors.Select(error => error.Offset));
}
