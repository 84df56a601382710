using System.Globalization;
using SiteGen.Catalog;

namespace SiteGen.Feeds;

/// <summary>A file of the sitemap.</summary>
/// <param name="Path">Its site path.</param>
/// <param name="Write">Writes its bytes.</param>
public sealed record SitemapFile(string Path, Action<Stream> Write);

/// <summary>Writes sitemaps by the protocol 0.9 of sitemaps.org, which allows 50,000 addresses a file.</summary>
/// <param name="urls">Makes addresses absolute.</param>
/// <param name="addressesPerFile">How many addresses a file holds at most.</param>
public sealed class SitemapWriter(SiteUrls urls, int addressesPerFile = SitemapWriter.ProtocolLimit)
{
    /// <summary>The greatest number of addresses that the protocol allows in one file.</summary>
    public const int ProtocolLimit = 50_000;

    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>
    /// <c>/sitemap.xml</c> alone while all addresses fit into it; else it is the index of <c>/sitemap-1.xml</c>,
    /// <c>/sitemap-2.xml</c> and so on, which follow it.
    /// </summary>
    /// <param name="entries">The pages.</param>
    public IReadOnlyList<SitemapFile> Files(IReadOnlyList<SitemapEntry> entries)
    {
        if (entries.Count <= addressesPerFile)
            return [new SitemapFile(FeedPaths.Sitemap, output => Write(output, "urlset", "url", entries))];
        var parts = entries.Chunk(addressesPerFile).Select((chunk, index) => (Path: FeedPaths.SitemapPart(index + 1), Entries: chunk)).ToList();
        var index = parts.Select(part => new SitemapEntry(part.Path, part.Entries.Max(entry => entry.LastModified)));
        return
        [
            new SitemapFile(FeedPaths.Sitemap, output => Write(output, "sitemapindex", "sitemap", index)),
            .. parts.Select(part => new SitemapFile(part.Path, output => Write(output, "urlset", "url", part.Entries))),
        ];
    }

    private void Write(Stream output, string rootName, string name, IEnumerable<SitemapEntry> entries) => XmlFile.Write(output, xml =>
    {
        xml.WriteStartElement(rootName, Schema);
        foreach (var (path, lastModified) in entries)
        {
            xml.WriteStartElement(name, Schema);
            xml.WriteElementString("loc", Schema, PublicAddress.Of(path, urls));
            if (lastModified is { } day)
                xml.WriteElementString("lastmod", Schema, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });
}
