using System.Globalization;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>The footer says how old the newest batch of the sources is, in the reader's browser.</summary>
public sealed class FreshnessTests(Chromium browser)
{
    [Theory]
    [InlineData(10, " That is 10 days ago: the sources may be down, or the site is not rebuilt any more.")]
    [InlineData(3, "")]
    public async Task The_footer_warns_of_a_batch_of_more_than_three_days_ago(int days, string warning)
    {
        var time = DateTime.UtcNow.AddDays(-days).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        await using var source = await ServedSource.StartAsync(
            ("content/site.yaml", "title: \"Live\"\nbaseUrl: \"https://lab.example/\"\n"),
            ("content/sources/live.yaml", "from: \"arxiv\"\ncategories: [\"cs.LG\"]\n"),
            ("content/sources/state.json",
                $$"""{"sources": {"live": {"state": "quiet", "succeeded": "{{time}}", "batch": "{{time[..10]}}"} } }"""));
        await using var tab = await Tab.OpenAsync(browser, source.Address, "/status/", Visit.Desk);

        var note = tab.Page.Locator(".freshness");
        await Assertions.Expect(note).ToContainTextAsync("Sources read up to");
        await Assertions.Expect(tab.Page.Locator("time[data-age]")).ToHaveTextAsync($"{days} days ago");
        Assert.Equal(warning, warning.Length == 0 ? "" : (await note.TextContentAsync())![^warning.Length..]);
        Assert.Equal(warning.Length > 0, (await note.GetAttributeAsync("class"))!.Contains("stale", StringComparison.Ordinal));
        Findings.AssertNone(tab.Complaints);
    }
}
