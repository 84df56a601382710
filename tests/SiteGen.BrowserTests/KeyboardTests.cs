using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>The Tab key reaches every control, and the focus is visible.</summary>
public sealed class KeyboardTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    [Theory]
    [MemberData(nameof(SamplePages.Names), MemberType = typeof(SamplePages))]
    public async Task Tab_reaches_every_control_in_order_with_a_visible_focus(string kind)
    {
        await using var tab = await LookAsync(SamplePages.Paths[kind]);

        var walk = await TabWalk.RunAsync(tab);

        Findings.AssertNone(walk.Wrong);
    }

    [Theory]
    [MemberData(nameof(SamplePages.Names), MemberType = typeof(SamplePages))]
    public async Task The_skip_link_appears_on_focus_and_skips_the_menu(string kind)
    {
        await using var tab = await LookAsync(SamplePages.Paths[kind]);
        var skip = tab.Page.Locator(".skip");

        await tab.StartAtTopAsync();
        await tab.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(tab.Page.Locator("main")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Tab");
        Assert.False(await tab.Page.EvaluateAsync<bool>("() => document.activeElement.closest('header.masthead') !== null"));
    }
}
