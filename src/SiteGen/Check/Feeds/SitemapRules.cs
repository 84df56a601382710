using System.Globalization;
using System.Xml.Linq;
using SiteGen.Content;

namespace SiteGen.Check.Feeds;

/// <summary>The rules of the sitemap protocol 0.9 (sitemaps.org/protocol.html), for sitemaps and indexes of them.</summary>
internal static class SitemapRules
{
    /// <summary>How many addresses a file may have.</summary>
    public const int MostAddresses = 50_000;

    /// <summary>How many bytes a file may have, not compressed.</summary>
    public const int MostBytes = 50 * 1024 * 1024;

    private const int LongestAddress = 2048;

    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Holds a file against the rules.</summary>
    /// <param name="xml">The bytes of the file.</param>
    /// <param name="baseUrl">The address of the site, below which all addresses have to lie; it ends in a slash.</param>
    /// <param name="hasAddress">Whether the site has something at an absolute address.</param>
    /// <returns>What it breaks.</returns>
    /// <exception cref="System.Xml.XmlException">It is not XML.</exception>
    public static IReadOnlyList<FeedBreach> Breaches(byte[] xml, string baseUrl, Func<string, bool> hasAddress)
    {
        var root = XDocument.Load(new MemoryStream(xml)).Root!;
        var entry = root.Name == Schema + "urlset" ? Schema + "url" : Schema + "sitemap";
        if (root.Name != Schema + "urlset" && root.Name != Schema + "sitemapindex")
            return [new FeedBreach(null, "it is neither a sitemap nor an index of sitemaps")];
        var entries = root.Elements(entry).ToList();
        return [.. File(xml, entries).Concat(entries.SelectMany(e => Entry(e, baseUrl, hasAddress))).Select(message => new FeedBreach(null, message))];
    }

    private static IEnumerable<string> File(byte[] xml, List<XElement> entries)
    {
        if (xml.Length > MostBytes)
            yield return string.Create(CultureInfo.InvariantCulture, $"it has {xml.Length} bytes, more than {MostBytes}");
        if (entries.Count > MostAddresses)
            yield return string.Create(CultureInfo.InvariantCulture, $"it has {entries.Count} addresses, more than {MostAddresses}");
        foreach (var group in entries.GroupBy(Location, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return $"{group.Key} stands twice";
    }

    private static IEnumerable<string> Entry(XElement entry, string baseUrl, Func<string, bool> hasAddress)
    {
        var address = Location(entry);
        if (!WebAddress.IsExact(address))
            yield return $"'{address}' is not absolute";
        else if (!address.StartsWith(baseUrl, StringComparison.Ordinal))
            yield return $"{address} is not below {baseUrl}";
        else if (address.Length >= LongestAddress)
            yield return $"{address} has {LongestAddress} characters or more";
        else if (!hasAddress(address))
            yield return $"{address} leads to nothing that the site has";
        if (entry.Element(Schema + "lastmod") is { } day && !IsoDay.TryParse(day.Value, out _))
            yield return $"the lastmod of {address} is not a day";
    }

    private static string Location(XElement entry) => entry.Element(Schema + "loc")?.Value ?? "";
}
