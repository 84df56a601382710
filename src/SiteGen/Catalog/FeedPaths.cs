using System.Globalization;

namespace SiteGen.Catalog;

/// <summary>The site paths of feeds, lists for reference managers and files for robots. Subscriptions rest on them: they never change.</summary>
public static class FeedPaths
{
    /// <summary>RSS of all papers.</summary>
    public const string Rss = "/feed.xml";

    /// <summary>JSON Feed of all papers.</summary>
    public const string Json = "/feed.json";

    /// <summary>RSS with one item an edition.</summary>
    public const string Daily = "/daily.xml";

    /// <summary>The list of all feeds, for import into a reader.</summary>
    public const string Opml = "/feeds.opml";

    /// <summary>All papers as BibTeX.</summary>
    public const string Bibtex = "/papers.bib";

    /// <summary>All papers as RIS.</summary>
    public const string Ris = "/papers.ris";

    /// <summary>All papers as CSL-JSON.</summary>
    public const string CslJson = "/papers.json";

    /// <summary>The sitemap, or the index of several.</summary>
    public const string Sitemap = "/sitemap.xml";

    /// <summary>One of several files of the sitemap.</summary>
    /// <param name="number">The number of the file, from 1.</param>
    public static string SitemapPart(int number) => string.Create(CultureInfo.InvariantCulture, $"/sitemap-{number}.xml");

    /// <summary>The rules for robots.</summary>
    public const string Robots = "/robots.txt";

    /// <summary>RSS of one topic.</summary>
    /// <param name="slug">The topic's slug.</param>
    public static string TopicRss(string slug) => SiteUrls.Topic(slug) + "feed.xml";

    /// <summary>JSON Feed of one topic.</summary>
    /// <param name="slug">The topic's slug.</param>
    public static string TopicJson(string slug) => SiteUrls.Topic(slug) + "feed.json";

    /// <summary>The papers of one topic as BibTeX.</summary>
    /// <param name="slug">The topic's slug.</param>
    public static string TopicBibtex(string slug) => SiteUrls.Topic(slug) + "papers.bib";

    /// <summary>The papers of one topic as RIS.</summary>
    /// <param name="slug">The topic's slug.</param>
    public static string TopicRis(string slug) => SiteUrls.Topic(slug) + "papers.ris";

    /// <summary>The site path of a topic's papers as CSL-JSON.</summary>
    /// <param name="slug">The topic's slug.</param>
    public static string TopicCslJson(string slug) => SiteUrls.Topic(slug) + "papers.json";

    /// <summary>RSS of one author.</summary>
    /// <param name="slug">The author's slug.</param>
    public static string AuthorRss(string slug) => SiteUrls.Author(slug) + "feed.xml";

    /// <summary>JSON Feed of one author.</summary>
    /// <param name="slug">The author's slug.</param>
    public static string AuthorJson(string slug) => SiteUrls.Author(slug) + "feed.json";

    /// <summary>The papers of one author as BibTeX.</summary>
    /// <param name="slug">The author's slug.</param>
    public static string AuthorBibtex(string slug) => SiteUrls.Author(slug) + "papers.bib";
}
