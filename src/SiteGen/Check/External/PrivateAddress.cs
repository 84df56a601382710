using System.Net;
using System.Net.Sockets;

namespace SiteGen.Check.External;

/// <summary>Recognizes addresses of this machine and its private network.</summary>
internal static class PrivateAddress
{
    private static readonly string[] PrivateSuffixes = [".localhost", ".local", ".internal", ".lan", ".home.arpa"];

    // RFC 6890: loopback, private, link-local, shared, "this" network, multicast and reserved.
    private static readonly IPNetwork[] Networks =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "224.0.0.0/3",
            "::/127", "fc00::/7", "fe80::/10", "ff00::/8",
        ]).Select(IPNetwork.Parse),
    ];

    /// <summary>Returns whether an address belongs to this machine or a private network.</summary>
    /// <param name="address">The address.</param>
    public static bool IsPrivate(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Array.Exists(Networks, network => network.Contains(plain));
    }

    /// <summary>Returns whether the name of a host alone tells that it belongs to this machine or a private network.</summary>
    /// <param name="uri">An absolute address.</param>
    public static bool IsPrivateHost(Uri uri) => uri.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6
        ? IPAddress.TryParse(uri.DnsSafeHost, out var address) && IsPrivate(address)
        : !uri.Host.Contains('.', StringComparison.Ordinal)
            || Array.Exists(PrivateSuffixes, suffix => uri.Host.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));

    /// <summary>Connects to a host, unless its name resolves to private addresses only.</summary>
    /// <param name="host">The host.</param>
    /// <param name="port">The port.</param>
    /// <param name="cancellation">Stops the attempt.</param>
    /// <exception cref="PrivateAddressException">All of its addresses are private.</exception>
    /// <exception cref="SocketException">The host does not exist or does not answer.</exception>
    public static async ValueTask<Stream> ConnectPubliclyAsync(string host, int port, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false);
        var publicAddresses = addresses.Where(address => !IsPrivate(address)).ToArray();
        if (publicAddresses.Length == 0 && addresses.Length > 0)
            throw new PrivateAddressException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(publicAddresses, port, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>A link leads into a private network, which readers cannot reach.</summary>
internal sealed class PrivateAddressException : IOException;
