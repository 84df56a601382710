using System.Globalization;
using System.ServiceModel.Syndication;
using System.Xml.Linq;
using SiteGen.Catalog;

namespace SiteGen.Feeds;

/// <summary>
/// Writes a feed as RSS 2.0 with the modules that readers know: <c>content:encoded</c> for the whole text,
/// <c>dc:creator</c> for each author, <c>atom:link rel=self</c>. UTF-8 without byte-order mark, LF, no clock: the same
/// channel is the same bytes.
/// </summary>
/// <param name="urls">Makes the channel's own addresses absolute.</param>
/// <param name="stylesheet">
/// The site path of the CSS with which a browser shows a feed that a person opened (xml-stylesheet, W3C 2010); null for
/// none. Feed readers do not look at it.
/// </param>
public sealed class RssWriter(SiteUrls urls, string? stylesheet = null)
{
    /// <summary>The elements whose text is a date of RFC 822.</summary>
    private static readonly XName[] DateElements = ["pubDate", "lastBuildDate"];

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromHours(1);

    /// <summary>The feed as a file.</summary>
    /// <param name="channel">The feed; all its text is free of characters that XML forbids.</param>
    public byte[] Write(FeedChannel channel)
    {
        var document = new XDocument();
        using (var writer = document.CreateWriter())
        {
            // Without Atom extensions: they would bring a10:author and a10:updated, which validators warn of.
            new Rss20FeedFormatter(Feed(channel), serializeExtensionsAsAtom: false).WriteTo(writer);
        }

        NameNamespacesOnce(document.Root!);
        PutDatesInUniversalTime(document);
        if (stylesheet is not null)
            document.AddFirst(new XProcessingInstruction("xml-stylesheet", $"type=\"text/css\" href=\"{urls.Local(stylesheet).Replace("&", "&amp;", StringComparison.Ordinal)}\""));
        return XmlFile.Bytes(document);
    }

    private SyndicationFeed Feed(FeedChannel channel)
    {
        var page = new Uri(PublicAddress.Of(channel.PagePath, urls));
        var feed = new SyndicationFeed(channel.Title, channel.Description, page, channel.Items.Select(Item).ToList())
        {
            Generator = "SiteGen",
            Language = channel.Language,
            TimeToLive = AskAgainAfter,
        };
        if (channel.Updated is { } updated)
            feed.LastUpdatedTime = updated.ToUniversalTime();
        Add(feed.ElementExtensions, new XElement(Atom + "link",
            new XAttribute("rel", "self"),
            new XAttribute("type", "application/rss+xml"),
            new XAttribute("href", PublicAddress.Of(channel.RssPath, urls))));
        return feed;
    }

    private static SyndicationItem Item(FeedItem item)
    {
        // An id that is the item's link is written as a guid with isPermaLink="true".
        var entry = new SyndicationItem(item.Title, null, new Uri(item.Permalink))
        {
            Id = item.Permalink,
            PublishDate = item.Time.ToUniversalTime(),
            Summary = new TextSyndicationContent(FeedText.PlainForHtmlReaders(item.Summary)),
        };
        foreach (var category in item.Categories)
            entry.Categories.Add(new SyndicationCategory(category.Name, category.Scheme, null));
        foreach (var author in item.Authors)
            Add(entry.ElementExtensions, new XElement(DublinCore + "creator", author));
        Add(entry.ElementExtensions, new XElement(Content + "encoded", item.ContentHtml));
        return entry;
    }

    private static void Add(SyndicationElementExtensionCollection extensions, XElement element)
    {
        using var reader = element.CreateReader();
        extensions.Add(reader);
    }

    private static void NameNamespacesOnce(XElement root)
    {
        root.DescendantsAndSelf().Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        root.Add(
            new XAttribute(XNamespace.Xmlns + "atom", Atom),
            new XAttribute(XNamespace.Xmlns + "content", Content),
            new XAttribute(XNamespace.Xmlns + "dc", DublinCore));
    }

    /// <summary>Syndication writes <c>Z</c>, which RFC 822 allows and some readers do not know; all know <c>GMT</c>.</summary>
    private static void PutDatesInUniversalTime(XDocument document)
    {
        foreach (var date in document.Descendants().Where(element => DateElements.Contains(element.Name)))
            date.Value = Time(date.Value).ToString("R", CultureInfo.InvariantCulture);
    }

    private static DateTimeOffset Time(string written) => DateTimeOffset.ParseExact(
        written, "ddd, dd MMM yyyy HH:mm:ss 'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
