using System.Xml.Linq;

namespace SiteGen.Check.Feeds;

/// <summary>The rules of OPML 2.0 for a list of subscriptions (opml.org/spec2.opml).</summary>
internal static class OpmlRules
{
    /// <summary>Returns the violations of an OPML file.</summary>
    /// <param name="xml">The file.</param>
    /// <param name="hasAddress">Returns whether the site has a file at an absolute address.</param>
    /// <exception cref="System.Xml.XmlException">The file is not XML.</exception>
    public static IReadOnlyList<FeedViolation> FindViolations(byte[] xml, Func<string, bool> hasAddress)
    {
        var root = XDocument.Load(new MemoryStream(xml)).Root!;
        if (root.Name != "opml" || root.Element("head") is not { } head || root.Element("body") is not { } body)
            return [new FeedViolation(null, "it is not OPML with head and body")];
        var outlines = body.Descendants("outline").SelectMany(outline => CheckOutline(outline, hasAddress));
        return [.. CheckList(root, head, body).Concat(outlines).Select(message => new FeedViolation(null, message))];
    }

    private static IEnumerable<string> CheckList(XElement root, XElement head, XElement body)
    {
        if ((string?)root.Attribute("version") != "2.0")
            yield return "not OPML 2.0";
        if (string.IsNullOrWhiteSpace(head.Element("title")?.Value))
            yield return "the list has no title";
        if (!body.Elements("outline").Any())
            yield return "the list is empty";
        var addresses = body.Descendants("outline").Attributes("xmlUrl");
        foreach (var group in addresses.GroupBy(a => a.Value, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return $"{group.Key} appears twice";
    }

    private static IEnumerable<string> CheckOutline(XElement outline, Func<string, bool> hasAddress)
    {
        var name = (string?)outline.Attribute("text");
        if (string.IsNullOrWhiteSpace(name))
            yield return $"{(string?)outline.Attribute("xmlUrl") ?? "an entry"} has no text";
        if ((string?)outline.Attribute("type") != "rss")
            yield break;
        foreach (var attribute in (string[])["xmlUrl", "htmlUrl"])
        {
            var address = (string?)outline.Attribute(attribute);
            if (!FeedAddress.IsNormalized(address))
                yield return $"the {attribute} of '{name}' is not absolute";
            else if (!hasAddress(address!))
                yield return $"the {attribute} of '{name}' leads to {address}, which the site does not have";
        }
    }
}
