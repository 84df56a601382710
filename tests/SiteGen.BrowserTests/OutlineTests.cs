using AngleSharp.Html.Dom;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>The outline of every page, which screen readers navigate by.</summary>
public sealed class OutlineTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    [Fact]
    public void Every_page_has_one_main_heading_and_no_heading_skips_a_level()
    {
        AssertEvery(page => Levels(page) is var levels && levels.Count(l => l == 1) == 1 && levels[0] == 1 && !Skips(levels));

        static List<int> Levels(IHtmlDocument page) =>
            [.. page.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName[1] - '0')];

        static bool Skips(List<int> levels) => levels.Zip(levels.Skip(1)).Any(pair => pair.Second > pair.First + 1);
    }

    [Fact]
    public void Every_page_has_one_main_landmark_and_distinct_names_for_its_navigation() =>
        AssertEvery(page =>
            page.QuerySelectorAll("main").Length == 1 &&
            page.QuerySelectorAll("nav").Select(n => n.GetAttribute("aria-label") ?? Text(page, n.GetAttribute("aria-labelledby")))
                .ToList() is var names &&
            names.All(n => !string.IsNullOrEmpty(n)) && names.Distinct(StringComparer.Ordinal).Count() == names.Count);

    [Fact]
    public void Every_page_has_a_language_and_a_unique_title()
    {
        AssertEvery(page => page.DocumentElement.GetAttribute("lang") == "en");
        Assert.Empty(Site.Pages.GroupBy(p => p.Value.Title, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    [Fact]
    public void No_page_uses_an_id_twice() =>
        AssertEvery(page => page.QuerySelectorAll("[id]").GroupBy(e => e.Id, StringComparer.Ordinal).All(g => g.Count() == 1));

    [Fact]
    public void No_page_has_an_event_handler_attribute() =>
        AssertEvery(page => page.All.All(e => e.Attributes.All(a => !a.Name.StartsWith("on", StringComparison.Ordinal))));

    private static string? Text(IHtmlDocument page, string? id) => id is null ? null : page.GetElementById(id)?.TextContent;

    private void AssertEvery(Predicate<IHtmlDocument> isRight) =>
        Findings.AssertNone(Site.Pages.Where(p => !isRight(p.Value)).Select(p => p.Key));
}
