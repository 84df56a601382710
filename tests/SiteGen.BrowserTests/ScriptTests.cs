using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>Only search and buttons need scripts, and pages stay small.</summary>
public sealed class ScriptTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    [Theory]
    [MemberData(nameof(SamplePages.Names), MemberType = typeof(SamplePages))]
    public async Task Without_scripts_a_page_has_all_links_and_no_dead_control(string kind)
    {
        await using var with = await LookAsync(SamplePages.Paths[kind]);
        await using var without = await LookAsync(SamplePages.Paths[kind], Visit.Desk with { Scripts = false });

        Assert.Empty((await LinksAsync(with.Page)).Except(await LinksAsync(without.Page)));
        // The search box opens the search page, which says that it needs scripts.
        var controls = without.Page.Locator(":is(button, input, select, textarea):not([role='search'] *)");
        await Assertions.Expect(controls.Filter(new() { Visible = true })).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("home", 150_000)]
    [InlineData("paper with everything", 60_000)]
    public async Task A_page_and_its_assets_stay_below_their_size_limit(string kind, int limit)
    {
        await using var tab = await OpenAsync(SamplePages.Paths[kind]);

        var bytes = await tab.Page.EvaluateAsync<int>("""
            () => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
              .reduce((sum, entry) => sum + entry.decodedBodySize, 0)
            """);

        Assert.InRange(bytes, 1, limit);
    }

    private static async Task<string[]> LinksAsync(IPage page) =>
        await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href'))");
}
