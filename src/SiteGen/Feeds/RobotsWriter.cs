using System.Text;
using SiteGen.Catalog;

namespace SiteGen.Feeds;

/// <summary>Writes <c>robots.txt</c> (RFC 9309), which allows everything and names the sitemap.</summary>
/// <param name="urls">Makes the URL of the sitemap absolute, as the protocol requires.</param>
public sealed class RobotsWriter(SiteUrls urls)
{
    /// <summary>
    /// Returns the bytes of the file. Crawlers read it at the root of a host only; a site below a path has it for people.
    /// </summary>
    public byte[] Write() =>
        Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {PublicUrl.FromSitePath(FeedPaths.Sitemap, urls)}\n");
}
