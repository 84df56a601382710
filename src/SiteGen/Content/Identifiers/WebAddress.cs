using System.Buffers;
using SiteGen.Text;

namespace SiteGen.Content.Identifiers;

/// <summary>Validates addresses of web pages.</summary>
public static class WebAddress
{
    // Browsers read a backslash as a slash and remove tabs and line breaks, so such an address leads elsewhere than it seems to.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(CharSet.Range('\0', ' ') + "<>\"\\\u007F");

    /// <summary>Returns whether a text is an absolute http or https URL with a host.</summary>
    /// <param name="text">The text.</param>
    public static bool IsValid(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.Host.Length > 0
        && !text.AsSpan().ContainsAny(Forbidden);
}
