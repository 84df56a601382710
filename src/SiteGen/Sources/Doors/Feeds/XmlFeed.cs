using System.Xml.Linq;

namespace SiteGen.Sources.Doors.Feeds;

/// <summary>
/// Reads feeds in XML by the local names of elements: of the PRISM namespace alone four are about, and the items of RSS 1.0 are
/// siblings of the channel.
/// </summary>
internal static class XmlFeed
{
    // Elements of their own kind that are named like those of the entry: the image of a channel, a photograph of an entry.
    private static readonly string[] Identifiers = ["doi", "identifier", "guid", "id"];
    private static readonly string[] Dates =
        ["date", "publicationDate", "pubDate", "published", "issued", "onlineDate", "coverDate", "updated", "modified"];

    private static readonly string[] Texts = ["encoded", "description", "abstract", "summary", "content"];

    /// <summary>Reads a feed.</summary>
    /// <param name="root">The root element.</param>
    /// <returns>The feed; null if the element is none.</returns>
    public static FeedDocument? Read(XElement root)
    {
        var channel = root.Name.LocalName switch
        {
            "rss" or "RDF" => Find(root, "channel"),
            "feed" => root,
            _ => null,
        };
        if (channel is null)
            return null;
        var items = root.Elements().Concat(channel == root ? [] : channel.Elements())
            .Where(e => e.Name.LocalName is "item" or "entry")
            .Take(FeedDocument.MaxEntries);
        return new FeedDocument(GetText(channel, "title") ?? "", GetText(channel, "publicationName"), [.. items.Select(ReadEntry)]);
    }

    private static FeedEntry ReadEntry(XElement item)
    {
        var link = FindLink(item);
        return new FeedEntry
        {
            Title = GetText(item, "title"),
            Link = link ?? item.Attributes().FirstOrDefault(a => a.Name.LocalName == "about")?.Value,
            Identifiers = [.. GetTexts(item, Identifiers), .. link is null ? (ReadOnlySpan<string>)[] : [link]],
            Creators = FindCreators(item),
            Dates = GetTexts(item, Dates),
            Texts = GetTexts(item, Texts),
            Publication = GetText(item, "publicationName"),
            Volume = GetText(item, "volume"),
            Number = GetText(item, "number") ?? GetText(item, "issueIdentifier"),
            FirstPage = GetText(item, "startingPage"),
            LastPage = GetText(item, "endingPage"),
        };
    }

    // In Atom, the address is an attribute, and only one of the links is the page.
    private static string? FindLink(XElement item)
    {
        var links = item.Elements().Where(e => e.Name.LocalName == "link").ToList();
        var page = links.Find(e => e.Attribute("href") is not null && (string?)e.Attribute("rel") is null or "alternate");
        if (page?.Attribute("href") is { } href)
            return href.Value;
        return links.Select(e => e.Value.Trim()).FirstOrDefault(text => text.Length > 0)
            ?? item.Elements().Where(e => e.Name.LocalName == "guid" && (string?)e.Attribute("isPermaLink") != "false")
                .Select(e => e.Value.Trim())
                .FirstOrDefault(text => text.StartsWith("http", StringComparison.OrdinalIgnoreCase));
    }

    private static List<string> FindCreators(XElement item)
    {
        var creators = GetTexts(item, ["creator"]);
        if (creators.Count > 0)
            return creators;
        return [.. item.Elements()
            .Where(e => e.Name.LocalName == "author")
            .Select(e => (Find(e, "name") is { } name ? GetContent(name) : GetContent(e)).Trim())
            .Where(text => text.Length > 0)];
    }

    private static List<string> GetTexts(XElement parent, ReadOnlySpan<string> names)
    {
        var texts = new List<string>();
        foreach (var name in names)
        {
            texts.AddRange(parent.Elements()
                .Where(e => e.Name.LocalName == name)
                .Select(e => GetContent(e).Trim())
                .Where(text => text.Length > 0)
                .Take(DoorText.MaxAuthors));
        }

        return texts;
    }

    // The element without a prefix comes first: beside "title", an entry may have "media:title" or "dc:title".
    private static string? GetText(XElement parent, string name)
    {
        var found = parent.Elements().Where(e => e.Name.LocalName == name).ToList();
        var own = found.Find(e => e.Name.Namespace == parent.Name.Namespace) ?? found.FirstOrDefault();
        return own is not null && GetContent(own).Trim() is { Length: > 0 } text ? text : null;
    }

    private static XElement? Find(XElement parent, string name) => parent.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    // XHTML inside of Atom, and HTML that was not escaped, become a text with tags again.
    private static string GetContent(XElement element) => element.HasElements
        ? string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)))
        : element.Value;
}
