using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>Lists of papers as a reader goes through them day by day.</summary>
public sealed class ListTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    [Fact]
    public async Task On_a_phone_the_first_paper_is_in_the_upper_half_of_the_screen()
    {
        await using var tab = await OpenAsync("/", new Visit { Width = 390, Height = 844 });
        Assert.InRange((await tab.Page.Locator(".entry-title").First.BoundingBoxAsync())!.Y, 0, 422);
    }

    [Fact]
    public async Task A_reader_who_prefers_titles_sees_titles_on_the_next_page_too()
    {
        await using var tab = await OpenAsync("/");
        await Assertions.Expect(tab.Page.Locator(".summary").First).ToBeVisibleAsync();

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Titles only" }).ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".summary").First).ToBeHiddenAsync();
        await tab.GoToAsync("/topics/computer-vision/");
        await Assertions.Expect(tab.Page.Locator(".summary").First).ToBeHiddenAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "With abstracts" }).ClickAsync();

        await Assertions.Expect(tab.Page.Locator(".summary").First).ToBeVisibleAsync();
        Findings.AssertNone(tab.Complaints);
    }

    [Fact]
    public async Task Keys_move_from_paper_to_paper_and_open_one()
    {
        await using var tab = await OpenAsync("/");
        var titles = tab.Page.Locator(".entry-title a");

        await tab.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(titles.First).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(titles.Nth(1)).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("k");
        await Assertions.Expect(titles.First).ToBeFocusedAsync();
        var title = await titles.First.InnerTextAsync();
        await tab.Page.Keyboard.PressAsync("o");

        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync(title);
    }

    [Fact]
    public async Task The_question_mark_lists_the_keys_and_Escape_closes_the_list()
    {
        await using var tab = await OpenAsync("/");
        var keys = tab.Page.GetByRole(AriaRole.Dialog);

        await tab.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(keys).ToContainTextAsync("next paper");
        await tab.Page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(keys).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Cite_copies_the_entry_that_the_page_of_the_paper_shows()
    {
        await using var tab = await OpenAsync("/");
        var entry = tab.Page.Locator(".entry").First;

        await entry.GetByRole(AriaRole.Button, new() { Name = "Cite" }).ClickAsync();
        await Assertions.Expect(entry.Locator(".cite-button")).ToHaveTextAsync("Copied");
        var copied = await tab.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        await entry.Locator(".entry-title a").ClickAsync();

        await Assertions.Expect(tab.Page.Locator("#bibtex")).ToHaveTextAsync(copied);
    }
}
