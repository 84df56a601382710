namespace SiteGen.Check.Feeds;

/// <summary>Checks addresses in feeds.</summary>
internal static class FeedAddress
{
    /// <summary>Returns whether a text is an absolute http or https address in its normal form, byte for byte.</summary>
    /// <param name="text">The text.</param>
    public static bool IsNormalized(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.AbsoluteUri == text;
}
