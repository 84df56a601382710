using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>What readers see of the people who choose papers.</summary>
public sealed class CuratorTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    [Fact]
    public async Task A_reader_sees_why_a_paper_was_picked_and_follows_the_curator_to_other_picks()
    {
        await using var tab = await LookAsync("/");
        var why = tab.Page.Locator(".why").First;
        await Assertions.Expect(why).ToContainTextAsync("Pick");
        var name = await why.GetByRole(AriaRole.Link).Last.InnerTextAsync();

        await why.GetByRole(AriaRole.Link).Last.ClickAsync();

        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync(name);
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Picks" })).ToBeVisibleAsync();
        foreach (var by in await tab.Page.Locator(".entry .by").AllInnerTextsAsync())
            Assert.Contains(name, by, StringComparison.Ordinal);
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "RSS", Exact = true }).First)
            .ToHaveAttributeAsync("href", new Regex("/curators/[a-z]+/feed.xml$"));
    }

    [Fact]
    public async Task The_introduction_of_a_day_is_above_its_papers()
    {
        await using var tab = await LookAsync("/editions/2026-11-23/");
        var text = await tab.Page.Locator(".edition-text").BoundingBoxAsync();
        var first = tab.Page.Locator(".entry").First;

        Assert.True(text!.Y + text.Height <= (await first.BoundingBoxAsync())!.Y);
        await Assertions.Expect(first.Locator(".why")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_search_finds_picks_and_says_why()
    {
        await using var tab = await LookAsync("/search/?q=has:pick");
        var search = new SearchPage(tab.Page);
        var count = await search.CountAsync(n => n > 0);

        await Assertions.Expect(search.Results.Locator(".why strong")).ToHaveCountAsync(count);
        await Assertions.Expect(search.Results.Locator(".why q").First).ToBeVisibleAsync();
        Findings.AssertNone(tab.Complaints);
    }
}
