using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>The map links to papers, by keyboard and without scripts.</summary>
public sealed class MapTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    [Fact]
    public async Task Every_paper_is_a_separate_point_named_by_its_title()
    {
        await using var tab = await LookAsync("/map/", Visit.Desk with { Scripts = false });
        var points = tab.Page.Locator("svg a[href*='/papers/']");

        var positions = await points.EvaluateAllAsync<string[]>(
            "all => all.map(a => a.querySelector('circle')).map(c => `${c.getAttribute('cx')} ${c.getAttribute('cy')}`)");

        Assert.Equal(Site.Pages.Keys.Count(p => p.StartsWith("papers/", StringComparison.Ordinal)), positions.Length);
        Assert.Equal(positions.Length, positions.Distinct(StringComparer.Ordinal).Count());
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Distilling the Knowledge in a Neural Network" }).First)
            .ToHaveAttributeAsync("href", "/feed/papers/distilling-the-knowledge-in-a-neural-network/");
    }

    [Fact]
    public async Task A_focused_point_shows_its_title_and_Enter_opens_the_paper()
    {
        await using var tab = await LookAsync("/map/", Visit.Desk with { Scripts = false });
        var point = tab.Page.Locator("svg a[href$='/papers/distilling-the-knowledge-in-a-neural-network/']");
        await Assertions.Expect(point.Locator("text")).ToBeHiddenAsync();

        await point.FocusAsync();
        await Assertions.Expect(point.Locator("text")).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Distilling the Knowledge in a Neural Network");
    }
}
