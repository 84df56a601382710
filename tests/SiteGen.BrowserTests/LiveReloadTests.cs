using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests;

/// <summary>The browser while <c>sitegen serve</c> runs.</summary>
public sealed class LiveReloadTests(Chromium browser)
{
    private const string File = "content/pages/about.md";

    [Fact]
    public async Task A_saved_file_appears_and_an_error_covers_the_page_until_it_is_fixed()
    {
        await using var source = await ServedSource.StartAsync(
            ("content/site.yaml", "title: \"Live\"\nbaseUrl: \"https://lab.example/\"\n"), (File, Page("The first words.")));
        await using var tab = await Tab.OpenAsync(browser, source.Address, "/about/", Visit.Desk);
        var text = tab.Page.Locator("main p");
        var errors = tab.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(text).ToHaveTextAsync("The first words.");

        source.Write(File, Page("Other words."));
        await Assertions.Expect(text).ToHaveTextAsync("Other words.");

        source.Write(File, Page("Newest words.")
            .Replace("title: \"About\"", "title: \"About\"\nmenu: \"first\"", StringComparison.Ordinal));
        await Assertions.Expect(errors).ToContainTextAsync($"{File}:3:7: error: ");
        await Assertions.Expect(text).ToHaveTextAsync("Other words.");

        source.Write(File, Page("Newest words."));
        await Assertions.Expect(text).ToHaveTextAsync("Newest words.");
        await Assertions.Expect(errors).ToHaveCountAsync(0);
        Findings.AssertNone(tab.Complaints);
    }

    [Fact]
    public async Task The_page_is_unchanged_after_an_error_is_undone()
    {
        await using var source = await ServedSource.StartAsync(
            ("content/site.yaml", "title: \"Live\"\nbaseUrl: \"https://lab.example/\"\n"), (File, Page("The words.")));
        await using var tab = await Tab.OpenAsync(browser, source.Address, "/about/", Visit.Desk);
        var errors = tab.Page.GetByRole(AriaRole.Alert);
        await tab.Page.EvaluateAsync("() => { window.sameDocument = true; }");

        source.Write("themes/default/layouts/page.html", "{{ page.titel }}");
        await Assertions.Expect(errors).ToContainTextAsync("themes/default/layouts/page.html:1:");

        source.Write("themes/default/layouts/page.html", Repository.Read("themes/default/layouts/page.html"));
        await Assertions.Expect(errors).ToHaveCountAsync(0);
        await Assertions.Expect(tab.Page.Locator("main p")).ToHaveTextAsync("The words.");
    }

    private static string Page(string text) => $"---\ntitle: \"About\"\n---\n\n{text}\n";
}
