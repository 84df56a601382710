namespace SiteGen.Sources.Http;

/// <summary>Formats addresses for messages, logs and state files.</summary>
public static class DisplayAddress
{
    private const int MaxLength = 200;

    /// <summary>
    /// Returns an address without its query, fragment and user, which may be secret, in ASCII and shortened to 200 characters.
    /// </summary>
    /// <param name="address">An absolute address.</param>
    public static string Format(Uri address)
    {
        var host = address.HostNameType == UriHostNameType.IPv6 ? address.Host : address.IdnHost;
        var port = address.IsDefaultPort ? "" : FormattableString.Invariant($":{address.Port}");
        var text = $"{address.Scheme}://{host}{port}{address.AbsolutePath}";
        return text.Length <= MaxLength ? text : $"{text.AsSpan(0, MaxLength)}...";
    }
}
