using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>Lists show what a reader has opened, and what is new since the last visit.</summary>
public sealed class NewSinceTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    private const string Notes = ".new-since, .seen-line";

    [Fact]
    public async Task The_title_of_an_opened_paper_is_dimmed_in_lists_and_in_other_tabs_at_once()
    {
        await using var tab = await OpenAsync("/");
        var other = await tab.Page.Context.NewPageAsync();
        await other.GotoAsync(Site.Home.AbsoluteUri);
        var unread = await ColourAsync(tab.Page.Locator(".entry-title a").Nth(1));
        var link = tab.Page.Locator(".entry-title a").First;
        Assert.Equal(unread, await ColourAsync(link));

        await link.ClickAsync();
        await Assertions.Expect(tab.Page.Locator("article.paper")).ToBeVisibleAsync();

        await Assertions.Expect(other.Locator(".entry-title a.opened")).ToHaveCountAsync(1);
        await tab.Page.GoBackAsync();
        await Assertions.Expect(link).ToHaveClassAsync("opened");
        Assert.NotEqual(unread, await ColourAsync(link));
        Findings.AssertNone(await Axe.ViolationsAsync(tab.Page));
        Findings.AssertNone(tab.Complaints);
    }

    [Fact]
    public async Task A_first_visit_has_no_marks_and_the_next_one_says_what_is_new()
    {
        await using var tab = await OpenAsync("/");
        await Assertions.Expect(tab.Page.Locator(Notes)).ToHaveCountAsync(0);
        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Page.Locator(Notes)).ToHaveCountAsync(0);
        await LeaveAsync(tab.Page, hours: 50, edition: "2026-11-21");

        await tab.Page.ReloadAsync();

        var later = tab.Page.Locator("time[datetime='2026-11-22'], time[datetime='2026-11-23']");
        var fresh = await tab.Page.Locator(".day").Filter(new() { Has = later }).Locator(".entry").CountAsync();
        var weekday = DateTime.Now.AddHours(-50).ToString("dddd", CultureInfo.InvariantCulture);
        await Assertions.Expect(tab.Page.Locator(".new-since")).ToHaveTextAsync($"{fresh} new since {weekday}");
        await Assertions.Expect(tab.Page.Locator(".seen-line + .day time").First).ToHaveAttributeAsync("datetime", "2026-11-21");
        Findings.AssertNone(await Axe.ViolationsAsync(tab.Page));
        // A reload during the visit keeps the marks; the visit after that has others.
        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Page.Locator(".new-since")).ToHaveTextAsync($"{fresh} new since {weekday}");
        await LeaveAsync(tab.Page, hours: 5, edition: null);
        await tab.Page.ReloadAsync();
        await Assertions.Expect(tab.Page.Locator(Notes)).ToHaveCountAsync(0);
        Findings.AssertNone(tab.Complaints);
    }

    [Fact]
    public async Task A_topic_says_what_is_new_in_it_and_draws_a_line_below()
    {
        await using var tab = await OpenAsync("/");
        await LeaveAsync(tab.Page, hours: 24 * 60, edition: "2026-11-12");

        await tab.GoToAsync("/topics/language-models/");

        var days = await tab.Page.Locator(".entry").EvaluateAllAsync<string[]>("entries => entries.map(entry => entry.dataset.day)");
        var fresh = days.Count(day => string.CompareOrdinal(day, "2026-11-12") > 0);
        Assert.InRange(fresh, 1, days.Length - 1);
        await Assertions.Expect(tab.Page.Locator(".new-since")).ToHaveTextAsync(new Regex($"^{fresh} new since \\d+ [A-Z]"));
        await Assertions.Expect(tab.Page.Locator(".entry.new")).ToHaveCountAsync(fresh);
        await Assertions.Expect(tab.Page.Locator(".entry.new + .seen-line + .entry")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Marks_are_there_before_the_page_is_drawn()
    {
        await using var tab = await OpenAsync("/");
        await tab.Page.Locator(".entry-title a").First.ClickAsync();
        await Assertions.Expect(tab.Page.Locator("article.paper")).ToBeVisibleAsync();
        await LeaveAsync(tab.Page, hours: 50, edition: "2026-11-21");
        // Whatever a frame draws of the list has its marks.
        await tab.Page.AddInitScriptAsync("""
            window.unmarked = 0;
            requestAnimationFrame(function look() {
              if (document.querySelector(".entry") && !document.querySelector(".new-since")) unmarked++;
              if (document.querySelector(".entry-title a") && !document.querySelector(".entry-title a.opened")) unmarked++;
              requestAnimationFrame(look);
            });
            """);

        await tab.GoToAsync("/");

        await Assertions.Expect(tab.Page.Locator(".entry-title a.opened")).ToHaveCountAsync(1);
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>("() => unmarked"));
    }

    // Changes what the browser knows of the last visit as if it had been so long ago.
    private static async Task LeaveAsync(IPage page, int hours, string? edition) => await page.EvaluateAsync(
        """
        ([hours, edition]) => {
          const key = "sitegen-visit:/feed/";
          const visit = JSON.parse(localStorage.getItem(key));
          visit.at -= hours * 3_600_000;
          visit.edition = edition ?? visit.edition;
          localStorage.setItem(key, JSON.stringify(visit));
        }
        """, new object?[] { hours, edition });

    private static Task<string> ColourAsync(ILocator link) => link.EvaluateAsync<string>("link => getComputedStyle(link).color");
}
