using System.Text.Json;
using SiteGen.Check.Feeds;
using SiteGen.Feeds;

namespace SiteGen.Tests.Feeds;

public sealed class JsonFeedWriterTests
{
    [Fact]
    public void The_feed_matches_the_golden_file() => GoldenFile.Verify("feeds/feed.json", Write());

    [Fact]
    public void Items_have_permalinks_dates_and_external_URLs()
    {
        using var json = JsonDocument.Parse(Write());
        var items = json.RootElement.GetProperty("items").EnumerateArray().ToList();

        Assert.Equal("https://jsonfeed.org/version/1.1", json.RootElement.GetProperty("version").GetString());
        Assert.Equal("https://lab.example.org/papers-feed/feed.json", json.RootElement.GetProperty("feed_url").GetString());
        Assert.All(items, item => Assert.Equal(item.GetProperty("url").GetString(), item.GetProperty("id").GetString()));
        Assert.Equal(
            SampleSite.Entries().Select(entry => entry.FeedTime),
            items.Select(item => item.GetProperty("date_published").GetDateTimeOffset()));
        Assert.Equal("https://arxiv.org/abs/1611.07725", items[0].GetProperty("external_url").GetString());
        Assert.False(items[1].TryGetProperty("external_url", out _));
        Assert.Equal("https://doi.org/10.1000/a%3Cb%3E%28c%29_d%23e", items[2].GetProperty("external_url").GetString());
    }

    [Fact]
    public void Content_follows_the_rules_for_HTML_in_feeds()
    {
        using var json = JsonDocument.Parse(Write());

        foreach (var item in json.RootElement.GetProperty("items").EnumerateArray())
            Assert.Empty(FeedHtmlRules.FindViolations(item.GetProperty("content_html").GetString()!));
    }

    [Fact]
    public void The_daily_feed_has_no_JSON_Feed()
    {
        var daily = SampleSite.Feeds(SampleSite.Catalog()).BuildDaily();
        Assert.Throws<ArgumentException>(() => new JsonFeedWriter(SampleSite.Urls).Write(daily));
    }

    private static byte[] Write() => new JsonFeedWriter(SampleSite.Urls).Write(SampleSite.Feeds(SampleSite.Catalog()).BuildAll());
}
