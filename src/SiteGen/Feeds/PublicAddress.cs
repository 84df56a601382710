using System.Buffers;
using SiteGen.Catalog;

namespace SiteGen.Feeds;

/// <summary>Absolute addresses as feeds and citations must have them: RFC 3986, everything else percent-encoded.</summary>
internal static class PublicAddress
{
    private static readonly SearchValues<char> Plain = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-_./");

    /// <summary>The absolute address of a site path; an address that is absolute already is encoded only.</summary>
    /// <param name="address">A site path or an absolute address.</param>
    /// <param name="urls">Adds the base.</param>
    public static string Of(string address, SiteUrls urls) => Encode(urls.ToAbsolute(address));

    /// <summary>The abstract page at arXiv; identifiers of the old form keep their slash.</summary>
    /// <param name="id">The identifier without version.</param>
    public static string Arxiv(string id) => Encode("https://arxiv.org/abs/" + id);

    /// <summary>The address at the DOI resolver. A DOI may hold any character, so those with a meaning in URLs are encoded.</summary>
    /// <param name="doi">The DOI without resolver.</param>
    public static string Doi(string doi) =>
        "https://doi.org/" + Uri.EscapeDataString(FeedText.RemoveControls(doi)).Replace("%2F", "/", StringComparison.Ordinal);

    /// <summary>A foreign address, or null unless it is an absolute one of http or https.</summary>
    /// <param name="address">The address as the curator wrote it.</param>
    public static string? Web(string address) =>
        Uri.TryCreate(FeedText.ToSingleLine(address), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.AbsoluteUri
            : null;

    // What our own addresses are made of, and nothing that a Uri would write in another way.
    private static bool IsEncoded(string address) =>
        address.StartsWith("https://", StringComparison.Ordinal)
        && !address.AsSpan("https://".Length).ContainsAnyExcept(Plain)
        && !address.Contains("/.", StringComparison.Ordinal);

    private static string Encode(string address) => IsEncoded(address) ? address :
        Uri.TryCreate(FeedText.RemoveControls(address), UriKind.Absolute, out var uri) ? uri.AbsoluteUri : FeedText.RemoveControls(address);
}
