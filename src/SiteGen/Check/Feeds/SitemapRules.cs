using System.Globalization;
using System.Xml.Linq;
using SiteGen.Content;

namespace SiteGen.Check.Feeds;

/// <summary>The rules of the sitemap protocol 0.9 (sitemaps.org/protocol.html), for sitemaps and indexes of them.</summary>
internal static class SitemapRules
{
    /// <summary>The maximum number of addresses of a file.</summary>
    public const int MaxAddresses = 50_000;

    /// <summary>The maximum size of a file in bytes, uncompressed.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    private const int MaxAddressLength = 2048;

    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Returns the violations of a sitemap or of an index of sitemaps.</summary>
    /// <param name="xml">The file.</param>
    /// <param name="baseUrl">The address of the site, ending in a slash; all addresses must start with it.</param>
    /// <param name="hasAddress">Returns whether the site has a file at an absolute address.</param>
    /// <exception cref="System.Xml.XmlException">The file is not XML.</exception>
    public static IReadOnlyList<FeedViolation> FindViolations(byte[] xml, string baseUrl, Func<string, bool> hasAddress)
    {
        var root = XDocument.Load(new MemoryStream(xml)).Root!;
        var entry = root.Name == Schema + "urlset" ? Schema + "url" : Schema + "sitemap";
        if (root.Name != Schema + "urlset" && root.Name != Schema + "sitemapindex")
            return [new FeedViolation(null, "it is neither a sitemap nor an index of sitemaps")];
        var entries = root.Elements(entry).ToList();
        var messages = CheckFile(xml, entries).Concat(entries.SelectMany(e => CheckEntry(e, baseUrl, hasAddress)));
        return [.. messages.Select(message => new FeedViolation(null, message))];
    }

    private static IEnumerable<string> CheckFile(byte[] xml, List<XElement> entries)
    {
        if (xml.Length > MaxBytes)
            yield return string.Create(CultureInfo.InvariantCulture, $"it has {xml.Length} bytes, more than {MaxBytes}");
        if (entries.Count > MaxAddresses)
            yield return string.Create(CultureInfo.InvariantCulture, $"it has {entries.Count} addresses, more than {MaxAddresses}");
        foreach (var group in entries.GroupBy(GetLocation, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return $"{group.Key} appears twice";
    }

    private static IEnumerable<string> CheckEntry(XElement entry, string baseUrl, Func<string, bool> hasAddress)
    {
        var address = GetLocation(entry);
        if (!FeedAddress.IsNormalized(address))
            yield return $"'{address}' is not absolute";
        else if (!address.StartsWith(baseUrl, StringComparison.Ordinal))
            yield return $"{address} is not below {baseUrl}";
        else if (address.Length >= MaxAddressLength)
            yield return $"{address} has {MaxAddressLength} characters or more";
        else if (!hasAddress(address))
            yield return $"{address} leads to nothing that the site has";
        if (entry.Element(Schema + "lastmod") is { } day && !IsoDay.TryParse(day.Value, out _))
            yield return $"the lastmod of {address} is not a day";
    }

    private static string GetLocation(XElement entry) => entry.Element(Schema + "loc")?.Value ?? "";
}
