using System.Net;
using System.Net.Sockets;

namespace SiteGen.Network;

/// <summary>
/// Connects to public addresses only. The address that was checked is the one that is connected to, so that a name that
/// resolves to another address a moment later has no effect.
/// </summary>
internal static class PublicConnection
{
    /// <summary>Connects for a <see cref="SocketsHttpHandler"/>.</summary>
    /// <remarks>
    /// A proxy that the user has chosen may have a private address. It resolves the names of hosts itself, so that only
    /// <see cref="PrivateAddress.IsPrivateHost"/> protects them.
    /// </remarks>
    /// <param name="context">The connection that the handler needs.</param>
    /// <param name="cancellation">Stops the attempt.</param>
    /// <exception cref="PrivateAddressException">All addresses of the host are private.</exception>
    /// <exception cref="SocketException">The host does not exist or does not answer.</exception>
    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var target = context.DnsEndPoint;
        if (!IsProxied(context.InitialRequestMessage.RequestUri!, target))
            return await ConnectAsync(target.Host, target.Port, cancellation).ConfigureAwait(false);
        return await OpenAsync(socket => socket.ConnectAsync(target, cancellation)).ConfigureAwait(false);
    }

    /// <summary>Connects to a host, unless its name resolves to private addresses only.</summary>
    /// <param name="host">The host.</param>
    /// <param name="port">The port.</param>
    /// <param name="cancellation">Stops the attempt.</param>
    /// <exception cref="PrivateAddressException">All of its addresses are private.</exception>
    /// <exception cref="SocketException">The host does not exist or does not answer.</exception>
    public static async ValueTask<Stream> ConnectAsync(string host, int port, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(host, cancellation).ConfigureAwait(false);
        var publicAddresses = addresses.Where(address => !PrivateAddress.IsPrivate(address)).ToArray();
        if (publicAddresses.Length == 0 && addresses.Length > 0)
            throw new PrivateAddressException();
        return await OpenAsync(socket => socket.ConnectAsync(publicAddresses, port, cancellation)).ConfigureAwait(false);
    }

    private static bool IsProxied(Uri requested, DnsEndPoint target) =>
        (requested.IdnHost != target.Host || requested.Port != target.Port) && HttpClient.DefaultProxy.GetProxy(requested) is not null;

    private static async ValueTask<Stream> OpenAsync(Func<Socket, ValueTask> connect)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await connect(socket).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

/// <summary>All addresses of a host belong to this machine or a private network.</summary>
internal sealed class PrivateAddressException : IOException;
