using Jint;
using SiteGen.Localization;

namespace SiteGen.Tests.Localization;

public sealed class PluralRulesTests
{
    // The rules of CLDR 46 for whole numbers.
    private static readonly Dictionary<string, string> Russian = new()
    {
        ["one"] = "v = 0 and i % 10 = 1 and i % 100 != 11",
        ["few"] = "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
        ["many"] = "v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14",
    };

    private static readonly Dictionary<string, string> Arabic = new()
    {
        ["zero"] = "n = 0",
        ["one"] = "n = 1",
        ["two"] = "n = 2",
        ["few"] = "n % 100 = 3..10",
        ["many"] = "n % 100 = 11..99",
    };

    [Theory]
    [InlineData(1, "one")]
    [InlineData(3, "few")]
    [InlineData(5, "many")]
    [InlineData(11, "many")]
    [InlineData(12, "many")]
    [InlineData(21, "one")]
    [InlineData(112, "many")]
    [InlineData(122, "few")]
    public void Russian_numbers_have_the_categories_of_CLDR(int number, string category) =>
        Assert.Equal(category, PluralRules.Parse(Russian).Select(number));

    [Theory]
    [InlineData(0, "zero")]
    [InlineData(1, "one")]
    [InlineData(2, "two")]
    [InlineData(3, "few")]
    [InlineData(10, "few")]
    [InlineData(11, "many")]
    [InlineData(99, "many")]
    [InlineData(100, "other")]
    [InlineData(102, "other")]
    [InlineData(103, "few")]
    public void Arabic_numbers_have_the_categories_of_CLDR(int number, string category) =>
        Assert.Equal(category, PluralRules.Parse(Arabic).Select(number));

    [Fact]
    public void A_range_list_holds_numbers_and_ranges() =>
        Assert.Equal(
            ["few", "few", "other", "few"],
            new[] { 1, 3, 4, 7 }.Select(PluralRules.Parse(new Dictionary<string, string> { ["few"] = "n = 1..3,7" }).Select));

    [Fact]
    public void Samples_of_CLDR_are_ignored() => Assert.Equal(
        "one", PluralRules.Parse(new Dictionary<string, string> { ["one"] = "n % 10 = 1 @integer 1, 21, 31, …" }).Select(21));

    [Fact]
    public void Scripts_choose_the_same_category_as_the_build()
    {
        using var engine = new Engine();
        foreach (var rules in new[] { PluralRules.Parse(Russian), PluralRules.Parse(Arabic), PluralRules.Default })
        {
            var choose = engine.Evaluate($"(n)=>{rules.ToJavaScript(category => $"'{category}'")}");
            foreach (var number in Enumerable.Range(0, 250))
                Assert.Equal(rules.Select(number), engine.Invoke(choose, number).AsString());
        }
    }

    [Theory]
    [InlineData("few", "n = 5..1", "the range 5..1 ends before it begins; exchange the numbers")]
    [InlineData("one", "n is 1", "'n is 1' is not a plural rule; write it as n = 1 or n % 10 = 2..4")]
    [InlineData("one", "", "'' is not a plural rule; write it as n = 1 or n % 10 = 2..4")]
    [InlineData("one", "n % 0 = 1", "'n % 0 = 1' is not a plural rule; write it as n = 1 or n % 10 = 2..4")]
    [InlineData("other", "n = 1", "'other' has no rule; the categories with rules are zero, one, two, few and many")]
    [InlineData("dual", "n = 2", "'dual' has no rule; the categories with rules are zero, one, two, few and many")]
    public void A_mistake_is_explained(string category, string rule, string message) => Assert.Equal(
        message,
        Assert.Throws<FormatException>(() => PluralRules.Parse(new Dictionary<string, string> { [category] = rule })).Message);
}
