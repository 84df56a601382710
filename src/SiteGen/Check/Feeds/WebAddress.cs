namespace SiteGen.Check.Feeds;

/// <summary>Addresses as a feed has to have them.</summary>
internal static class WebAddress
{
    /// <summary>Whether a text is an absolute http or https address in its normal form, byte for byte.</summary>
    /// <param name="text">The text.</param>
    public static bool IsExact(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.AbsoluteUri == text;
}
