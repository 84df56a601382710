using System.Net;
using SiteGen.Content;

namespace SiteGen.Check.External;

/// <summary>Asks other sites for the head of an answer, and reads no more of it: no cookies, no redirects of its own.</summary>
internal sealed class LinkClient : IDisposable
{
    private readonly HttpClient _client;

    /// <summary>Makes a client.</summary>
    /// <param name="site">The site whose links are checked: who asks.</param>
    /// <param name="mayBePrivate">Whether links may lead into one's own network, because the site stands there too.</param>
    /// <param name="timeout">How long one request may take.</param>
    public LinkClient(Uri site, bool mayBePrivate, TimeSpan timeout)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.None,
            MaxConnectionsPerServer = 1,
            MaxResponseDrainSize = 0,
            ActivityHeadersPropagator = null,
        };
        if (!mayBePrivate)
            handler.ConnectCallback = (context, cancellation) => ConnectAsync(context, cancellation);
        _client = new HttpClient(handler) { Timeout = timeout };
        var who = site.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"SiteGen/{ProgramVersion.Number} (checks the links of {who})");
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "*/*");
    }

    /// <summary>Asks once.</summary>
    /// <param name="method">HEAD or GET.</param>
    /// <param name="address">The address.</param>
    /// <param name="cancellation">Stops the request.</param>
    /// <exception cref="HttpRequestException">There is no answer.</exception>
    /// <exception cref="TaskCanceledException">There is none in time.</exception>
    public async Task<LinkAnswer> AskAsync(HttpMethod method, Uri address, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address);
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        return new LinkAnswer(response.StatusCode, response.Headers.Location, response.Headers.RetryAfter?.Delta, response.Headers.RetryAfter?.Date);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var asked = context.InitialRequestMessage.RequestUri!;
        if (asked.IdnHost != context.DnsEndPoint.Host || asked.Port != context.DnsEndPoint.Port)
        {
            // A proxy, which the person has chosen, and which looks names up itself.
            var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp) { NoDelay = true };
            await socket.ConnectAsync(context.DnsEndPoint, cancellation).ConfigureAwait(false);
            return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
        }

        return await PrivateAddress.ConnectPubliclyAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, cancellation).ConfigureAwait(false);
    }
}

/// <summary>The head of an answer.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Location">Where it redirects to.</param>
/// <param name="RetryAfter">How long the host asks to wait.</param>
/// <param name="RetryAt">Until when it asks to wait, where it names a time.</param>
internal sealed record LinkAnswer(HttpStatusCode Status, Uri? Location, TimeSpan? RetryAfter, DateTimeOffset? RetryAt);
