using System.Buffers;
using System.Text.RegularExpressions;
using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>The forms of the identifiers that a paper may have.</summary>
public static partial class Identifiers
{
    // Browsers read a backslash as a slash and drop some controls: such an address does not lead where it seems to.
    private static readonly SearchValues<char> NotInAddresses = SearchValues.Create(
        CharSet.Between('\0', ' ') + "<>\"\\\u007F");

    /// <summary>
    /// Reads an arXiv identifier, new (<c>1611.07725</c>) or old (<c>math/0306302</c>, <c>math.NA/0306302</c>), also
    /// with <c>arXiv:</c> or an arxiv.org address before it and a version after it; gives it without them.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The bare identifier.</param>
    public static bool TryArxiv(string text, out string id)
    {
        var match = ArxivPattern().Match(text.Trim());
        id = match.Groups["id"].Value;
        return match.Success;
    }

    /// <summary>
    /// Reads a DOI (<c>10.1109/CVPR.2017.587</c>), also with <c>doi:</c> or a resolver's address before it; gives it
    /// without them.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="doi">The bare DOI.</param>
    public static bool TryDoi(string text, out string doi)
    {
        var match = DoiPattern().Match(text.Trim());
        doi = match.Groups["doi"].Value;
        return match.Success;
    }

    /// <summary>Whether the text is an absolute http or https address.</summary>
    /// <param name="text">The text.</param>
    public static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0
        && !text.AsSpan().ContainsAny(NotInAddresses);

    [GeneratedRegex(@"^(?:arxiv:|https?://(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/)?(?<id>\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?(?:\.pdf)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArxivPattern();

    [GeneratedRegex(@"^(?:doi:\s*|https?://(?:dx\.)?doi\.org/)?(?<doi>10\.\d{4,9}/[^\s""<>]+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoiPattern();
}
