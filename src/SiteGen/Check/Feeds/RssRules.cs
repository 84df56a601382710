using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using SiteGen.Content;

namespace SiteGen.Check.Feeds;

/// <summary>
/// The rules of RSS 2.0, its modules and the W3C feed validator (errors and warnings) that our feeds could violate.
/// </summary>
internal static partial class RssRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    private static readonly Dictionary<string, XNamespace> Prefixes = new(StringComparer.Ordinal)
    {
        ["atom"] = Atom,
        ["content"] = Content,
        ["dc"] = DublinCore,
    };

    private static readonly XName[] OnceInChannel = ["title", "link", "description", "language", "generator", "ttl", Atom + "link"];
    private static readonly XName[] OnceInItem = ["title", "link", "guid", "pubDate", "description"];

    /// <summary>Returns the violations of a feed.</summary>
    /// <param name="xml">The file.</param>
    /// <param name="selfUrl">The address of the feed.</param>
    /// <exception cref="System.Xml.XmlException">The file is not XML.</exception>
    public static IReadOnlyList<FeedViolation> FindViolations(byte[] xml, string selfUrl)
    {
        var document = XDocument.Load(new MemoryStream(xml));
        var root = document.Root!;
        if (root.Name != "rss" || root.Element("channel") is not { } channel)
            return [new FeedViolation(null, "it is not RSS with a channel")];
        var items = channel.Elements("item").ToList();
        return
        [
            .. ToViolations(
                null, [.. CheckBytes(xml), .. CheckInstructions(document), .. CheckNamespaces(root), .. CheckChannel(channel, selfUrl)]),
            .. items.SelectMany(item => ToViolations(item.Element("guid")?.Value ?? "without guid", CheckItem(item))),
            .. ToViolations(null, [.. FindRepeated(items.Select(item => item.Element("guid")?.Value)), .. CheckOrder(items)]),
            .. ToViolations(null, root.Descendants().Where(e => e.Name.LocalName is "pubDate" or "lastBuildDate").SelectMany(CheckDate)),
        ];
    }

    private static IEnumerable<FeedViolation> ToViolations(string? item, IEnumerable<string> messages) =>
        messages.Select(message => new FeedViolation(item, message));

    private static IEnumerable<string> CheckBytes(byte[] xml)
    {
        if (!xml.AsSpan().StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"u8))
            yield return "no declaration, or a byte-order mark before it";
        if (xml.Contains((byte)'\r') || !xml.AsSpan().EndsWith(">\n"u8))
            yield return "lines do not end with LF";
        if (Encoding.UTF8.GetString(xml).Any(c => c is >= '\u007F' and <= '\u009F'))
            yield return "a C1 control character";
    }

    // Browsers are removing XSLT, and a style sheet on another host would tell that host who reads the feed.
    private static IEnumerable<string> CheckInstructions(XDocument document) => document.DescendantNodes()
        .OfType<XProcessingInstruction>()
        .Where(i => i.Parent is not null || i.Target != "xml-stylesheet" || !StyleSheet().IsMatch(i.Data))
        .Select(i => $"{i} is not the link to a style sheet of the site");

    private static IEnumerable<string> CheckNamespaces(XElement root)
    {
        if ((string?)root.Attribute("version") != "2.0")
            yield return "not RSS 2.0";
        foreach (var declaration in root.DescendantsAndSelf().Attributes().Where(a => a.IsNamespaceDeclaration))
        {
            if (declaration.Parent != root)
                yield return $"{declaration} is not on the root";
            if (!Prefixes.TryGetValue(declaration.Name.LocalName, out var usual) || usual.NamespaceName != declaration.Value)
                yield return $"the prefix of {declaration} is not the usual one";
        }
    }

    private static IEnumerable<string> CheckChannel(XElement channel, string selfUrl)
    {
        foreach (var name in OnceInChannel.Where(name => channel.Elements(name).Count() != 1))
            yield return $"channel has not exactly one {name.LocalName}";
        foreach (var name in (string[])["title", "description"])
        {
            if (string.IsNullOrWhiteSpace(channel.Element(name)?.Value))
                yield return $"channel's {name} is blank";
            if (HtmlEnd().IsMatch(channel.Element(name)?.Value ?? ""))
                yield return $"channel's {name} contains HTML";
        }

        var self = channel.Element(Atom + "link");
        if ((string?)self?.Attribute("rel") != "self"
            || (string?)self?.Attribute("href") != selfUrl
            || (string?)self?.Attribute("type") != "application/rss+xml")
            yield return $"self link is {self}, not {selfUrl}";
        if (!LanguageTag.IsValid(channel.Element("language")?.Value))
            yield return $"the language '{channel.Element("language")?.Value}' is not a BCP 47 tag";
        if (!int.TryParse(channel.Element("ttl")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes == 0)
            yield return "ttl is not a positive number";
        if (!FeedAddress.IsNormalized(channel.Element("link")?.Value))
            yield return "channel's link is not absolute";
        if (channel.Elements("item").Any() != channel.Elements("lastBuildDate").Any())
            yield return "lastBuildDate is in an empty feed, or missing in another";
    }

    private static IEnumerable<string> CheckItem(XElement item)
    {
        var id = item.Element("guid")?.Value;
        foreach (var name in OnceInItem)
        {
            if (item.Elements(name).Count() != 1)
                yield return $"has not exactly one {name.LocalName}";
            if (string.IsNullOrWhiteSpace(item.Element(name)?.Value))
                yield return $"has a blank {name.LocalName}";
        }

        var contents = item.Elements(Content + "encoded").ToList();
        if (contents.Count > 1 || contents.Exists(e => string.IsNullOrWhiteSpace(e.Value)))
            yield return "has more than one encoded, or a blank one";
        if (item.Elements().Any(e => e.Name == "author" || e.Name.Namespace == Atom || e.Name == DublinCore + "date"))
            yield return "repeats dc:creator or pubDate in another element";
        if (item.Elements(DublinCore + "creator").Concat(item.Elements("category")).Any(e => string.IsNullOrWhiteSpace(e.Value)))
            yield return "has a blank creator or category";
        if (item.Elements("category").GroupBy(e => (e.Value, (string?)e.Attribute("domain"))).Any(g => g.Count() > 1))
            yield return "repeats a category";
        if ((string?)item.Element("guid")?.Attribute("isPermaLink") != "true"
            || item.Element("link")?.Value != id
            || !FeedAddress.IsNormalized(id))
            yield return "its guid is not the permalink";
        if (item.Element("description")?.ElementsBeforeSelf(Content + "encoded").Any() == true)
            yield return "has content before description";
        if (item.Elements().Any(e => e.HasElements))
            yield return "has content that is not text";
        foreach (var violation in FeedHtmlRules.FindViolations(item.Element(Content + "encoded")?.Value ?? ""))
            yield return violation;
        if (Tag().IsMatch(item.Element("description")?.Value ?? ""))
            yield return "has a description with markup";
    }

    private static IEnumerable<string> FindRepeated(IEnumerable<string?> ids) =>
        ids.GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"guid {g.Key} is repeated");

    private static IEnumerable<string> CheckOrder(List<XElement> items)
    {
        var times = items.Select(item => ReadTime(item.Element("pubDate"))).OfType<DateTimeOffset>().ToList();
        if (!times.SequenceEqual(times.OrderDescending()))
            yield return "items are not newest first";
        if (times.Count > 0 && ReadTime(items[0].Parent!.Element("lastBuildDate")) != times.Max())
            yield return "lastBuildDate is not the newest item's";
    }

    private static IEnumerable<string> CheckDate(XElement date)
    {
        if (ReadTime(date) is null)
            yield return $"{date.Name.LocalName} {date.Value} is not RFC 822 with GMT";
    }

    private static DateTimeOffset? ReadTime(XElement? date) =>
        DateTimeOffset.TryParseExact(date?.Value, "R", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    [GeneratedRegex(@"</\w+>|<br\s*/?>|&\w+;")]
    private static partial Regex HtmlEnd();

    [GeneratedRegex("^type=\"text/css\" href=\"/[^/\"<>][^\"<>]*\\.css\"$")]
    private static partial Regex StyleSheet();

    [GeneratedRegex("<[A-Za-z/!?]")]
    private static partial Regex Tag();
}
