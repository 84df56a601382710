using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace SiteGen.Tests.Feeds;

/// <summary>
/// The rules of RSS 2.0, its modules and the W3C feed validator (errors and warnings) that a feed of ours could break.
/// Returns each breach as a sentence.
/// </summary>
internal static partial class FeedRules
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

    public static IReadOnlyList<string> Breaches(byte[] xml, string selfUrl)
    {
        using var stream = new MemoryStream(xml);
        using var reader = XmlReader.Create(stream);
        var document = XDocument.Load(reader);
        var root = document.Root!;
        var channel = root.Element("channel")!;
        var items = channel.Elements("item").ToList();
        return
        [
            .. Bytes(xml), .. Instructions(document), .. Namespaces(root), .. Channel(channel, selfUrl), .. items.SelectMany(Item),
            .. Repeated(items.Select(item => item.Element("guid")?.Value)),
            .. Order(items),
            .. root.Descendants().Where(e => e.Name.LocalName is "pubDate" or "lastBuildDate").SelectMany(Date),
        ];
    }

    private static IEnumerable<string> Bytes(byte[] xml)
    {
        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(xml);
        if (!text.StartsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n", StringComparison.Ordinal))
            yield return "no declaration, or a byte-order mark before it";
        if (text.Contains('\r', StringComparison.Ordinal) || !text.EndsWith(">\n", StringComparison.Ordinal))
            yield return "lines do not end with LF";
        if (text.Any(c => c is >= '\u007F' and <= '\u009F'))
            yield return "a C1 control character";
    }

    // Browsers are taking XSLT away, and a style sheet of another host would tell that host who reads.
    private static IEnumerable<string> Instructions(XDocument document) => document.DescendantNodes()
        .OfType<XProcessingInstruction>()
        .Where(i => i.Parent is not null || i.Target != "xml-stylesheet" || !StyleSheet().IsMatch(i.Data))
        .Select(i => $"{i} is not the link to a style sheet of the site");

    private static IEnumerable<string> Namespaces(XElement root)
    {
        if ((string?)root.Attribute("version") != "2.0" || root.Name != "rss")
            yield return "not RSS 2.0";
        foreach (var declaration in root.DescendantsAndSelf().Attributes().Where(a => a.IsNamespaceDeclaration))
        {
            if (declaration.Parent != root)
                yield return $"{declaration} is not on the root";
            if (!Prefixes.TryGetValue(declaration.Name.LocalName, out var usual) || usual.NamespaceName != declaration.Value)
                yield return $"the prefix of {declaration} is not the usual one";
        }
    }

    private static IEnumerable<string> Channel(XElement channel, string selfUrl)
    {
        foreach (var name in new XName[] { "title", "link", "description", "language", "generator", "ttl", Atom + "link" })
        {
            if (channel.Elements(name).Count() != 1)
                yield return $"channel has not exactly one {name.LocalName}";
        }

        foreach (var name in new[] { "title", "description" })
        {
            if (string.IsNullOrWhiteSpace(channel.Element(name)?.Value))
                yield return $"channel's {name} is blank";
            if (LooksLikeHtml(channel.Element(name)?.Value ?? ""))
                yield return $"channel's {name} contains HTML";
        }

        var self = channel.Element(Atom + "link");
        if ((string?)self?.Attribute("rel") != "self" || (string?)self?.Attribute("href") != selfUrl || (string?)self?.Attribute("type") != "application/rss+xml")
            yield return $"self link is {self}, not {selfUrl}";
        if (!Language().IsMatch(channel.Element("language")?.Value ?? ""))
            yield return "language is not a BCP 47 tag";
        if (!int.TryParse(channel.Element("ttl")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) || minutes == 0)
            yield return "ttl is not a positive number";
        if (!IsAbsolute(channel.Element("link")?.Value))
            yield return "channel's link is not absolute";
        if (channel.Elements("item").Any() != channel.Elements("lastBuildDate").Any())
            yield return "lastBuildDate stands in an empty feed, or misses in a full one";
    }

    private static IEnumerable<string> Item(XElement item)
    {
        var id = item.Element("guid")?.Value;
        foreach (var name in new XName[] { "title", "link", "guid", "pubDate", "description", Content + "encoded" })
        {
            if (item.Elements(name).Count() != 1)
                yield return $"item {id} has not exactly one {name.LocalName}";
            if (string.IsNullOrWhiteSpace(item.Element(name)?.Value))
                yield return $"item {id} has a blank {name.LocalName}";
        }

        if (item.Elements().Any(e => e.Name == "author" || e.Name.Namespace == Atom || e.Name == DublinCore + "date"))
            yield return $"item {id} says twice what dc:creator or pubDate says";
        if (item.Elements(DublinCore + "creator").Concat(item.Elements("category")).Any(e => string.IsNullOrWhiteSpace(e.Value)))
            yield return $"item {id} has a blank creator or category";
        if (item.Elements("category").GroupBy(e => (e.Value, (string?)e.Attribute("domain"))).Any(g => g.Count() > 1))
            yield return $"item {id} repeats a category";
        if ((string?)item.Element("guid")?.Attribute("isPermaLink") != "true" || item.Element("link")?.Value != id || !IsAbsolute(id))
            yield return $"guid {id} is not the permalink";
        if (item.Element("description")!.ElementsBeforeSelf(Content + "encoded").Any())
            yield return $"item {id} has content before description";
        if (item.Elements().Any(e => e.HasElements))
            yield return $"item {id} has content that is not text";
        foreach (var breach in FeedHtmlRules.Breaches(item.Element(Content + "encoded")!.Value))
            yield return $"item {id}: {breach}";
        if (Tag().IsMatch(item.Element("description")!.Value))
            yield return $"item {id} has a description with markup";
    }

    private static IEnumerable<string> Repeated(IEnumerable<string?> ids) =>
        ids.GroupBy(id => id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => $"guid {g.Key} is repeated");

    private static IEnumerable<string> Order(List<XElement> items)
    {
        var times = items.Select(item => DateTimeOffset.ParseExact(item.Element("pubDate")!.Value, "R", CultureInfo.InvariantCulture)).ToList();
        if (!times.SequenceEqual(times.OrderDescending()))
            yield return "items are not newest first";
        var built = items.FirstOrDefault()?.Parent!.Element("lastBuildDate")?.Value;
        if (times.Count > 0 && built != times.Max().ToString("R", CultureInfo.InvariantCulture))
            yield return "lastBuildDate is not the newest item's";
    }

    private static IEnumerable<string> Date(XElement date)
    {
        if (!DateTimeOffset.TryParseExact(date.Value, "R", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            yield return $"{date.Name.LocalName} {date.Value} is not RFC 822 with GMT";
    }

    private static bool IsAbsolute(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.AbsoluteUri == url;

    private static bool LooksLikeHtml(string text) => HtmlEnd().IsMatch(text);

    [GeneratedRegex(@"</\w+>|<br\s*/?>|&\w+;")]
    private static partial Regex HtmlEnd();

    [GeneratedRegex("^type=\"text/css\" href=\"/[^/\"<>][^\"<>]*\\.css\"$")]
    private static partial Regex StyleSheet();

    [GeneratedRegex("<[A-Za-z/!?]")]
    private static partial Regex Tag();

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")]
    private static partial Regex Language();
}
