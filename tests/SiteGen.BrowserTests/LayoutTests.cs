using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>No page scrolls sideways (WCAG 2.2, 1.4.10 Reflow), and pages print without navigation.</summary>
public sealed class LayoutTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    [Theory]
    [MemberData(nameof(SamplePages.Names), MemberType = typeof(SamplePages))]
    public async Task A_page_fits_every_width(string kind)
    {
        await using var tab = await LookAsync(SamplePages.Paths[kind], Visit.Phone);
        foreach (var width in (int[])[320, 390, 768, 1280, 1920])
        {
            await tab.Page.SetViewportSizeAsync(width, 800);

            Findings.AssertNone(await Layout.TooWideAsync(tab.Page));
        }
    }

    [Theory]
    [MemberData(nameof(SamplePages.Names), MemberType = typeof(SamplePages))]
    public async Task A_page_fits_with_the_text_spacing_that_a_reader_sets(string kind)
    {
        await using var tab = await LookAsync(SamplePages.Paths[kind], Visit.Phone);
        // WCAG 2.2, 1.4.12 Text Spacing. Set as an extension does, because the policy of the page allows no style element.
        await tab.Page.EvaluateAsync(
            "css => { const sheet = new CSSStyleSheet(); sheet.replaceSync(css); document.adoptedStyleSheets.push(sheet); }",
            """
            * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
            p { margin-bottom: 2em !important; }
            """);
        Assert.NotEqual("normal", await tab.Page.EvaluateAsync<string>("() => getComputedStyle(document.body).letterSpacing"));

        Findings.AssertNone(await Layout.TooWideAsync(tab.Page));
    }

    [Theory]
    [MemberData(nameof(SamplePages.Names), MemberType = typeof(SamplePages))]
    public async Task A_printed_page_has_no_navigation_and_dark_text(string kind)
    {
        await using var tab = await LookAsync(SamplePages.Paths[kind], Visit.Desk with { Dark = true });
        // Browsers always print in light colours.
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Light });

        await Assertions.Expect(tab.Page.Locator("main h1")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("nav, button, form, .skip").Filter(new() { Visible = true })).ToHaveCountAsync(0);
        Assert.True(await tab.Page.EvaluateAsync<bool>(
            "() => getComputedStyle(document.querySelector('main h1')).color.match(/\\d+/g).every(part => part < 80)"));
    }
}
