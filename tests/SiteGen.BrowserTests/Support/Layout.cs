using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

/// <summary>Measures the layout of a page.</summary>
internal static class Layout
{
    /// <summary>Returns the elements beyond the right edge, except those in a part that scrolls.</summary>
    public static async Task<string[]> TooWideAsync(IPage page) => await page.EvaluateAsync<string[]>("""
        () => {
          const width = document.documentElement.clientWidth;
          const scrolls = (element) => element && element !== document.body &&
            (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
          const overflows = (e) => e.getBoundingClientRect().right > width + 1;
          const wide = [...document.body.querySelectorAll("*")]
            .filter((e) => overflows(e) && !overflows(e.parentElement) && e.checkVisibility() && !scrolls(e.parentElement))
            .map((e) => `${width}: <${e.localName} class="${e.getAttribute("class")}"> ends at ${Math.round(e.getBoundingClientRect().right)}`);
          if (document.documentElement.scrollWidth > width) wide.push(`${width}: the page is ${document.documentElement.scrollWidth} wide`);
          return wide;
        }
        """);
}
