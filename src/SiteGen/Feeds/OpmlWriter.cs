using System.Xml.Linq;
using SiteGen.Catalog;
using SiteGen.Localization;

namespace SiteGen.Feeds;

/// <summary>
/// Writes the list of the site's RSS feeds as OPML 2.0, for import into a feed reader: general feeds, such as that of all
/// papers, and folders of curators, topics and authors. It contains no timestamp, so it changes only if the list of feeds changes.
/// </summary>
/// <param name="urls">Makes site paths absolute.</param>
/// <param name="strings">The words of the site's language.</param>
public sealed class OpmlWriter(SiteUrls urls, StringTable strings)
{
    /// <summary>Writes the list.</summary>
    /// <param name="general">The feeds that belong to no folder; the first is that of all papers, which gives the list its title.</param>
    /// <param name="curators">The feeds of curators, in the order of the list.</param>
    /// <param name="topics">The feeds of topics, in the order of the list.</param>
    /// <param name="authors">The feeds of authors, in the order of the list.</param>
    /// <param name="output">Receives the bytes.</param>
    public void Write(
        IReadOnlyList<FeedChannel> general,
        IReadOnlyList<FeedChannel> curators,
        IReadOnlyList<FeedChannel> topics,
        IReadOnlyList<FeedChannel> authors,
        Stream output)
    {
        var all = general[0];
        var head = new XElement("head", new XElement("title", all.Title));
        if (all.Author.Length > 0)
            head.Add(new XElement("ownerName", all.Author));
        head.Add(new XElement("ownerId", PublicUrl.FromSitePath(all.PagePath, urls)));
        var body = new XElement(
            "body",
            general.Select(CreateOutline),
            CreateFolder(strings.Format("curators.title"), curators),
            CreateFolder(strings.Format("topics.title"), topics),
            CreateFolder(strings.Format("authors.title"), authors));
        XmlOutput.Write(output, new XElement("opml", new XAttribute("version", "2.0"), head, body).WriteTo);
    }

    private XElement? CreateFolder(string name, IReadOnlyList<FeedChannel> channels) => channels.Count == 0 ? null
        : new XElement("outline", new XAttribute("text", name), channels.Select(CreateOutline));

    private XElement CreateOutline(FeedChannel channel) => new("outline",
        new XAttribute("type", "rss"),
        new XAttribute("text", channel.Title),
        new XAttribute("title", channel.Title),
        new XAttribute("description", channel.Description),
        new XAttribute("version", "RSS2"),
        new XAttribute("language", channel.Language),
        new XAttribute("xmlUrl", PublicUrl.FromSitePath(channel.RssPath, urls)),
        new XAttribute("htmlUrl", PublicUrl.FromSitePath(channel.PagePath, urls)));
}
