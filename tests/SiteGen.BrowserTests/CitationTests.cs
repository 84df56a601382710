using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>The buttons of a paper's page.</summary>
public sealed class CitationTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    [Fact]
    public async Task The_button_copies_the_BibTeX_entry_unchanged_and_confirms_it()
    {
        await using var tab = await LookAsync(BuiltSite.FullPaper);
        var entry = await tab.Page.GetByRole(AriaRole.Region, new() { Name = "BibTeX entry" }).InnerTextAsync();

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Copy: BibTeX entry" }).ClickAsync();

        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Copied" })).ToHaveCountAsync(1);
        Assert.StartsWith("@", entry, StringComparison.Ordinal);
        Assert.Equal(entry.Trim(), (await ClipboardAsync(tab.Page)).Trim());
        Findings.AssertNone(tab.Complaints);
    }

    [Fact]
    public async Task The_permalink_is_copied_where_the_system_cannot_share()
    {
        await using var tab = await LookAsync(BuiltSite.FullPaper);

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();

        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        Assert.Equal(Site.Home.AbsoluteUri.TrimEnd('/') + BuiltSite.FullPaper, await ClipboardAsync(tab.Page));
    }

    private static Task<string> ClipboardAsync(IPage page) => page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
}
