using System.Xml.Linq;
using SiteGen.Feeds;

namespace SiteGen.Tests.Feeds;

public sealed class OpmlWriterTests
{
    private const string BaseUrl = "https://lab.example.org/papers-feed/";

    [Fact]
    public void The_list_matches_the_golden_file() => GoldenFile.Verify("feeds/feeds.opml", Write());

    [Fact]
    public void Every_RSS_feed_is_listed_once_with_its_page()
    {
        using var stream = new MemoryStream(Write());
        var feeds = XDocument.Load(stream).Descendants("outline").Where(outline => (string?)outline.Attribute("type") == "rss").ToList();

        Assert.Equal(
            [
                "feed.xml", "daily.xml", "weekly.xml", "monthly.xml",
                "topics/continual-learning/feed.xml", "topics/vision/feed.xml", "authors/jose-nunez/feed.xml",
            ],
            feeds.Select(feed => ((string)feed.Attribute("xmlUrl")!).Replace(BaseUrl, "", StringComparison.Ordinal)));
        Assert.All(feeds, feed => Assert.StartsWith(BaseUrl, (string)feed.Attribute("htmlUrl")!, StringComparison.Ordinal));
    }

    private static byte[] Write()
    {
        var catalog = SampleSite.Catalog();
        var feeds = SampleSite.Feeds(catalog);
        return new OpmlWriter(SampleSite.Urls, ShippedTheme.Strings).Write(
            feeds.BuildGeneral(),
            [.. catalog.Curators.Select(feeds.BuildCurator)],
            [.. catalog.Topics.Select(feeds.BuildTopic)],
            [.. catalog.Authors.All.Select(feeds.BuildAuthor)]);
    }
}
