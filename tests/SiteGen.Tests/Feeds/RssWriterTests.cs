using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SiteGen.Catalog;
using SiteGen.Check.Feeds;
using SiteGen.Feeds;

namespace SiteGen.Tests.Feeds;

public sealed class RssWriterTests
{
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    [Fact]
    public void Every_sample_feed_passes_the_rules_of_the_feed_validator()
    {
        foreach (var (channel, xml) in SampleSite.AllRss(SampleSite.Catalog()))
            Assert.Empty(RssRules.FindViolations(xml, SampleSite.Urls.ToAbsolute(channel.RssPath)));
    }

    [Fact]
    public void An_empty_feed_passes_the_rules_and_has_no_build_date()
    {
        foreach (var (channel, xml) in SampleSite.AllRss(SampleSite.Catalog([])))
            Assert.Empty(RssRules.FindViolations(xml, SampleSite.Urls.ToAbsolute(channel.RssPath)));
    }

    [Theory]
    [InlineData("feed.xml", 0)]
    [InlineData("daily.xml", 1)]
    [InlineData("topic.xml", 4)]
    [InlineData("author.xml", 6)]
    public void The_feed_matches_the_golden_file(string name, int index) =>
        GoldenFile.Verify("feeds/" + name, SampleSite.AllRss(SampleSite.Catalog()).ElementAt(index).Xml);

    [Fact]
    public void SyndicationFeed_reads_back_the_order_and_dates_of_items()
    {
        var entries = SampleSite.Entries();
        var feed = Load(SampleSite.AllRss(SampleSite.Catalog()).First().Xml);

        Assert.Equal(entries.Select(entry => entry.FeedTime), feed.Items.Select(item => item.PublishDate));
        Assert.Equal(entries.Select(entry => SampleSite.Urls.ToAbsolute(entry.Path)), feed.Items.Select(item => item.Id));
        Assert.Equal(feed.Items.Select(item => item.Id), feed.Items.Select(item => item.Links[0].Uri.AbsoluteUri));
        Assert.Equal(entries[0].FeedTime, feed.LastUpdatedTime);
        Assert.Equal("Learning ℓ₂ & Rⁿ at 95% cost: a_b #1 {sic} ~ $5", feed.Items.First().Title.Text);
        Assert.Equal(["Continual & lifelong learning", "Vision"], feed.Items.First().Categories.Select(category => category.Name));
    }

    [Fact]
    public void Each_author_is_a_separate_creator()
    {
        var item = FirstItem();

        Assert.Equal(
            ["Sylvestre-Alvise Rebuffi", "Ludwig van Beethoven", "Martin Luther King Jr.", "Gemini Team"],
            item.Elements(DublinCore + "creator").Select(creator => creator.Value));
    }

    [Fact]
    public void Content_has_abstract_links_and_notes_with_absolute_URLs()
    {
        var html = FirstItem().Element(Content + "encoded")!.Value;

        Assert.Contains("Second &lt;b&gt;paragraph&lt;/b&gt;.", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://lab.example.org/papers-feed/topics/vision/\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://lab.example.org/papers-feed/papers/full/other.html\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://lab.example.org/papers-feed/papers/full/#fn:1\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://arxiv.org/abs/1611.07725\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://github.com/lab/code?a=1&amp;b=2\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Description_is_plain_text_that_escapes_only_apparent_tags()
    {
        var description = FirstItem().Element("description")!.Value;

        Assert.StartsWith("We show that p&lt;q & q < r for xᵢ. See the page", description, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_with_an_offset_are_written_in_UTC()
    {
        var time = new DateTimeOffset(2026, 11, 23, 1, 30, 0, TimeSpan.FromHours(2));
        var catalog = SampleSite.Catalog([SampleSite.Entry(SampleSite.Bare, time)]);

        var xml = Encoding.UTF8.GetString(SampleSite.AllRss(catalog).First().Xml);

        Assert.Contains("<pubDate>Sun, 22 Nov 2026 23:30:00 GMT</pubDate>", xml, StringComparison.Ordinal);
        Assert.Contains("<lastBuildDate>Sun, 22 Nov 2026 23:30:00 GMT</lastBuildDate>", xml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_an_older_paper_outside_a_feed_does_not_change_its_bytes()
    {
        var entries = SampleSite.Entries();
        var settings = SampleSite.Settings with { FeedItems = 3 };
        var changed = entries[3] with { Paper = entries[3].Paper with { Title = "Changed" } };

        var before = SampleSite.AllRss(SampleSite.Catalog(entries, settings)).First().Xml;
        var after = SampleSite.AllRss(SampleSite.Catalog([.. entries.Take(3), changed], settings)).First().Xml;

        Assert.Equal(before, after);
    }

    [Fact]
    public void The_style_sheet_has_the_base_path_and_is_optional()
    {
        var urls = new SiteUrls(new Uri("https://lab.example.org/a&b/"));
        var channel = SampleSite.Feeds(SampleSite.Catalog()).BuildAll();

        var styled = Encoding.UTF8.GetString(new RssWriter(urls, "/assets/feed.css").Write(channel));

        Assert.Contains("<?xml-stylesheet type=\"text/css\" href=\"/a&amp;b/assets/feed.css\"?>", styled, StringComparison.Ordinal);
        Assert.DoesNotContain("<?xml-stylesheet", Encoding.UTF8.GetString(new RssWriter(urls).Write(channel)), StringComparison.Ordinal);
    }

    private static XElement FirstItem()
    {
        using var stream = new MemoryStream(SampleSite.AllRss(SampleSite.Catalog()).First().Xml);
        return XDocument.Load(stream).Descendants("item").First();
    }

    private static SyndicationFeed Load(byte[] xml)
    {
        using var stream = new MemoryStream(xml);
        using var reader = XmlReader.Create(stream);
        return SyndicationFeed.Load(reader);
    }
}
