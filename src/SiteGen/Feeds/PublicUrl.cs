using System.Buffers;
using SiteGen.Catalog;

namespace SiteGen.Feeds;

/// <summary>Creates absolute URLs for feeds and citations: characters that RFC 3986 does not allow are percent-encoded.</summary>
internal static class PublicUrl
{
    private static readonly SearchValues<char> Unreserved = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_./");

    /// <summary>Returns the absolute URL of a site path; a URL that is already absolute is only encoded.</summary>
    /// <param name="sitePath">A site path, or an absolute URL.</param>
    /// <param name="urls">Adds the base URL.</param>
    public static string FromSitePath(string sitePath, SiteUrls urls) => Encode(urls.ToAbsolute(sitePath));

    /// <summary>Returns a link of the front matter as an encoded URL, or null unless it is an absolute http or https URL.</summary>
    /// <param name="address">The link as the curator wrote it.</param>
    public static string? NormalizeWeb(string address) =>
        Uri.TryCreate(FeedText.ToSingleLine(address), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;

    private static string Encode(string url) => IsEncoded(url) ? url :
        Uri.TryCreate(FeedText.RemoveControls(url), UriKind.Absolute, out var uri) ? uri.AbsoluteUri : FeedText.RemoveControls(url);

    // Fast path for the site's own URLs, which consist of characters that Uri never changes.
    private static bool IsEncoded(string url) =>
        url.StartsWith("https://", StringComparison.Ordinal)
        && !url.AsSpan("https://".Length).ContainsAnyExcept(Unreserved)
        && !url.Contains("/.", StringComparison.Ordinal);
}
