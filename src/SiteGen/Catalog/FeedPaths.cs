using System.Globalization;

namespace SiteGen.Catalog;

/// <summary>
/// The site paths of feeds, citation files and files for crawlers. They never change, because subscriptions depend on them.
/// </summary>
public static class FeedPaths
{
    /// <summary>The RSS feed of all papers.</summary>
    public const string Rss = "/feed.xml";

    /// <summary>The JSON Feed of all papers.</summary>
    public const string Json = "/feed.json";

    /// <summary>The RSS feed with one item per edition.</summary>
    public const string Daily = "/daily.xml";

    /// <summary>The RSS feed with one item per week.</summary>
    public const string Weekly = "/weekly.xml";

    /// <summary>The RSS feed with one item per month.</summary>
    public const string Monthly = "/monthly.xml";

    /// <summary>The RSS feed of trending papers.</summary>
    public const string TrendingRss = "/trending.xml";

    /// <summary>The JSON Feed of trending papers.</summary>
    public const string TrendingJson = "/trending.json";

    /// <summary>The folder of the feeds of queries.</summary>
    public const string OwnFolder = "/feeds/";

    /// <summary>The OPML list of all feeds, for import into a feed reader.</summary>
    public const string Opml = "/feeds.opml";

    /// <summary>All papers as BibTeX.</summary>
    public const string Bibtex = "/papers.bib";

    /// <summary>All papers as RIS.</summary>
    public const string Ris = "/papers.ris";

    /// <summary>All papers as CSL-JSON.</summary>
    public const string CslJson = "/papers.json";

    /// <summary>How each source is, for programs.</summary>
    public const string Status = "/status.json";

    /// <summary>The sitemap, or the index of several sitemaps.</summary>
    public const string Sitemap = "/sitemap.xml";

    /// <summary>Returns the path of one of several sitemaps.</summary>
    /// <param name="number">The number of the file, from 1.</param>
    public static string SitemapPart(int number) => string.Create(CultureInfo.InvariantCulture, $"/sitemap-{number}.xml");

    /// <summary>The rules for crawlers.</summary>
    public const string Robots = "/robots.txt";

    /// <summary>Returns the path of the RSS feed of a query.</summary>
    /// <param name="slug">The slug of the feed in the settings.</param>
    public static string OwnRss(string slug) => $"{OwnFolder}{slug}.xml";

    /// <summary>Returns the path of the JSON Feed of a query.</summary>
    /// <param name="slug">The slug of the feed in the settings.</param>
    public static string OwnJson(string slug) => $"{OwnFolder}{slug}.json";

    /// <summary>Returns the path of the RSS feed of a topic.</summary>
    /// <param name="slug">The topic's slug.</param>
    public static string TopicRss(string slug) => SiteUrls.Topic(slug) + "feed.xml";

    /// <summary>Returns the path of the JSON Feed of a topic.</summary>
    /// <param name="slug">The topic's slug.</param>
    public static string TopicJson(string slug) => SiteUrls.Topic(slug) + "feed.json";

    /// <summary>Returns the path of a topic's papers as BibTeX.</summary>
    /// <param name="slug">The topic's slug.</param>
    public static string TopicBibtex(string slug) => SiteUrls.Topic(slug) + "papers.bib";

    /// <summary>Returns the path of a topic's papers as RIS.</summary>
    /// <param name="slug">The topic's slug.</param>
    public static string TopicRis(string slug) => SiteUrls.Topic(slug) + "papers.ris";

    /// <summary>Returns the path of a topic's papers as CSL-JSON.</summary>
    /// <param name="slug">The topic's slug.</param>
    public static string TopicCslJson(string slug) => SiteUrls.Topic(slug) + "papers.json";

    /// <summary>Returns the path of the RSS feed of an author.</summary>
    /// <param name="slug">The author's slug.</param>
    public static string AuthorRss(string slug) => SiteUrls.Author(slug) + "feed.xml";

    /// <summary>Returns the path of the JSON Feed of an author.</summary>
    /// <param name="slug">The author's slug.</param>
    public static string AuthorJson(string slug) => SiteUrls.Author(slug) + "feed.json";

    /// <summary>Returns the path of the RSS feed of a curator.</summary>
    /// <param name="slug">The curator's slug.</param>
    public static string CuratorRss(string slug) => SiteUrls.Curator(slug) + "feed.xml";

    /// <summary>Returns the path of the JSON Feed of a curator.</summary>
    /// <param name="slug">The curator's slug.</param>
    public static string CuratorJson(string slug) => SiteUrls.Curator(slug) + "feed.json";

    /// <summary>Returns the path of an author's papers as BibTeX.</summary>
    /// <param name="slug">The author's slug.</param>
    public static string AuthorBibtex(string slug) => SiteUrls.Author(slug) + "papers.bib";
}
