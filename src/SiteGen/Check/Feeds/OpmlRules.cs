using System.Xml.Linq;

namespace SiteGen.Check.Feeds;

/// <summary>The rules of OPML 2.0 for a list of subscriptions (opml.org/spec2.opml).</summary>
internal static class OpmlRules
{
    /// <summary>Holds a list against the rules.</summary>
    /// <param name="xml">The bytes of the file.</param>
    /// <param name="hasAddress">Whether the site has something at an absolute address.</param>
    /// <returns>What it breaks.</returns>
    /// <exception cref="System.Xml.XmlException">It is not XML.</exception>
    public static IReadOnlyList<FeedBreach> Breaches(byte[] xml, Func<string, bool> hasAddress)
    {
        var root = XDocument.Load(new MemoryStream(xml)).Root!;
        if (root.Name != "opml" || root.Element("head") is not { } head || root.Element("body") is not { } body)
            return [new FeedBreach(null, "it is not OPML with head and body")];
        return [.. List(root, head, body).Concat(body.Descendants("outline").SelectMany(outline => Outline(outline, hasAddress))).Select(message => new FeedBreach(null, message))];
    }

    private static IEnumerable<string> List(XElement root, XElement head, XElement body)
    {
        if ((string?)root.Attribute("version") != "2.0")
            yield return "not OPML 2.0";
        if (string.IsNullOrWhiteSpace(head.Element("title")?.Value))
            yield return "the list has no title";
        if (!body.Elements("outline").Any())
            yield return "the list is empty";
        foreach (var group in body.Descendants("outline").Attributes("xmlUrl").GroupBy(a => a.Value, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return $"{group.Key} stands twice";
    }

    private static IEnumerable<string> Outline(XElement outline, Func<string, bool> hasAddress)
    {
        var name = (string?)outline.Attribute("text");
        if (string.IsNullOrWhiteSpace(name))
            yield return $"{(string?)outline.Attribute("xmlUrl") ?? "an entry"} has no text";
        if ((string?)outline.Attribute("type") != "rss")
            yield break;
        foreach (var attribute in (string[])["xmlUrl", "htmlUrl"])
        {
            var address = (string?)outline.Attribute(attribute);
            if (!WebAddress.IsExact(address))
                yield return $"the {attribute} of '{name}' is not absolute";
            else if (!hasAddress(address!))
                yield return $"the {attribute} of '{name}' leads to {address}, which the site does not have";
        }
    }
}
