using System.Text;
using SiteGen.Catalog;

namespace SiteGen.Feeds;

/// <summary>Writes <c>robots.txt</c> (RFC 9309): everything may be read, and there the sitemap is.</summary>
/// <param name="urls">Makes the sitemap's address absolute, as its protocol asks.</param>
public sealed class RobotsWriter(SiteUrls urls)
{
    /// <summary>The file. Robots look for it at the root of a host only; below a path it is there for people.</summary>
    public byte[] Write() =>
        Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {PublicAddress.Of(FeedPaths.Sitemap, urls)}\n");
}
