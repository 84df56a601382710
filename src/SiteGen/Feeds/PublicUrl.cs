using System.Buffers;
using SiteGen.Catalog;

namespace SiteGen.Feeds;

/// <summary>Absolute URLs as feeds and citations require them: RFC 3986, with all other characters percent-encoded.</summary>
internal static class PublicUrl
{
    private static readonly SearchValues<char> Unreserved = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_./");

    /// <summary>Returns the absolute URL of a site path; a URL that is already absolute is only encoded.</summary>
    /// <param name="sitePath">A site path, or an absolute URL.</param>
    /// <param name="urls">Adds the base URL.</param>
    public static string FromSitePath(string sitePath, SiteUrls urls) => Encode(urls.ToAbsolute(sitePath));

    /// <summary>Returns a URL of another site in normal form, or null unless it is an absolute URL of http or https.</summary>
    /// <param name="address">The URL as the curator wrote it.</param>
    public static string? NormalizeWeb(string address) =>
        Uri.TryCreate(FeedText.ToSingleLine(address), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;

    private static string Encode(string url) => IsEncoded(url) ? url :
        Uri.TryCreate(FeedText.RemoveControls(url), UriKind.Absolute, out var uri) ? uri.AbsoluteUri : FeedText.RemoveControls(url);

    // The URLs of a site usually contain nothing that Uri would change, and this test is much faster than Uri.
    private static bool IsEncoded(string url) =>
        url.StartsWith("https://", StringComparison.Ordinal)
        && !url.AsSpan("https://".Length).ContainsAnyExcept(Unreserved)
        && !url.Contains("/.", StringComparison.Ordinal);
}
