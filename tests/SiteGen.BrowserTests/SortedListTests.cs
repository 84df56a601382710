using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>Readers sort and filter the lists of papers.</summary>
public sealed class SortedListTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    private const string Topic = "/topics/language-models/";

    [Fact]
    public async Task A_reader_sorts_a_topic_by_title_and_others_who_get_the_address_see_the_same()
    {
        await using var tab = await OpenAsync(Topic);
        var before = await TitlesAsync(tab.Page);

        await tab.Page.GetByLabel("Sort by").SelectOptionAsync(["title"]);

        var sorted = await TitlesAsync(tab.Page);
        Assert.Equal(before.Order(StringComparer.OrdinalIgnoreCase), sorted);
        Assert.NotEqual(before, sorted);
        Assert.EndsWith(Topic + "?sort=title", tab.Page.Url, StringComparison.Ordinal);
        await tab.Page.ReloadAsync();
        Assert.Equal(sorted, await TitlesAsync(tab.Page));
        await tab.Page.GoBackAsync();
        Assert.Equal(before, await TitlesAsync(tab.Page));
        Findings.AssertNone(await Axe.ViolationsAsync(tab.Page));
        Findings.AssertNone(tab.Complaints);
    }

    [Fact]
    public async Task The_latest_published_paper_is_first_if_a_reader_wants()
    {
        await using var tab = await OpenAsync(Topic + "?sort=published");

        var years = await tab.Page.Locator(".entry:visible time")
            .EvaluateAllAsync<string[]>("all => all.map(time => time.dateTime.slice(0, 4))");

        Assert.Equal(years.OrderDescending(StringComparer.Ordinal), years);
        Assert.True(years.Distinct(StringComparer.Ordinal).Count() > 3);
    }

    [Fact]
    public async Task With_code_leaves_papers_with_code_and_says_how_many_until_all_are_shown_again()
    {
        await using var tab = await OpenAsync(Topic);
        var all = await TitlesAsync(tab.Page);

        await tab.Page.GetByLabel("With code").CheckAsync();

        var left = tab.Page.Locator(".entry:visible");
        var count = await left.CountAsync();
        Assert.InRange(count, 1, all.Length - 1);
        var code = tab.Page.GetByRole(AriaRole.Link, new() { Name = "Code", Exact = true });
        Assert.Equal(count, await left.Filter(new() { Has = code }).CountAsync());
        await Assertions.Expect(tab.Page.Locator(".list-tools [role=status]")).ToHaveTextAsync($"{count} of {all.Length} papers");
        Findings.AssertNone(await Axe.ViolationsAsync(tab.Page));

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Show all" }).ClickAsync();

        Assert.Equal(all, await TitlesAsync(tab.Page));
        Assert.EndsWith(Topic, tab.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bar_of_the_chart_leaves_the_papers_of_its_year()
    {
        await using var tab = await OpenAsync(Topic);
        var bar = tab.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex(@"^2024: \d+ papers") });
        var count = int.Parse((await bar.Locator("title").TextContentAsync())![6..].Split(' ')[0], null);

        await bar.ClickAsync();

        await Assertions.Expect(tab.Page.Locator(".entry:visible")).ToHaveCountAsync(count);
        await Assertions.Expect(tab.Page.GetByLabel("Year", new() { Exact = true })).ToHaveValueAsync("2024");
        Assert.EndsWith(Topic + "?year=2024", tab.Page.Url, StringComparison.Ordinal);
        await bar.ClickAsync();
        Assert.EndsWith(Topic, tab.Page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Topic, 1280)]
    [InlineData(Topic, 320)]
    public async Task The_bars_of_a_chart_are_wide_enough_for_a_finger(string path, int width)
    {
        await using var tab = await LookAsync(path, Visit.Desk with { Width = width });

        var widths = await tab.Page.Locator(".year-chart .column")
            .EvaluateAllAsync<double[]>("all => all.map(c => c.getBoundingClientRect().width)");

        Assert.True(widths.Length > 3);
        Assert.All(widths, size => Assert.True(size >= 24, $"{size}"));
    }

    [Fact]
    public async Task A_sorted_list_is_never_drawn_in_another_order()
    {
        await using var tab = await OpenAsync(Topic + "?sort=title");
        var first = (await TitlesAsync(tab.Page))[0];
        await tab.Page.AddInitScriptAsync("""
            window.firsts = new Set();
            requestAnimationFrame(function look() {
              const entry = document.querySelector(".entry");
              if (entry?.checkVisibility({ visibilityProperty: true })) firsts.add(entry.querySelector(".entry-title").textContent);
              requestAnimationFrame(look);
            });
            """);

        await tab.Page.ReloadAsync();

        await Assertions.Expect(tab.Page.Locator(".entry").First).ToBeVisibleAsync();
        await tab.Page.WaitForFunctionAsync("() => firsts.size > 0");
        Assert.Equal([first], await tab.Page.EvaluateAsync<string[]>("() => [...firsts]"));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    [InlineData(320)]
    public async Task The_tools_of_a_list_move_nothing_when_their_script_runs(int width)
    {
        await using var tab = await OpenAsync("/about/", Visit.Desk with { Width = width });
        await tab.Page.RouteAsync("**/sort.*.js", route => route.AbortAsync());
        await tab.GoToAsync(Topic);
        var without = (await tab.Page.Locator(".entry").First.BoundingBoxAsync())!.Y;
        await tab.Page.UnrouteAllAsync();

        await tab.GoToAsync(Topic);

        await Assertions.Expect(tab.Page.GetByLabel("Sort by")).ToBeVisibleAsync();
        Assert.Equal(without, (await tab.Page.Locator(".entry").First.BoundingBoxAsync())!.Y, 0.5);
    }

    [Theory]
    [InlineData("/", 1280)]
    [InlineData("/", 390)]
    [InlineData(Topic, 1280)]
    [InlineData(Topic, 390)]
    public async Task Nothing_moves_while_a_list_loads(string path, int width)
    {
        await using var tab = await OpenAsync("/about/", new Visit { Width = width, Height = 2400 });
        await tab.Page.AddInitScriptAsync("""
            window.moved = 0;
            new PerformanceObserver(list => { for (const shift of list.getEntries()) moved += shift.value; })
              .observe({ type: "layout-shift", buffered: true });
            """);

        await tab.GoToAsync(path);

        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Titles only" })).ToBeVisibleAsync();
        await tab.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        Assert.InRange(await tab.Page.EvaluateAsync<double>("() => moved"), 0, 0.001);
    }

    [Fact]
    public async Task On_a_phone_a_button_shows_the_filters()
    {
        await using var tab = await OpenAsync(Topic, Visit.Phone);
        await Assertions.Expect(tab.Page.GetByLabel("With code")).ToBeHiddenAsync();

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Filter" }).ClickAsync();
        await tab.Page.GetByLabel("With code").CheckAsync();

        await Assertions.Expect(tab.Page.Locator(".list-tools [role=status]")).ToContainTextAsync(" of ");
        Findings.AssertNone(await Layout.TooWideAsync(tab.Page));
        Findings.AssertNone(await Axe.ViolationsAsync(tab.Page));
    }

    [Fact]
    public async Task Keys_and_stars_follow_the_order_of_a_sorted_list()
    {
        await using var tab = await OpenAsync(Topic);
        await tab.Page.GetByLabel("Sort by").SelectOptionAsync(["title"]);
        await tab.Page.GetByLabel("With code").CheckAsync();
        var titles = tab.Page.Locator(".entry:visible .entry-title a");
        await tab.Page.EvaluateAsync("() => document.activeElement.blur()");

        await tab.Page.Keyboard.PressAsync("j");
        await tab.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(titles.Nth(1)).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("s");

        await Assertions.Expect(tab.Page.Locator(".entry:visible").Nth(1).Locator(".star")).ToHaveAttributeAsync("aria-pressed", "true");
    }

    [Fact]
    public async Task The_line_between_new_and_seen_returns_with_the_first_order()
    {
        await using var tab = await OpenAsync("/");
        await tab.Page.EvaluateAsync("""
            () => localStorage.setItem("sitegen-visit:/feed/", JSON.stringify({ at: Date.now() - 50 * 3_600_000, edition: "2026-11-12" }))
            """);
        await tab.GoToAsync(Topic);
        var line = tab.Page.Locator(".seen-line");
        await Assertions.Expect(line).ToBeVisibleAsync();

        await tab.Page.GetByLabel("Sort by").SelectOptionAsync(["title"]);
        await Assertions.Expect(line).ToBeHiddenAsync();
        await tab.Page.GetByLabel("Sort by").SelectOptionAsync([""]);

        await Assertions.Expect(line).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator(".entry.new + .seen-line + .entry")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task The_search_sorts_by_title_and_keeps_that_in_the_address()
    {
        await using var tab = await OpenAsync("/search/?topic=language-models&sort=title");
        var search = new SearchPage(tab.Page);
        await search.CountAsync(count => count > 5);

        var titles = await search.Titles.AllInnerTextsAsync();

        Assert.Equal(titles.Order(StringComparer.OrdinalIgnoreCase), titles);
        await search.Sort.SelectOptionAsync(["published"]);
        await Assertions.Expect(search.Titles.First).Not.ToHaveTextAsync(titles[0]);
        Assert.EndsWith("sort=published", tab.Page.Url, StringComparison.Ordinal);
    }

    private static async Task<string[]> TitlesAsync(IPage page) =>
        [.. await page.Locator(".entry:visible .entry-title").AllInnerTextsAsync()];
}
