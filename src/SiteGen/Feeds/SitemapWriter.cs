using System.Globalization;
using SiteGen.Catalog;

namespace SiteGen.Feeds;

/// <summary>A file of the sitemap.</summary>
/// <param name="Path">The site path of the file.</param>
/// <param name="Write">Writes the bytes of the file.</param>
public sealed record SitemapFile(string Path, Action<Stream> Write);

/// <summary>Writes sitemaps by the protocol 0.9 of sitemaps.org.</summary>
/// <param name="urls">Makes site paths absolute.</param>
/// <param name="maxUrlsPerFile">The maximum number of URLs in a file.</param>
public sealed class SitemapWriter(SiteUrls urls, int maxUrlsPerFile = SitemapWriter.MaxUrlsPerFile)
{
    /// <summary>The maximum number of URLs that the protocol allows in one file.</summary>
    public const int MaxUrlsPerFile = 50_000;

    private const string Schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>
    /// Returns <c>/sitemap.xml</c> if all URLs fit into one file; otherwise a sitemap index with that name and the sitemaps
    /// <c>/sitemap-1.xml</c>, <c>/sitemap-2.xml</c> and so on.
    /// </summary>
    /// <param name="entries">The pages.</param>
    public IReadOnlyList<SitemapFile> BuildFiles(IReadOnlyList<SitemapEntry> entries)
    {
        if (entries.Count <= maxUrlsPerFile)
            return [new SitemapFile(FeedPaths.Sitemap, output => Write(output, "urlset", "url", entries))];
        var parts = entries
            .Chunk(maxUrlsPerFile)
            .Select((chunk, index) => (Path: FeedPaths.SitemapPart(index + 1), Entries: chunk))
            .ToList();
        var index = parts.Select(part => new SitemapEntry(part.Path, part.Entries.Max(entry => entry.LastModified)));
        return
        [
            new SitemapFile(FeedPaths.Sitemap, output => Write(output, "sitemapindex", "sitemap", index)),
            .. parts.Select(part => new SitemapFile(part.Path, output => Write(output, "urlset", "url", part.Entries))),
        ];
    }

    private void Write(Stream output, string rootName, string name, IEnumerable<SitemapEntry> entries) => XmlOutput.Write(output, xml =>
    {
        xml.WriteStartElement(rootName, Schema);
        foreach (var (path, lastModified) in entries)
        {
            xml.WriteStartElement(name, Schema);
            xml.WriteElementString("loc", Schema, PublicUrl.FromSitePath(path, urls));
            if (lastModified is { } day)
                xml.WriteElementString("lastmod", Schema, day.ToString("O", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });
}
