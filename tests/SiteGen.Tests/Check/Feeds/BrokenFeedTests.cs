using System.Text;
using SiteGen.Check.Feeds;
using SiteGen.Feeds;
using SiteGen.Tests.Feeds;

namespace SiteGen.Tests.Check.Feeds;

/// <summary>Valid feeds with one violation each, which the rule for it must report.</summary>
public sealed class BrokenFeedTests
{
    private const string Base = "https://lab.example.org/papers-feed/";

    private static string Rss()
    {
        var channel = SampleSite.Feeds(SampleSite.Catalog()).BuildAll();
        return Encoding.UTF8.GetString(new RssWriter(SampleSite.Urls, "/assets/feed.css").Write(channel));
    }

    private static string Json()
    {
        var channel = SampleSite.Feeds(SampleSite.Catalog()).BuildAll();
        return Encoding.UTF8.GetString(new JsonFeedWriter(SampleSite.Urls).Write(channel));
    }

    private static string Replaced(string text, string old, string other)
    {
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"the feed has no {old}");
        return string.Concat(text.AsSpan(0, at), other, text.AsSpan(at + old.Length));
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n", "", "no declaration")]
    [InlineData("\n<rss", "\r\n<rss", "lines do not end with LF")]
    [InlineData(
        "href=\"/papers-feed/assets/feed.css\"", "href=\"https://cdn.example/feed.css\"", "is not the link to a style sheet of the site")]
    [InlineData("version=\"2.0\"", "version=\"0.91\"", "not RSS 2.0")]
    [InlineData("xmlns:dc=", "xmlns:x=\"urn:x\" xmlns:dc=", "is not the usual one")]
    [InlineData("<ttl>60</ttl>", "<ttl>often</ttl>", "ttl is not a positive number")]
    [InlineData("<ttl>60</ttl>", "", "channel has not exactly one ttl")]
    [InlineData("<title>Lab papers</title>", "<title>Lab &lt;b&gt;papers&lt;/b&gt;</title>", "channel's title contains HTML")]
    [InlineData("<title>Lab papers</title>", "<title> </title>", "channel's title is blank")]
    [InlineData("<language>en</language>", "<language>english language</language>", "is not a BCP 47 tag")]
    [InlineData("<link>https://lab.example.org/papers-feed/</link>", "<link>/papers-feed/</link>", "channel's link is not absolute")]
    [InlineData("papers-feed/feed.xml\"", "feed.xml\"", "self link is")]
    [InlineData("<lastBuildDate>", "<lastBuildDate>Mon, ", "lastBuildDate")]
    [InlineData("isPermaLink=\"true\"", "isPermaLink=\"false\"", "its guid is not the permalink")]
    [InlineData("<description>We", "<description>&lt;b&gt;We", "has a description with markup")]
    [InlineData("</item>", "<author>a@b.example (A)</author></item>", "repeats dc:creator or pubDate in another element")]
    [InlineData("</item>", "<dc:creator> </dc:creator></item>", "has a blank creator or category")]
    [InlineData("</item>", "<category>x</category><category>x</category></item>", "repeats a category")]
    [InlineData("</item>", "<title>again</title></item>", "has not exactly one title")]
    [InlineData("</item>", "<category><b>x</b></category></item>", "has content that is not text")]
    [InlineData("<content:encoded>", "<content:encoded>&lt;script&gt;x&lt;/script&gt;", "element script is not allowed")]
    [InlineData("<content:encoded>", "<content:encoded>&lt;p onclick=\"x\"&gt;x&lt;/p&gt;", "attribute onclick")]
    [InlineData("<content:encoded>", "<content:encoded>&lt;a href=\"/x\"&gt;x&lt;/a&gt;", "is not an absolute address")]
    [InlineData("<content:encoded>", "<content:encoded>&lt;p&gt;", "content is not well-formed")]
    public void A_violation_in_RSS_is_found(string old, string other, string message)
    {
        Assert.Empty(RssRules.FindViolations(Encoding.UTF8.GetBytes(Rss()), Base + "feed.xml"));
        var violations = RssRules.FindViolations(Encoding.UTF8.GetBytes(Replaced(Rss(), old, other)), Base + "feed.xml");
        Assert.Contains(violations, b => b.Message.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public void Repeated_and_unordered_items_in_RSS_are_found()
    {
        var xml = Rss();
        var start = xml.IndexOf("<item>", StringComparison.Ordinal);
        var end = xml.IndexOf("</item>", StringComparison.Ordinal) + "</item>".Length;
        var doubled = xml.Insert(xml.LastIndexOf("</item>", StringComparison.Ordinal) + "</item>".Length, xml[start..end]);
        var messages = RssRules.FindViolations(Encoding.UTF8.GetBytes(doubled), Base + "feed.xml").Select(b => b.Message).ToList();
        Assert.Contains(messages, m => m.EndsWith("is repeated", StringComparison.Ordinal));
        Assert.Contains("items are not newest first", messages);
    }

    [Theory]
    [InlineData("<html/>")]
    [InlineData("<rss version=\"2.0\"/>")]
    public void A_file_that_is_not_a_feed_is_found(string xml) =>
        Assert.Equal(["it is not RSS with a channel"], RssRules.FindViolations(Encoding.UTF8.GetBytes(xml), Base).Select(b => b.Message));

    [Theory]
    [InlineData("version/1.1\"", "version/1\"", "'version' is not that of JSON Feed 1.1")]
    [InlineData("\"title\":\"Lab papers\"", "\"title\":\"\"", "'title' is missing or blank")]
    [InlineData("feed.json\"", "other.json\"", "'feed_url' is not ")]
    [InlineData("\"home_page_url\":\"https:", "\"home_page_url\":\"ftp:", "'home_page_url' is not absolute")]
    [InlineData("\"language\":\"en\"", "\"language\":\"e\"", "is not a BCP 47 tag")]
    [InlineData("\"name\":", "\"nom\":", "an author has neither name, address nor picture")]
    [InlineData("\"id\":\"", "\"id\":\"\",\"was\":\"", "'id' is missing or blank")]
    [InlineData("\"content_html\"", "\"html\"", "has neither 'content_html' nor 'content_text'")]
    [InlineData("\"url\":\"https", "\"url\":\"x", "'url' is not an absolute address")]
    [InlineData("\"date_published\":\"2", "\"date_published\":\"x", "'date_published' is not a time of RFC 3339")]
    [InlineData("\"tags\":[", "\"tags\":[1,", "'tags' is not a list of texts")]
    [InlineData("\"items\":[", "\"items\":[1,", "is not an object")]
    [InlineData("\"items\":[", "\"articles\":[", "it is not an object with an array 'items'")]
    public void A_violation_in_JSON_Feed_is_found(string old, string other, string message)
    {
        Assert.Empty(JsonFeedRules.FindViolations(Encoding.UTF8.GetBytes(Json()), Base + "feed.json"));
        var violations = JsonFeedRules.FindViolations(Encoding.UTF8.GetBytes(Replaced(Json(), old, other)), Base + "feed.json");
        Assert.Contains(violations, b => b.Message.Contains(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("version=\"2.0\"", "version=\"1.0\"", "not OPML 2.0")]
    [InlineData("<title>Lab papers</title>", "", "the list has no title")]
    [InlineData("<outline type", "<outline text=\"\" /><outline type", "an entry has no text")]
    [InlineData("xmlUrl=\"https:", "xmlUrl=\"//", "is not absolute")]
    [InlineData("daily.xml", "weekly.xml", "which the site does not have")]
    [InlineData("daily.xml", "feed.xml", "appears twice")]
    public void A_violation_in_OPML_is_found(string old, string other, string message)
    {
        var feeds = SampleSite.Feeds(SampleSite.Catalog());
        var opml = Encoding.UTF8.GetString(new OpmlWriter(SampleSite.Urls, ShippedTheme.Strings).Write([feeds.BuildAll(), feeds.BuildDaily()], [], [], []));
        Assert.Empty(OpmlRules.FindViolations(Encoding.UTF8.GetBytes(opml), Has));
        var violations = OpmlRules.FindViolations(Encoding.UTF8.GetBytes(Replaced(opml, old, other)), Has);
        Assert.Contains(violations, b => b.Message.Contains(message, StringComparison.Ordinal));

        static bool Has(string address) => !address.Contains("weekly", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("papers-feed/</loc>", "papers-feed/none/</loc>", "leads to nothing that the site has")]
    [InlineData("https://lab", "https://other", "is not below https://lab.example.org/papers-feed/")]
    [InlineData("https://lab", "/lab", "is not absolute")]
    [InlineData("papers-feed/about/", "papers-feed/", "appears twice")]
    [InlineData("2026-11-23", "yesterday", "is not a day")]
    [InlineData("urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"", "urlset", "it is neither a sitemap nor an index")]
    public void A_violation_in_a_sitemap_is_found(string old, string other, string message)
    {
        SitemapEntry[] entries = [new("/", new DateOnly(2026, 11, 23)), new("/about/", null)];
        var xml = Encoding.UTF8.GetString(new SitemapWriter(SampleSite.Urls).Write(entries)[0].Content);
        Assert.Empty(SitemapRules.FindViolations(Encoding.UTF8.GetBytes(xml), Base, Has));
        var broken = old.StartsWith("urlset", StringComparison.Ordinal)
            ? xml.Replace(" xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"", "", StringComparison.Ordinal)
            : Replaced(xml, old, other);
        var violations = SitemapRules.FindViolations(Encoding.UTF8.GetBytes(broken), Base, Has);
        Assert.Contains(violations, b => b.Message.Contains(message, StringComparison.Ordinal));

        static bool Has(string address) => !address.Contains("none", StringComparison.Ordinal);
    }

    [Fact]
    public void A_sitemap_with_too_many_addresses_is_found()
    {
        var entries = Enumerable.Range(0, SitemapRules.MaxAddresses + 1).Select(i => new SitemapEntry($"/p{i}/", null)).ToList();
        var xml = new SitemapWriter(SampleSite.Urls, maxUrlsPerFile: entries.Count).Write(entries)[0].Content;
        Assert.Equal(["it has 50001 addresses, more than 50000"], SitemapRules.FindViolations(xml, Base, _ => true).Select(b => b.Message));
    }
}
