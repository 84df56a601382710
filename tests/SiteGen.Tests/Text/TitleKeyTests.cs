using CsCheck;
using SiteGen.Text;

namespace SiteGen.Tests.Text;

public sealed class TitleKeyTests
{
    [Theory]
    [InlineData("Less Is More: A--B", "less is more: A–B")]
    [InlineData("“Quoted” and it’s", "\"quoted\" and it's")]
    [InlineData(@"$\alpha$-Stable {SDE}s in $R^{n}$", "α-stable SDEs in R^n")]
    [InlineData("Poincar\\'e  maps ", "Poincaré maps")]
    [InlineData("ﬁne\u00A0tuning – now", "Fine tuning-now.")]
    [InlineData("A : B", "a: b")]
    public void Variants_of_one_title_have_the_same_key(string one, string other) =>
        Assert.Equal(TitleKey.Fold(one), TitleKey.Fold(other));

    [Theory]
    [InlineData("A Study of C", "A Study of C++")]
    [InlineData("Learning in R^2", "Learning in R^3")]
    [InlineData("Part 1", "Part 11")]
    [InlineData("A B", "AB")]
    [InlineData("GPT-3", "GPT-4")]
    [InlineData("Résumé parsing", "Resume parsing")]
    public void Different_titles_have_different_keys(string one, string other) => Assert.NotEqual(TitleKey.Fold(one), TitleKey.Fold(other));

    [Fact]
    public void Case_and_outer_space_are_ignored() =>
        Gen.String[Gen.Char.AlphaNumeric, 0, 30].Sample(text =>
            Assert.Equal(TitleKey.Fold(text), TitleKey.Fold("  " + text.ToUpperInvariant() + "\t")));
}
