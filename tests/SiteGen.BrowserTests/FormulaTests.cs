using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>The browser lays out formulas, without a script.</summary>
public sealed class FormulaTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    [Fact]
    public async Task A_formula_is_laid_out_as_mathematics()
    {
        await using var tab = await LookAsync(BuiltSite.FullPaper, Visit.Desk with { Scripts = false });

        var heights = await tab.Page.EvaluateAsync<double[]>("""
            () => {
              const box = (selector) => document.querySelector(`.notes math ${selector}`).getBoundingClientRect();
              return [box("mfrac > :first-child").bottom, box("mfrac > :last-child").top, box("msqrt").height, box("msup > :last-child").height];
            }
            """);

        Assert.True(heights[0] <= heights[1], "The numerator does not stand above the denominator.");
        Assert.True(heights[2] > heights[3], "The root is not higher than an exponent.");
        Assert.DoesNotContain("\\frac", await tab.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }
}
