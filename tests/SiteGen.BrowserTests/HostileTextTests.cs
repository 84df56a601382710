using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>Hostile text in a browser: none of it runs, and the Content-Security-Policy has nothing to block.</summary>
public sealed class HostileTextTests(Chromium browser, HostileSourceSite site) : IClassFixture<HostileSourceSite>
{
    [Fact]
    public async Task No_page_runs_its_text()
    {
        await using var tab = await OpenAsync("/");
        var pages = Directory.EnumerateFiles(site.Output, "index.html", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(site.Output, Path.GetDirectoryName(f)!).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(p => p != "." && !p.StartsWith("authors/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Append("404.html").ToList();
        foreach (var page in pages)
        {
            await tab.Page.GotoAsync(site.Home.AbsoluteUri + (page.Contains('.', StringComparison.Ordinal) ? page : page + "/"));
            await Tripwire.TouchAllAsync(tab.Page);
            Findings.AssertNone((await Tripwire.TrippedAsync(tab.Page)).Select(t => $"{page}: {t}"));
        }

        Assert.True(pages.Count > 400);
        Findings.AssertNone(FindForeignRequests(tab));
        TestContext.Current.TestOutputHelper?.WriteLine($"{HostileSourceSite.Texts.Count} texts, {pages.Count} pages, 0 executed");
    }

    [Fact]
    public async Task Search_results_show_hostile_text_as_text()
    {
        await using var tab = await OpenAsync("/search/?q=findme");
        var search = new SearchPage(tab.Page);
        var count = await search.CountAsync(n => n > 100);
        while (await tab.Page.Locator("#search-more").IsVisibleAsync())
        {
            var shown = await search.Titles.CountAsync();
            await tab.Page.Locator("#search-more").ClickAsync();
            await Assertions.Expect(search.Titles.Nth(shown)).ToBeVisibleAsync();
        }

        Assert.Equal(count, await search.Titles.CountAsync());
        await Tripwire.TouchAllAsync(tab.Page);
        Findings.AssertNone(await Tripwire.TrippedAsync(tab.Page));
        Assert.Equal(0, await tab.Page.Locator("#search-list :is(script, img, iframe, svg, style, b, form)").CountAsync());
        Findings.AssertNone(tab.Complaints);
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} results, 0 executed");
    }

    [Fact]
    public async Task Buttons_copy_hostile_text_as_text()
    {
        await using var tab = await OpenAsync("/papers/v000/");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Copy: BibTeX entry" }).ClickAsync();
        await Assertions.Expect(tab.Page.GetByText("Copied").First).ToBeVisibleAsync();
        Assert.Contains("<script>alert(1)</script>", await tab.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"),
            StringComparison.Ordinal);
        Findings.AssertNone(await Tripwire.TrippedAsync(tab.Page));
    }

    private async Task<Tab> OpenAsync(string path)
    {
        var tab = await Tab.OpenAsync(browser, site.Home, "/robots.txt", Visit.Desk);
        await Tripwire.StretchAsync(tab.Page);
        tab.Page.Dialog += (_, dialog) => Assert.Fail("a dialog: " + dialog.Message);
        await tab.Page.GotoAsync(new Uri(site.Home, path.TrimStart('/')).AbsoluteUri);
        return tab;
    }

    // A curator may show images of other hosts, but nothing else.
    private static IEnumerable<string> FindForeignRequests(Tab tab)
    {
        string[] expected = ["https://a.example/x", "404", "ERR_NAME_NOT_RESOLVED"];
        return tab.Complaints.Where(c => !expected.Any(e => c.Contains(e, StringComparison.Ordinal)));
    }
}
