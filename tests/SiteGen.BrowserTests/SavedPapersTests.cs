using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests;

/// <summary>A reader saves papers, which stay in the browser.</summary>
public sealed class SavedPapersTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    [Fact]
    public async Task A_paper_that_gets_a_star_is_on_the_page_of_saved_papers()
    {
        await using var tab = await OpenAsync("/");
        var entry = tab.Page.Locator(".entry").Nth(1);
        var title = await entry.Locator(".entry-title").InnerTextAsync();
        await entry.Locator(".star").ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = $"Save: {title}", Pressed = true })).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.GetByText($"Saved: {title}")).ToHaveCountAsync(1);

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Saved", Exact = true }).ClickAsync();

        await Assertions.Expect(Titles(tab.Page)).ToHaveTextAsync([title]);
        await Assertions.Expect(tab.Page.GetByText("1 paper", new() { Exact = true })).ToBeVisibleAsync();
        Findings.AssertNone(await Axe.ViolationsAsync(tab.Page));
        await tab.Page.SetViewportSizeAsync(320, 640);
        Findings.AssertNone(await Layout.TooWideAsync(tab.Page));
        await Titles(tab.Page).ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = $"Save: {title}", Pressed = true }))
            .ToHaveTextAsync("Save");
        Findings.AssertNone(tab.Complaints);
    }

    [Fact]
    public async Task The_star_is_reached_by_keyboard_large_enough_and_beside_search_results_too()
    {
        await using var tab = await OpenAsync("/search/?q=learning");
        var title = tab.Page.Locator(".search-list .entry-title a").First;
        await title.FocusAsync();
        await tab.Page.Keyboard.PressAsync("Tab");
        var star = tab.Page.Locator(".search-list .star").First;

        await Assertions.Expect(star).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Space");

        await Assertions.Expect(star).ToHaveAttributeAsync("aria-pressed", "true");
        var box = await star.BoundingBoxAsync();
        Assert.True(box!.Width >= 24 && box.Height >= 24);
        Findings.AssertNone(await Axe.ViolationsAsync(tab.Page));
    }

    [Fact]
    public async Task A_removed_paper_comes_back_with_its_note()
    {
        await using var tab = await OpenAsync("/");
        await SaveAsync(tab.Page, 3);
        await tab.GoToAsync("/saved/");
        await tab.Page.GetByText("Note", new() { Exact = true }).Nth(1).ClickAsync();
        await tab.Page.Locator("textarea").Nth(1).FillAsync("<b>Read</b> with Anna");
        var titles = await Titles(tab.Page).AllInnerTextsAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Remove: " + titles[1] }).ClickAsync();
        await Assertions.Expect(Titles(tab.Page)).ToHaveTextAsync([titles[0], titles[2]]);

        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" })).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(Titles(tab.Page)).ToHaveTextAsync(titles);
        await tab.GoToAsync("/saved/");
        await Assertions.Expect(tab.Page.Locator("textarea").Nth(1)).ToHaveValueAsync("<b>Read</b> with Anna");
        await tab.Page.GetByLabel("Search saved papers").FillAsync("anna");
        await Assertions.Expect(Titles(tab.Page)).ToHaveTextAsync([titles[1]]);
        await tab.Page.GetByLabel("Search saved papers").FillAsync("");
        await tab.Page.GetByLabel("Sort by").SelectOptionAsync("title");
        await Assertions.Expect(Titles(tab.Page)).ToHaveTextAsync([.. titles.Order(StringComparer.OrdinalIgnoreCase)]);
    }

    [Fact]
    public async Task Two_tabs_show_the_same_list_and_lose_nothing()
    {
        await using var tab = await OpenAsync("/");
        var other = await tab.Page.Context.NewPageAsync();
        await other.GotoAsync(Site.Home.AbsoluteUri);
        await SaveAsync(tab.Page, 1);
        await Assertions.Expect(other.Locator(".entry .star").First).ToHaveAttributeAsync("aria-pressed", "true");
        await other.Locator(".entry .star").Nth(1).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".entry .star").Nth(1)).ToHaveAttributeAsync("aria-pressed", "true");
        await other.GotoAsync(Site.Home.AbsoluteUri + "saved/");
        await Assertions.Expect(Titles(other)).ToHaveCountAsync(2);

        await tab.Page.Locator(".entry .star").Nth(2).ClickAsync();
        await Assertions.Expect(Titles(other)).ToHaveCountAsync(3);
        await other.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Remove") }).First.ClickAsync();

        await Assertions.Expect(tab.Page.Locator(".entry .star").Nth(2)).ToHaveAttributeAsync("aria-pressed", "false");
    }

    [Fact]
    public async Task A_full_storage_is_named_and_keeps_what_was_saved()
    {
        await using var tab = await OpenAsync("/");
        await SaveAsync(tab.Page, 1);
        await tab.Page.EvaluateAsync("""
            () => {
              for (let length = 4_000_000, i = 0; length >= 1; i++)
                try { localStorage.setItem(`other-site-${i}`, "x".repeat(length)); } catch { length = Math.floor(length / 2); }
            }
            """);

        await tab.Page.Locator(".entry .star").Nth(1).ClickAsync();

        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Nothing was saved: this browser’s storage");
        await Assertions.Expect(tab.Page.Locator(".entry .star").Nth(1)).ToHaveAttributeAsync("aria-pressed", "false");
        await Assertions.Expect(tab.Page.Locator(".entry .star").First).ToHaveAttributeAsync("aria-pressed", "true");
        Findings.AssertNone(await Axe.ViolationsAsync(tab.Page));
        await tab.GoToAsync(BuiltSite.FullPaper);
        await tab.GoToAsync("/saved/");
        await Assertions.Expect(Titles(tab.Page)).ToHaveCountAsync(1);
        Findings.AssertNone(tab.Complaints);
    }

    [Fact]
    public async Task A_browser_that_forbids_storage_says_so_and_shows_every_page()
    {
        await using var tab = await OpenAsync("/about/");
        await tab.Page.AddInitScriptAsync("""
            Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });
            """);
        await tab.GoToAsync("/");
        await tab.Page.Locator(".entry .star").First.ClickAsync();
        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("does not let the site store anything");
        Findings.AssertNone(tab.Complaints);
        foreach (var path in (string[])[BuiltSite.FullPaper, "/topics/language-models/", "/saved/"])
        {
            await tab.GoToAsync(path);
            await Assertions.Expect(tab.Page.Locator("h1")).ToBeVisibleAsync();
            Findings.AssertNone(tab.Complaints);
        }

        await Assertions.Expect(tab.Page.GetByText("No paper is saved yet.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_file_takes_saved_papers_to_another_device()
    {
        await using var tab = await OpenAsync("/");
        await SaveAsync(tab.Page, 3);
        await tab.GoToAsync("/saved/");
        var titles = await Titles(tab.Page).AllInnerTextsAsync();
        var download = await tab.Page.RunAndWaitForDownloadAsync(() => ExportAsync(tab.Page, "file for another device"));
        var file = await download.PathAsync();
        await using var device = await OpenAsync("/");
        await device.Page.Locator(".entry .star").Nth(4).ClickAsync();
        await device.GoToAsync("/saved/");

        await device.Page.GetByLabel("File with saved papers").SetInputFilesAsync(file);

        await Assertions.Expect(device.Page.GetByText("Imported 3 papers.")).ToBeVisibleAsync();
        await Assertions.Expect(Titles(device.Page)).ToHaveCountAsync(4);
        Assert.Equal(titles, (await Titles(device.Page).AllInnerTextsAsync()).Skip(1));
        await device.Page.GetByLabel("File with saved papers").SetInputFilesAsync(file);
        await Assertions.Expect(device.Page.GetByText("Imported 0 papers. 3 were here already.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_hostile_file_runs_nothing_and_replaces_nothing()
    {
        await using var tab = await OpenAsync("/", Visit.Desk with { Tripwire = true });
        await SaveAsync(tab.Page, 1);
        await tab.GoToAsync("/saved/");
        const string Markup = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        var entries = HostileText.All
            .Select((text, i) => (object)new { slug = $"v{i}", title = text + "x", authors = text, note = text })
            .Append(new { slug = "x", title = Markup, authors = Markup, note = Markup, saved = Markup })
            .Append(new { slug = "../../evil", title = "x" }).Append(new { slug = "\"><b>", title = "x" });
        var file = JsonSerializer.SerializeToUtf8Bytes(new { format = "sitegen-saved", papers = entries });

        await ImportAsync(tab.Page, file);

        await Assertions.Expect(tab.Page.GetByText(new Regex("^Imported .* could not be read"))).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator(".saved-list").GetByText(Markup).First).ToBeVisibleAsync();
        while (await tab.Page.Locator("#saved-more").IsVisibleAsync())
            await tab.Page.Locator("#saved-more").ClickAsync();
        Assert.Equal(0, await tab.Page.Locator(".saved-list :is(script, img, iframe, svg, style, b, form)").CountAsync());
        await Tripwire.TouchAllAsync(tab.Page.MainFrame);
        Findings.AssertNone(await Tripwire.TrippedAsync(tab.Page));
        var count = await tab.Page.EvaluateAsync<int>("() => JSON.parse(localStorage.getItem('sitegen-saved:/feed/')).length");
        await ImportAsync(tab.Page, "{\"papers\": [1]}"u8.ToArray());
        await Assertions.Expect(tab.Page.GetByText("Nothing was imported")).ToBeVisibleAsync();
        Assert.Equal(count, await tab.Page.EvaluateAsync<int>("() => JSON.parse(localStorage.getItem('sitegen-saved:/feed/')).length"));
        Findings.AssertNone(tab.Complaints);
    }

    [Fact]
    public async Task Without_scripts_the_page_says_what_it_needs()
    {
        await using var tab = await LookAsync("/saved/", Visit.Desk with { Scripts = false });

        // Playwright switches scripts off after the page was parsed as if they were on.
        Assert.Equal(
            "Saved papers need JavaScript, which is off here.",
            Site.Pages["saved/index.html"].QuerySelector("main noscript")!.TextContent.Trim());
        await Assertions.Expect(tab.Page.Locator("main :is(button, input, select)").Filter(new() { Visible = true })).ToHaveCountAsync(0);
    }

    internal static ILocator Titles(IPage page) => page.Locator(".saved-list .entry-title a");

    internal static async Task SaveAsync(IPage page, int count)
    {
        for (var i = 0; i < count; i++)
            await page.Locator(".entry .star").Nth(i).ClickAsync();
    }

    internal static Task ExportAsync(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();

    private static Task ImportAsync(IPage page, byte[] file) => page.GetByLabel("File with saved papers").SetInputFilesAsync(
        new FilePayload { Name = "saved-papers.json", MimeType = "application/json", Buffer = file });
}
