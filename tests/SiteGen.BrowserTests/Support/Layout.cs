using Microsoft.Playwright;

namespace SiteGen.BrowserTests.Support;

/// <summary>Measures how a page is laid out.</summary>
internal static class Layout
{
    /// <summary>The elements that stand out to the right, but for those in a part that scrolls by itself.</summary>
    public static async Task<string[]> TooWideAsync(IPage page) => await page.EvaluateAsync<string[]>("""
        () => {
          const width = document.documentElement.clientWidth;
          const scrolls = (element) => element && element !== document.body &&
            (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
          const standsOut = (e) => e.getBoundingClientRect().right > width + 1;
          const wide = [...document.body.querySelectorAll("*")]
            .filter((e) => standsOut(e) && !standsOut(e.parentElement) && e.checkVisibility() && !scrolls(e.parentElement))
            .map((e) => `${width}: <${e.localName} class="${e.getAttribute("class")}"> ends at ${Math.round(e.getBoundingClientRect().right)}`);
          if (document.documentElement.scrollWidth > width) wide.push(`${width}: the page is ${document.documentElement.scrollWidth} wide`);
          return wide;
        }
        """);
}
