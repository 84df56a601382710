using System.Globalization;
using System.Xml.Linq;
using SiteGen.Catalog;

namespace SiteGen.Feeds;

/// <summary>A finished file.</summary>
/// <param name="Path">Its site path.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SitemapFile(string Path, byte[] Content);

/// <summary>Writes sitemaps by the protocol 0.9 of sitemaps.org, which allows 50,000 addresses a file.</summary>
/// <param name="urls">Makes addresses absolute.</param>
/// <param name="addressesPerFile">How many addresses a file holds at most.</param>
public sealed class SitemapWriter(SiteUrls urls, int addressesPerFile = SitemapWriter.ProtocolLimit)
{
    /// <summary>The greatest number of addresses that the protocol allows in one file.</summary>
    public const int ProtocolLimit = 50_000;

    private static readonly XNamespace Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>
    /// <c>/sitemap.xml</c> alone while all addresses fit into it; else it is the index of <c>/sitemap-1.xml</c>,
    /// <c>/sitemap-2.xml</c> and so on, which follow it.
    /// </summary>
    /// <param name="entries">The pages.</param>
    public IReadOnlyList<SitemapFile> Write(IReadOnlyList<SitemapEntry> entries)
    {
        if (entries.Count <= addressesPerFile)
            return [UrlSet(FeedPaths.Sitemap, entries)];
        var parts = entries.Chunk(addressesPerFile).Select((chunk, index) => (Path: PartPath(index + 1), Entries: chunk)).ToList();
        var index = parts.Select(part => Element("sitemap", part.Path, part.Entries.Max(entry => entry.LastModified)));
        return
        [
            File(FeedPaths.Sitemap, new XElement(Schema + "sitemapindex", index)),
            .. parts.Select(part => UrlSet(part.Path, part.Entries)),
        ];
    }

    private SitemapFile UrlSet(string path, IReadOnlyList<SitemapEntry> entries) =>
        File(path, new XElement(Schema + "urlset", entries.Select(entry => Element("url", entry.Path, entry.LastModified))));

    private XElement Element(string name, string path, DateOnly? lastModified)
    {
        var element = new XElement(Schema + name, new XElement(Schema + "loc", PublicAddress.Of(path, urls)));
        if (lastModified is { } day)
            element.Add(new XElement(Schema + "lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        return element;
    }

    private static SitemapFile File(string path, XElement root) => new(path, XmlFile.Bytes(new XDocument(root)));

    private static string PartPath(int number) => string.Create(CultureInfo.InvariantCulture, $"/sitemap-{number}.xml");
}
