using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>The map links to papers, by keyboard and without scripts; readers find papers on it and see what is new.</summary>
public sealed class MapTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    [Fact]
    public async Task Every_paper_is_a_separate_point_named_by_its_title()
    {
        await using var tab = await LookAsync("/map/", Visit.Desk with { Scripts = false });
        var points = tab.Page.Locator("svg a[href*='/papers/']");

        var positions = await points.EvaluateAllAsync<string[]>(
            "all => all.map(a => a.querySelector('circle')).map(c => `${c.getAttribute('cx')} ${c.getAttribute('cy')}`)");

        Assert.Equal(Site.Pages.Keys.Count(p => p.StartsWith("papers/", StringComparison.Ordinal)), positions.Length);
        Assert.Equal(positions.Length, positions.Distinct(StringComparer.Ordinal).Count());
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Distilling the Knowledge in a Neural Network" }).First)
            .ToHaveAttributeAsync("href", "/feed/papers/distilling-the-knowledge-in-a-neural-network/");
    }

    [Fact]
    public async Task A_focused_point_shows_its_title_and_Enter_opens_the_paper()
    {
        await using var tab = await LookAsync("/map/", Visit.Desk with { Scripts = false });
        var point = tab.Page.Locator("svg a[href$='/papers/distilling-the-knowledge-in-a-neural-network/']");
        await Assertions.Expect(point.Locator("text")).ToBeHiddenAsync();

        await point.FocusAsync();
        await Assertions.Expect(point.Locator("text")).ToBeVisibleAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Distilling the Knowledge in a Neural Network");
    }

    [Fact]
    public async Task A_reader_finds_papers_by_author_and_goes_through_them_with_Enter()
    {
        await using var tab = await OpenAsync("/map/");
        var box = tab.Page.GetByLabel("Find on the map");
        await box.FillAsync("hinton");
        var found = await tab.Page.Locator(".marks use.hit").CountAsync();
        Assert.InRange(found, 2, 10);
        await Assertions.Expect(tab.Page.Locator(".map-find [role=status]")).ToHaveTextAsync($"{found} papers. Enter goes through them.");
        await Assertions.Expect(tab.Page.Locator(".map-list li:visible")).ToHaveCountAsync(found);

        await box.PressAsync("Enter");
        await box.PressAsync("Enter");

        await Assertions.Expect(tab.Page.Locator(".map-find [role=status]")).ToHaveTextAsync($"2 of {found}");
        await Assertions.Expect(tab.Page.Locator(".points a.current text")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator(".map-card a")).ToHaveTextAsync(
            await tab.Page.Locator(".points a.current title").TextContentAsync() ?? "");
        Assert.EndsWith("/map/?q=hinton", tab.Page.Url, StringComparison.Ordinal);
        Findings.AssertNone(await Axe.ViolationsAsync(tab.Page));

        await box.PressAsync("Escape");
        await Assertions.Expect(tab.Page.Locator(".map > svg.some")).ToHaveCountAsync(0);
        Assert.EndsWith("/map/", tab.Page.Url, StringComparison.Ordinal);
        Findings.AssertNone(tab.Complaints);
    }

    [Fact]
    public async Task A_topic_of_the_legend_stays_while_the_others_fade_and_Back_returns()
    {
        await using var tab = await OpenAsync("/map/");
        await tab.Page.Locator(".map-legend").GetByText("Computer vision").ClickAsync();

        await Assertions.Expect(tab.Page.Locator(".map-legend [aria-pressed=true]")).ToHaveTextAsync("Computer vision");
        // All papers of the topic, also those that the map draws with their first topic.
        var count = Site.Pages["topics/computer-vision/index.html"].QuerySelectorAll(".entry").Length;
        Assert.True(count > await tab.Page.Locator(".points[aria-label='Computer vision'] a").CountAsync());
        await Assertions.Expect(tab.Page.Locator(".points a.hit")).ToHaveCountAsync(count);
        await Assertions.Expect(tab.Page.Locator(".map-says [role=status]")).ToHaveTextAsync($"{count} papers.");
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Page of the topic" }))
            .ToHaveAttributeAsync("href", new Regex("/topics/computer-vision/$"));
        Assert.EndsWith("/map/?topic=computer-vision", tab.Page.Url, StringComparison.Ordinal);
        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Page.Locator(".points a.hit")).ToHaveCountAsync(count);
        await tab.Page.GoBackAsync();

        await Assertions.Expect(tab.Page.Locator(".map > svg.some")).ToHaveCountAsync(0);
        await Assertions.Expect(tab.Page.Locator(".map-legend [aria-pressed=true]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Papers_of_the_newest_edition_have_a_ring_without_scripts()
    {
        var newest = Site.Pages["editions/2026-11-23/index.html"].QuerySelectorAll(".entry").Length;
        await using var tab = await LookAsync("/map/", Visit.Desk with { Scripts = false });

        await Assertions.Expect(tab.Page.Locator(".map .rings use")).ToHaveCountAsync(newest);
        await Assertions.Expect(tab.Page.Locator(".map-new")).ToHaveTextAsync($"In the newest edition {newest}");
        await Assertions.Expect(tab.Page.Locator(".map-find")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_reader_who_returns_sees_rings_around_what_is_new_since_then()
    {
        await using var tab = await OpenAsync("/map/");
        var days = await tab.Page.Locator(".points a").EvaluateAllAsync<string[]>("links => links.map(a => a.dataset.day ?? '')");
        await tab.Page.EvaluateAsync("""
            () => localStorage.setItem("sitegen-visit:/feed/", JSON.stringify({ at: Date.now() - 24 * 3_600_000, edition: "2026-11-20" }))
            """);

        await tab.Page.ReloadAsync();

        var fresh = days.Count(day => string.CompareOrdinal(day, "2026-11-20") > 0);
        await Assertions.Expect(tab.Page.Locator(".map .rings use")).ToHaveCountAsync(fresh);
        await Assertions.Expect(tab.Page.Locator(".map-new")).ToHaveTextAsync($"New since yesterday {fresh}");
    }

    [Fact]
    public async Task On_a_phone_the_whole_map_fits_its_width_and_its_labels_are_legible_and_apart()
    {
        await using var tab = await OpenAsync("/map/", new Visit { Width = 390, Height = 844 });

        var boxes = await tab.Page.Locator(".labels.tall text").EvaluateAllAsync<double[][]>(
            "all => all.map(t => t.getBoundingClientRect()).map(b => [b.left, b.top, b.right, b.bottom])");
        Assert.InRange(boxes.Length, 10, 30);
        Assert.All(boxes, box => Assert.True(box[0] >= 0 && box[2] <= 390));
        // A font reaches above its letters and below them.
        Assert.All(boxes, box => Assert.DoesNotContain(boxes, other =>
            other != box && box[0] < other[2] && other[0] < box[2] && box[1] + 4 < other[3] - 4 && other[1] + 4 < box[3] - 4));
        var marks = await tab.Page.Locator(".map .marks use").EvaluateAllAsync<double[][]>(
            "all => all.map(t => t.getBoundingClientRect()).map(b => [b.left, b.right, b.width])");
        Assert.All(marks, mark => Assert.True(mark[0] >= 0 && mark[1] <= 390 && mark[2] >= 9, $"{mark[0]} {mark[1]} {mark[2]}"));
        Findings.AssertNone(await Layout.TooWideAsync(tab.Page));
    }

    [Fact]
    public async Task A_finger_beside_a_point_shows_its_paper_and_a_second_touch_opens_it()
    {
        await using var tab = await OpenAsync("/map/", Visit.Phone with { Touch = true });
        var link = tab.Page.Locator(".points a[href$='/papers/distilling-the-knowledge-in-a-neural-network/']");
        await link.ScrollIntoViewIfNeededAsync();
        var box = (await link.Locator("circle").BoundingBoxAsync())!;

        await tab.Page.Touchscreen.TapAsync(box.X + (box.Width / 2) + 1, box.Y + (box.Height / 2) - 2);

        var card = tab.Page.Locator(".map-card");
        await Assertions.Expect(card).ToContainTextAsync("Distilling the Knowledge in a Neural Network");
        await Assertions.Expect(card).ToContainTextAsync("Hinton");
        Findings.AssertNone(await Axe.ViolationsAsync(tab.Page));
        await card.Locator("a").TapAsync();
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Distilling the Knowledge in a Neural Network");
        Findings.AssertNone(tab.Complaints);
    }
}
