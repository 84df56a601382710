namespace SiteGen.Serve;

/// <summary>
/// Lets the script of <see cref="LiveReload"/> and its events through a page's Content-Security-Policy, which in a theme
/// without scripts admits none. The page as it is published keeps its policy.
/// </summary>
internal static class LivePolicy
{
    // As the theme's head writes it; a page whose policy is written in another way keeps it.
    private static ReadOnlySpan<byte> Meta => "<meta http-equiv=\"Content-Security-Policy\" content=\""u8;

    private static ReadOnlySpan<byte> Self => "&#39;self&#39; "u8;

    /// <summary>The page, its policy widened to scripts of its own host and to requests to it.</summary>
    /// <param name="html">The page, in UTF-8.</param>
    public static ReadOnlySpan<byte> Admit(ReadOnlySpan<byte> html)
    {
        var start = html.IndexOf(Meta);
        if (start < 0)
            return html;
        start += Meta.Length;
        var length = html[start..].IndexOf((byte)'"');
        if (length < 0)
            return html;
        var policy = Widen(Widen(html.Slice(start, length), "script-src "u8), "connect-src "u8);
        return (byte[])[.. html[..start], .. policy, .. html[(start + length)..]];
    }

    private static ReadOnlySpan<byte> Widen(ReadOnlySpan<byte> policy, ReadOnlySpan<byte> directive)
    {
        var at = policy.IndexOf(directive);
        if (at < 0)
            return (byte[])[.. directive, .. Self, .. "; "u8, .. policy];
        at += directive.Length;
        return policy[at..].StartsWith(Self[..^1]) ? policy : (byte[])[.. policy[..at], .. Self, .. policy[at..]];
    }
}
