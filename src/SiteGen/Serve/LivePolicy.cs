using System.Text;
using SiteGen.Themes;

namespace SiteGen.Serve;

/// <summary>
/// Widens the Content-Security-Policy of a page for the script of <see cref="LiveReload"/> and its events; the policy of a theme
/// without scripts blocks both. Published pages keep their policy.
/// </summary>
internal static class LivePolicy
{
    // A theme that writes its policy in another way keeps it.
    private static readonly byte[] Meta = Encoding.UTF8.GetBytes(SecurityPolicy.MetaStart);

    private static ReadOnlySpan<byte> Self => "'self' "u8;

    /// <summary>Returns a page whose policy allows scripts of its own host and requests to it.</summary>
    /// <param name="html">The page, in UTF-8.</param>
    public static ReadOnlySpan<byte> Allow(ReadOnlySpan<byte> html)
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
