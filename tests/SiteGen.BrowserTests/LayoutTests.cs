using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>Nothing scrolls sideways (WCAG 2.2, 1.4.10 Reflow), and print is for paper.</summary>
public sealed class LayoutTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    [Theory]
    [MemberData(nameof(SamplePages.Names), MemberType = typeof(SamplePages))]
    public async Task A_page_fits_into_every_width(string kind)
    {
        await using var tab = await OpenAsync(SamplePages.Paths[kind], Visit.Phone);
        foreach (var width in (int[])[320, 390, 768, 1280, 1920])
        {
            await tab.Page.SetViewportSizeAsync(width, 800);

            Findings.AssertNone(await Layout.TooWideAsync(tab.Page));
        }
    }

    [Theory]
    [MemberData(nameof(SamplePages.Names), MemberType = typeof(SamplePages))]
    public async Task A_page_bears_the_text_spacing_that_a_reader_sets(string kind)
    {
        await using var tab = await OpenAsync(SamplePages.Paths[kind], Visit.Phone);
        // WCAG 2.2, 1.4.12 Text Spacing. As a browser's extension sets it: the page's policy allows no style element.
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
    public async Task On_paper_there_is_no_navigation_and_ink_is_dark(string kind)
    {
        await using var tab = await OpenAsync(SamplePages.Paths[kind], Visit.Desk with { Dark = true });
        // Browsers print in light colours, whatever the screen shows.
        await tab.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Light });

        await Assertions.Expect(tab.Page.Locator("main h1")).ToBeVisibleAsync();
        foreach (var part in await tab.Page.Locator("nav, button, form, .skip").AllAsync())
            await Assertions.Expect(part).ToBeHiddenAsync();
        Assert.True(await tab.Page.EvaluateAsync<bool>(
            "() => getComputedStyle(document.querySelector('main h1')).color.match(/\\d+/g).every(part => part < 80)"));
    }
}
