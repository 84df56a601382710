using System.Collections.Concurrent;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>Hostile text in a browser: none of it runs, and the Content-Security-Policy has nothing to block.</summary>
public sealed class HostileTextTests(Chromium browser, HostileSourceSite site) : IClassFixture<HostileSourceSite>
{
    // A batch of pages is loaded in frames of one page. That costs a third of loading them one after the other, and a frame has the
    // policy, the scripts and the events of its page.
    private const int PagesAtOnce = 20;
    private const int Windows = 2;

    [Fact]
    public async Task No_page_runs_its_text()
    {
        var pages = Directory.EnumerateFiles(site.Output, "index.html", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(site.Output, Path.GetDirectoryName(f)!).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(p => p != "." && !p.StartsWith("authors/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
                .Append("404.html").Select(p => p.Contains('.', StringComparison.Ordinal) ? p : p + "/").ToList();
        var batches = new ConcurrentQueue<string[]>(pages.Chunk(PagesAtOnce));
        var found = await Task.WhenAll(Enumerable.Range(0, Windows).Select(_ => VisitAsync(batches)));

        Assert.True(pages.Count > 400);
        Findings.AssertNone(found.SelectMany(f => f));
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
        await Tripwire.TouchAllAsync(tab.Page.MainFrame);
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

    // Returns what ran, was blocked or was requested from other hosts on these pages.
    private async Task<List<string>> VisitAsync(ConcurrentQueue<string[]> batches)
    {
        await using var tab = await OpenAsync("/robots.txt");
        var found = new List<string>();
        while (batches.TryDequeue(out var pages))
        {
            await tab.Page.EvaluateAsync(LoadInFrames, pages.Select(p => site.Home.AbsoluteUri + p));
            var frames = tab.Page.MainFrame.ChildFrames;
            Assert.Equal(pages, frames.Select(f => f.Url[site.Home.AbsoluteUri.Length..]));
            await Task.WhenAll(frames.Select(Tripwire.TouchAllAsync));
            foreach (var frame in tab.Page.Frames)
                found.AddRange((await Tripwire.TrippedAsync(frame)).Select(t => $"{frame.Url}: {t}"));
        }

        return [.. found, .. FindForeignRequests(tab)];
    }

    // The window shows all frames, so that none is loaded lazily. The text file around them has no policy of its own.
    private const string LoadInFrames = """
        async (addresses) => {
          const frames = addresses.map((address) => Object.assign(document.createElement("iframe"), { src: address }));
          const loaded = frames.map((frame) => new Promise((resolve) => { frame.onload = resolve; }));
          document.body.replaceChildren(...frames);
          await Promise.all(loaded);
        }
        """;

    private async Task<Tab> OpenAsync(string path)
    {
        var tab = await Tab.OpenAsync(browser, site.Home, "/robots.txt", Visit.Desk with { Tripwire = true });
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
