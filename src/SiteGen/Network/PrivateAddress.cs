using System.Buffers.Binary;
using System.Net;

namespace SiteGen.Network;

/// <summary>Recognizes addresses of this machine and its private network.</summary>
internal static class PrivateAddress
{
    private static readonly string[] PrivateSuffixes = [".localhost", ".local", ".internal", ".lan", ".home.arpa"];

    // RFC 6890: loopback, private, link-local, shared, "this" network, documentation, benchmarks, multicast and reserved.
    private static readonly IPNetwork[] Networks = Parse(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "2001:2::/48", "2001:10::/28",
        "2001:20::/28", "2001:db8::/32", "3fff::/20");

    // All other addresses of IPv6 are reserved, of one machine or of one network.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    // The addresses of IPv4 that these contain are judged instead: mapped, translated (RFC 2765), NAT64 and 6to4.
    private static readonly (IPNetwork Network, int Index)[] Embedding =
    [
        (IPNetwork.Parse("::ffff:0:0/96"), 12),
        (IPNetwork.Parse("::ffff:0:0:0/96"), 12),
        (IPNetwork.Parse("64:ff9b::/96"), 12),
        (IPNetwork.Parse("2002::/16"), 2),
    ];

    private static readonly IPNetwork Teredo = IPNetwork.Parse("2001::/32");

    /// <summary>Returns whether an address, or one that is embedded in it, belongs to this machine or a private network.</summary>
    /// <param name="address">The address.</param>
    public static bool IsPrivate(IPAddress address)
    {
        var bytes = address.GetAddressBytes();
        if (bytes.Length == 4)
            return IsListed(address);
        var index = Array.Find(Embedding, embedding => embedding.Network.Contains(address)).Index;
        if (index > 0)
            return IsListed(new IPAddress(bytes.AsSpan(index, 4)));
        if (Teredo.Contains(address))
            return IsListed(new IPAddress(bytes.AsSpan(4, 4))) || IsListed(GetTeredoClient(bytes));
        return !GlobalUnicast.Contains(address) || IsListed(address);
    }

    /// <summary>Returns whether the name of a host alone tells that it belongs to this machine or a private network.</summary>
    /// <param name="uri">An absolute address.</param>
    public static bool IsPrivateHost(Uri uri) => uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
        ? IPAddress.TryParse(uri.DnsSafeHost, out var address) && IsPrivate(address)
        : uri.Host.TrimEnd('.') is var host
            && (!host.Contains('.', StringComparison.Ordinal)
                || Array.Exists(PrivateSuffixes, suffix => host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)));

    private static bool IsListed(IPAddress address) => Array.Exists(Networks, network => network.Contains(address));

    // RFC 4380: the last four bytes are the client's address with all bits inverted.
    private static IPAddress GetTeredoClient(byte[] bytes)
    {
        var client = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(client, ~BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(12)));
        return new IPAddress(client);
    }

    private static IPNetwork[] Parse(params string[] networks) => [.. networks.Select(network => IPNetwork.Parse(network))];
}
