using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>The switch between system, light and dark colours.</summary>
public sealed class ThemeSwitchTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    [Fact]
    public async Task The_switch_applies_and_names_the_chosen_colours()
    {
        await using var tab = await OpenAsync("/");
        var light = await BackgroundAsync(tab.Page);

        await SwitchToAsync(tab.Page, "light");
        Assert.Equal(light, await BackgroundAsync(tab.Page));
        await SwitchToAsync(tab.Page, "dark");
        Assert.NotEqual(light, await BackgroundAsync(tab.Page));
        await SwitchToAsync(tab.Page, "as the system");
        Assert.Equal(light, await BackgroundAsync(tab.Page));
        Findings.AssertNone(tab.Complaints);
    }

    [Fact]
    public async Task The_choice_is_stored_and_applied_before_the_first_paint()
    {
        await using var tab = await OpenAsync("/");
        await SwitchToAsync(tab.Page, "light");
        await SwitchToAsync(tab.Page, "dark");
        var dark = await BackgroundAsync(tab.Page);
        await tab.Page.AddInitScriptAsync("""
            new MutationObserver(() => { window.setBeforeBody ??= document.body === null; })
              .observe(document, { subtree: true, attributeFilter: ["data-theme"] });
            """);

        foreach (var path in (string[])["", "topics/"])
        {
            await tab.Page.GotoAsync(Site.Home.AbsoluteUri + path);

            await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Colours: dark" })).ToBeVisibleAsync();
            Assert.Equal(dark, await BackgroundAsync(tab.Page));
            Assert.True(await tab.Page.EvaluateAsync<bool>("() => window.setBeforeBody"));
        }
    }

    [Fact]
    public async Task Chosen_dark_colours_have_the_contrast_of_system_ones_and_print_light()
    {
        await using var chosen = await OpenAsync(BuiltSite.FullPaper);
        await using var system = await OpenAsync(BuiltSite.FullPaper, Visit.Desk with { Dark = true });
        await SwitchToAsync(chosen.Page, "light");
        await SwitchToAsync(chosen.Page, "dark");

        Assert.Equal(await BackgroundAsync(system.Page), await BackgroundAsync(chosen.Page));
        Findings.AssertNone(await Axe.ViolationsAsync(chosen.Page));
        await chosen.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await chosen.Page.EvaluateAsync<bool>(
            "() => getComputedStyle(document.querySelector('main h1')).color.match(/\\d+/g).slice(0, 3).every((part) => part < 80)"));
    }

    private static async Task SwitchToAsync(IPage page, string theme)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Colours:" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = $"Colours: {theme}" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = $"Colours: {theme}" })).ToHaveCountAsync(1);
    }

    private static Task<string> BackgroundAsync(IPage page) =>
        page.EvaluateAsync<string>(
            "() => getComputedStyle(document.body).backgroundColor + getComputedStyle(document.documentElement).backgroundColor");
}
