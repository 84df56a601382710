using System.Text.Json;
using System.Xml.Linq;

namespace SiteGen.Tests.Build;

/// <summary>Weeks, months, what trends and feeds of queries, on a whole site that is built on Monday, 2026-11-23.</summary>
[EndToEnd]
public sealed class PeriodBuildTests : IDisposable
{
    private readonly TestSite _site = new($$"""
        -- content/site.yaml --
        {{TestSite.Settings}}
        feeds:
          own:
            - { slug: "trees", title: "Trees & woods", query: "title:tree OR has:pick" }
        -- content/papers/one.md --
        {{TestSite.Paper("A tree", "2026-11-19")}}
        -- content/papers/two.md --
        {{TestSite.Paper("Of <rivers>", "2026-11-20", "pick: true\n")}}
        -- content/papers/three.md --
        {{TestSite.Paper("Of seas", "2026-11-23")}}
        -- content/signals.json --
        {"papers": {
        "two": {"upvotes": [["2026-11-22", 3], ["2026-11-23", 12]]},
        "gone": {"upvotes": [["2026-11-23", 99]]}
        }
        }
        """);

    public PeriodBuildTests() => Assert.Equal("", _site.Build().Error);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_week_shows_picks_first_and_then_the_titles_of_each_day()
    {
        var page = _site.Read("_site/weeks/2026-W47/index.html");
        Assert.Contains("<h1>Week 47 of 2026</h1>", page, StringComparison.Ordinal);
        var titles = page.Split("<h2 class=\"day-title\">")[1..];
        Assert.Equal(3, titles.Length);
        Assert.StartsWith("Picks", titles[0], StringComparison.Ordinal);
        Assert.Contains("Of &lt;rivers&gt;", titles[0], StringComparison.Ordinal);
        Assert.Contains("Of &lt;rivers&gt;", titles[1], StringComparison.Ordinal);
        Assert.Contains("A tree", titles[2], StringComparison.Ordinal);
        Assert.Contains("1 paper so far", _site.Read("_site/weeks/2026-W48/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_digest_has_one_item_for_each_week_that_is_over()
    {
        var item = Assert.Single(XDocument.Parse(_site.Read("_site/weekly.xml")).Descendants("item"));
        Assert.EndsWith("Week 47 of 2026: 2 papers", (string)item.Element("title")!, StringComparison.Ordinal);
        Assert.EndsWith("/weeks/2026-W47/", (string)item.Element("link")!, StringComparison.Ordinal);
        Assert.Equal("Mon, 23 Nov 2026 00:00:00 GMT", (string)item.Element("pubDate")!);
        Assert.Empty(XDocument.Parse(_site.Read("_site/monthly.xml")).Descendants("item"));
    }

    [Fact]
    public void The_calendar_shows_titles_and_leads_to_weeks_and_months()
    {
        var page = _site.Read("_site/editions/index.html");
        Assert.Contains("Of &lt;rivers&gt;", page, StringComparison.Ordinal);
        Assert.Contains("/weeks/2026-W47/\" aria-label=\"Week 47\"", page, StringComparison.Ordinal);
        Assert.Contains("/months/2026-11/", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_people_notice_trends()
    {
        var page = _site.Read("_site/trending/index.html");
        Assert.Contains("+9 upvotes", page, StringComparison.Ordinal);
        Assert.Contains("+12 upvotes", page, StringComparison.Ordinal);
        using var feed = JsonDocument.Parse(_site.Read("_site/trending.json"));
        Assert.Equal("Of <rivers>", Assert.Single(feed.RootElement.GetProperty("items").EnumerateArray()).GetProperty("title").GetString());
        Assert.Contains(">Trending</a>", _site.Read("_site/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_of_a_query_has_the_papers_that_match()
    {
        var feed = XDocument.Parse(_site.Read("_site/feeds/trees.xml"));
        Assert.Equal(["Of <rivers>", "A tree"], feed.Descendants("item").Select(item => (string)item.Element("title")!));
        Assert.StartsWith("Trees & woods", (string)feed.Descendants("title").First(), StringComparison.Ordinal);
        Assert.Contains("feeds/trees.xml", _site.Read("_site/feeds.opml"), StringComparison.Ordinal);
    }

    [Fact]
    public void All_feeds_are_valid() => Assert.Equal(0, _site.Run("check").ExitCode);
}
