using System.Buffers;
using SiteGen.Catalog;

namespace SiteGen.Feeds;

/// <summary>Creates absolute URLs for feeds and citations: characters that RFC 3986 does not allow are percent-encoded.</summary>
internal static class PublicAddress
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_./");

    /// <summary>Returns the absolute URL of a site path; an absolute URL is only encoded.</summary>
    /// <param name="address">A site path or an absolute URL.</param>
    /// <param name="urls">Adds the base URL.</param>
    public static string Of(string address, SiteUrls urls) => Encode(urls.ToAbsolute(address));

    /// <summary>Returns the URL of the abstract page at arXiv; identifiers of the old form keep their slash.</summary>
    /// <param name="id">The identifier without version.</param>
    public static string Arxiv(string id) => Encode("https://arxiv.org/abs/" + id);

    /// <summary>
    /// Returns the URL at the DOI resolver. A DOI can contain any character, so those with a special meaning in URLs are encoded.
    /// </summary>
    /// <param name="doi">The DOI without the resolver.</param>
    public static string Doi(string doi) =>
        "https://doi.org/" + Uri.EscapeDataString(FeedText.RemoveControls(doi)).Replace("%2F", "/", StringComparison.Ordinal);

    /// <summary>Returns a link of the front matter as an encoded URL; null unless it is an absolute http or https URL.</summary>
    /// <param name="address">The link as the curator wrote it.</param>
    public static string? Web(string address) =>
        Uri.TryCreate(FeedText.ToSingleLine(address), UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;

    // Fast path for the site's own URLs, which consist of characters that Uri never changes.
    private static bool IsEncoded(string address) =>
        address.StartsWith("https://", StringComparison.Ordinal)
        && !address.AsSpan("https://".Length).ContainsAnyExcept(Plain)
        && !address.Contains("/.", StringComparison.Ordinal);

    private static string Encode(string address) => IsEncoded(address) ? address :
        Uri.TryCreate(FeedText.RemoveControls(address), UriKind.Absolute, out var uri) ? uri.AbsoluteUri : FeedText.RemoveControls(address);
}
