using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>Rules for every kind of page.</summary>
public sealed class PageKindTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    [Fact]
    public void Every_kind_of_page_has_a_sample()
    {
        var chosen = SamplePages.Paths.Values.Select(p => p.EndsWith('/') ? p[1..] + "index.html" : p[1..])
            .ToHashSet(StringComparer.Ordinal);
        var kinds = Site.Pages.ToLookup(
            p => p.Value.Body!.ClassList.First(c => c.StartsWith("kind-", StringComparison.Ordinal)), p => p.Key);

        Assert.Empty(chosen.Except(Site.Pages.Keys));
        Assert.Empty(kinds.Where(k => !k.Any(chosen.Contains)).Select(k => k.Key));
    }

    [Theory]
    [MemberData(nameof(SamplePages.Names), MemberType = typeof(SamplePages))]
    public async Task A_page_loads_without_errors_and_sends_no_request_to_another_host(string kind)
    {
        await using var tab = await LookAsync(SamplePages.Paths[kind]);
        await tab.Page.EvaluateAsync("() => window.scrollTo(0, document.body.scrollHeight)");

        Findings.AssertNone(tab.Complaints);
    }

    [Fact]
    public async Task The_404_page_works_at_any_depth()
    {
        await using var tab = await LookAsync("/papers/no/such/paper/");

        Assert.Equal("Page not found", await tab.Page.Locator("h1").InnerTextAsync());
        Assert.StartsWith("console error: Failed to load resource: the server responded with a status of 404",
            Assert.Single(tab.Complaints), StringComparison.Ordinal);
        Assert.NotEqual(0, await tab.Page.EvaluateAsync<int>("() => document.styleSheets[0].cssRules.length"));
    }
}
