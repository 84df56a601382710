namespace SiteGen.Themes;

/// <summary>The site paths of feeds and lists for reference managers that pages link to.</summary>
internal static class FeedPaths
{
    /// <summary>RSS of all papers.</summary>
    public const string Rss = "/feed.xml";

    /// <summary>JSON Feed of all papers.</summary>
    public const string Json = "/feed.json";

    /// <summary>RSS with one item for each edition.</summary>
    public const string Daily = "/daily.xml";

    /// <summary>All feeds as an OPML list.</summary>
    public const string Opml = "/feeds.opml";

    /// <summary>RSS, JSON Feed, BibTeX or RIS of one list.</summary>
    /// <param name="listPath">The site path of the list, ending in a slash.</param>
    /// <param name="file">The file's name: <c>feed.xml</c>, <c>feed.json</c>, <c>papers.bib</c>, <c>papers.ris</c>.</param>
    public static string Of(string listPath, string file) => listPath + file;
}
