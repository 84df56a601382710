using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>The site in German.</summary>
public sealed class GermanTests(Chromium browser, GermanSite site) : SiteTests(browser, site), IClassFixture<GermanSite>
{
    [Theory]
    [MemberData(nameof(SamplePages.Names), MemberType = typeof(SamplePages))]
    public async Task A_page_in_German_has_no_violation(string kind)
    {
        await using var tab = await LookAsync(SamplePages.Paths[kind]);

        Findings.AssertNone(await Axe.ViolationsAsync(tab.Page));
    }

    [Fact]
    public async Task Scripts_speak_German_with_its_plurals_and_dates()
    {
        await using var tab = await OpenAsync("/topics/language-models/");
        await tab.Page.ClickAsync(".entry .star >> nth=0");
        Assert.Equal("Gemerkt. Drücken zum Entfernen", await tab.Page.GetAttributeAsync(".entry .star >> nth=0", "title"));

        await tab.Page.GotoAsync(new Uri(Site.Home, "saved/").AbsoluteUri);
        await Assertions.Expect(tab.Page.Locator("#saved-status")).ToHaveTextAsync("1 Artikel");
        await Assertions.Expect(tab.Page.Locator(".saved-paper .origin span")).ToContainTextAsync("gemerkt am ");
    }

    [Fact]
    public async Task The_search_answers_in_German()
    {
        await using var tab = await OpenAsync("/search/?q=has:nothing");

        await Assertions.Expect(tab.Page.Locator("#search-status")).ToContainTextAsync("braucht eins von");
    }
}

/// <summary>The site in a language that runs from right to left, with papers in English.</summary>
public sealed class RightToLeftTests(Chromium browser, RightToLeftSite site) : SiteTests(browser, site), IClassFixture<RightToLeftSite>
{
    [Theory]
    [MemberData(nameof(SamplePages.Names), MemberType = typeof(SamplePages))]
    public async Task A_page_from_right_to_left_on_a_phone_has_no_violation_and_does_not_scroll_sideways(string kind)
    {
        await using var tab = await LookAsync(SamplePages.Paths[kind], Visit.Phone with { Dark = true });

        Findings.AssertNone(await Axe.ViolationsAsync(tab.Page));
        Assert.Equal(
            await tab.Page.EvaluateAsync<int>("document.documentElement.clientWidth"),
            await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task The_name_of_the_site_is_on_the_right_and_titles_keep_their_own_direction()
    {
        await using var tab = await LookAsync("/");

        Assert.True(await tab.Page.EvaluateAsync<bool>(
            "document.querySelector('.site-name').getBoundingClientRect().right > 0.8 * innerWidth"));
        // A day and the dot before it belong to the direction of the page.
        Assert.Equal("isolate", await tab.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.origin time')).unicodeBidi"));
        Assert.Equal("plaintext", await tab.Page.EvaluateAsync<string>(
            "getComputedStyle(document.querySelector('.entry-title')).unicodeBidi"));
    }
}
