using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>A feed opened in a browser.</summary>
public sealed class FeedTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    [Theory]
    [InlineData("/feed.xml")]
    [InlineData("/daily.xml")]
    [InlineData("/topics/language-models/feed.xml")]
    public async Task A_feed_is_shown_as_a_page_and_not_as_XML(string path)
    {
        await using var tab = await LookAsync(path, Visit.Phone);

        Assert.Equal("rss", await tab.Page.EvaluateAsync<string>("() => document.documentElement.localName"));
        Assert.Equal(1, await tab.Page.EvaluateAsync<int>("() => document.styleSheets.length"));
        Assert.Equal("block",
            await tab.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('item > title')).display"));
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        Findings.AssertNone(tab.Complaints);
    }
}
