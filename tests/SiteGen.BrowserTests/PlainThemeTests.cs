using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>The theme <c>plain</c> has the same pages as <c>default</c>, without scripts.</summary>
public sealed class PlainThemeTests(Chromium browser, PlainSite site, DefaultSite other) : SiteTests(browser, site)
{
    [Fact]
    public void It_has_the_same_pages() => Assert.Equal(other.Pages.Keys, Site.Pages.Keys);

    [Theory]
    [MemberData(nameof(SamplePages.Names), MemberType = typeof(SamplePages))]
    public async Task Its_pages_are_accessible_and_fit_a_phone(string kind)
    {
        await using var tab = await LookAsync(SamplePages.Paths[kind], Visit.Phone with { Dark = true });

        Findings.AssertNone(await Axe.ViolationsAsync(tab.Page));
        Findings.AssertNone(await Layout.TooWideAsync(tab.Page));
        Findings.AssertNone(tab.Complaints);
    }
}
