using System.ServiceModel.Syndication;
using System.Xml;
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
    private static readonly TimeSpan AskAgainAfter = TimeSpan.FromHours(1);

    /// <summary>Writes the feed as a file.</summary>
    /// <param name="channel">The feed; all its text is free of characters that XML forbids.</param>
    /// <param name="output">Takes the bytes.</param>
    public void Write(FeedChannel channel, Stream output) => XmlFile.Write(output, xml =>
    {
        if (stylesheet is not null)
            xml.WriteProcessingInstruction("xml-stylesheet", $"type=\"text/css\" href=\"{urls.ToRelative(stylesheet).Replace("&", "&amp;", StringComparison.Ordinal)}\"");
        // Without Atom extensions: they would bring a10:author and a10:updated, which validators warn of.
        new Rss20FeedFormatter(Feed(channel), serializeExtensionsAsAtom: false).WriteTo(new RssXmlWriter(xml));
    });

    private ChannelFeed Feed(FeedChannel channel)
    {
        var feed = new ChannelFeed(channel, PublicAddress.Of(channel.PagePath, urls), PublicAddress.Of(channel.RssPath, urls))
        {
            Generator = "SiteGen",
            Language = channel.Language,
            TimeToLive = AskAgainAfter,
        };
        if (channel.Updated is { } updated)
            feed.LastUpdatedTime = updated.ToUniversalTime();
        return feed;
    }

    /// <summary>A feed that writes its own elements of other modules, which is a tenth of the work of handing them over.</summary>
    private sealed class ChannelFeed(FeedChannel channel, string page, string self)
        : SyndicationFeed(channel.Title, channel.Description, new Uri(page), channel.Items.Select(item => new ChannelItem(item)).ToList())
    {
        protected override void WriteElementExtensions(XmlWriter writer, string version)
        {
            writer.WriteStartElement("atom", "link", RssXmlWriter.Atom);
            writer.WriteAttributeString("rel", "self");
            writer.WriteAttributeString("type", "application/rss+xml");
            writer.WriteAttributeString("href", self);
            writer.WriteFullEndElement();
        }
    }

    private sealed class ChannelItem : SyndicationItem
    {
        private readonly FeedItem _item;

        public ChannelItem(FeedItem item)
            : base(item.Title, null, new Uri(item.Permalink))
        {
            _item = item;
            // An id that is the item's link is written as a guid with isPermaLink="true".
            Id = item.Permalink;
            PublishDate = item.Time.ToUniversalTime();
            Summary = new TextSyndicationContent(FeedText.PlainForHtmlReaders(item.Summary));
            foreach (var category in item.Categories)
                Categories.Add(new SyndicationCategory(category.Name, category.Scheme, null));
        }

        protected override void WriteElementExtensions(XmlWriter writer, string version)
        {
            foreach (var author in _item.Authors)
                writer.WriteElementString("dc", "creator", RssXmlWriter.DublinCore, author);
            writer.WriteElementString("content", "encoded", RssXmlWriter.Content, _item.ContentHtml);
        }
    }
}
