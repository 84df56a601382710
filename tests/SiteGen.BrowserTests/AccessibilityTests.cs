using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>Axe checks WCAG 2.0, 2.1 and 2.2 at levels A and AA, and its best practices.</summary>
public sealed class AccessibilityTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    [Theory]
    [MemberData(nameof(SamplePages.Names), MemberType = typeof(SamplePages))]
    public async Task A_page_in_light_colours_has_no_violation(string kind) => await CheckAsync(kind, Visit.Desk);

    [Theory]
    [MemberData(nameof(SamplePages.Names), MemberType = typeof(SamplePages))]
    public async Task A_page_in_dark_colours_on_a_phone_has_no_violation(string kind) =>
        await CheckAsync(kind, Visit.Phone with { Dark = true });

    private async Task CheckAsync(string kind, Visit visit)
    {
        await using var tab = await LookAsync(SamplePages.Paths[kind], visit);

        Findings.AssertNone(await Axe.ViolationsAsync(tab.Page));
    }
}
