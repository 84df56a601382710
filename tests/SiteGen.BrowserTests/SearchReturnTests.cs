using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>A reader who opens a result and comes back finds the results as they were.</summary>
public sealed class SearchReturnTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    private const int Opened = 23;

    [Fact]
    public async Task Back_shows_as_many_results_at_the_same_point_with_the_opened_one_in_focus()
    {
        await using var tab = await LookAsync("/search/?q=learning");
        var search = new SearchPage(tab.Page);
        var (title, top) = await ShowThirtyAsync(search);

        await search.Titles.Nth(Opened).ClickAsync();
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync(title);
        await tab.Page.GoBackAsync();

        await AssertRestoredAsync(search, title, top);
        await Assertions.Expect(search.Titles.Nth(Opened)).ToBeFocusedAsync();
        Findings.AssertNone(tab.Complaints);
    }

    [Fact]
    public async Task A_reload_shows_as_many_results_at_the_same_point()
    {
        await using var tab = await LookAsync("/search/?q=learning&sort=date");
        var search = new SearchPage(tab.Page);
        var (title, top) = await ShowThirtyAsync(search);

        // The page notes the point once the reader has stopped scrolling.
        await tab.Page.WaitForFunctionAsync("() => history.state?.y === scrollY");
        await tab.Page.ReloadAsync();

        await AssertRestoredAsync(search, title, top);
        await Assertions.Expect(search.Sort).ToHaveValueAsync("date");
    }

    [Fact]
    public async Task Back_to_an_earlier_search_shows_its_results_from_the_top()
    {
        // In a window of its own: that of another test may still know how many results it showed at this address.
        await using var tab = await OpenAsync("/search/?q=learning");
        var search = new SearchPage(tab.Page);
        var all = await search.CountAsync(_ => true);
        await search.Topic.SelectOptionAsync("speech-audio");
        await search.CountAsync(count => count < all);

        await tab.Page.GoBackAsync();

        Assert.Equal(all, await search.CountAsync(count => count == all));
        await Assertions.Expect(search.Titles).ToHaveCountAsync(10);
    }

    private static async Task<(string Title, double Top)> ShowThirtyAsync(SearchPage search)
    {
        await Assertions.Expect(search.Titles).ToHaveCountAsync(10);
        await search.More.ClickAsync();
        await Assertions.Expect(search.Titles).ToHaveCountAsync(20);
        await search.More.ClickAsync();
        await Assertions.Expect(search.Titles).ToHaveCountAsync(30);
        var link = search.Titles.Nth(Opened);
        await link.EvaluateAsync("link => link.scrollIntoView({ block: 'center' })");
        return (await link.InnerTextAsync(), await TopAsync(link));
    }

    private static async Task AssertRestoredAsync(SearchPage search, string title, double top)
    {
        await Assertions.Expect(search.Titles).ToHaveCountAsync(30);
        await Assertions.Expect(search.Titles.Nth(Opened)).ToHaveTextAsync(title);
        await Assertions.Expect(search.Results).Not.ToHaveAttributeAsync("aria-busy", "true");
        for (var patience = 50; patience > 0 && Math.Abs(await TopAsync(search.Titles.Nth(Opened)) - top) > 2; patience--)
            await Task.Delay(100);
        Assert.InRange(await TopAsync(search.Titles.Nth(Opened)), top - 2, top + 2);
    }

    private static Task<double> TopAsync(ILocator link) => link.EvaluateAsync<double>("link => link.getBoundingClientRect().top");
}
