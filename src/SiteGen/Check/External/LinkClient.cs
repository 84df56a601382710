using System.Net;
using SiteGen.Content;
using SiteGen.Network;

namespace SiteGen.Check.External;

/// <summary>Requests the headers of a response and reads no more of it; keeps no cookies and follows no redirects.</summary>
internal sealed class LinkClient : IDisposable
{
    private readonly HttpClient _client;

    /// <summary>Creates a client.</summary>
    /// <param name="site">The site whose links are checked, which the user agent names.</param>
    /// <param name="mayBePrivate">Whether links may lead into a private network, because the site is in one too.</param>
    /// <param name="timeout">The timeout of one request.</param>
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
            handler.ConnectCallback = PublicConnection.ConnectAsync;
        _client = new HttpClient(handler) { Timeout = timeout };
        var who = site.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
        _client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", $"SiteGen/{ProgramVersion.Number} (checks the links of {who})");
        _client.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "*/*");
    }

    /// <summary>Sends one request.</summary>
    /// <param name="method">HEAD or GET.</param>
    /// <param name="address">The address.</param>
    /// <param name="cancellation">Stops the request.</param>
    /// <exception cref="HttpRequestException">The host does not answer.</exception>
    /// <exception cref="TaskCanceledException">The host does not answer in time.</exception>
    public async Task<LinkAnswer> AskAsync(HttpMethod method, Uri address, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(method, address);
        using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
        var headers = response.Headers;
        return new LinkAnswer(response.StatusCode, headers.Location, headers.RetryAfter?.Delta, headers.RetryAfter?.Date);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}

/// <summary>The headers of a response.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Location">The target of a redirect.</param>
/// <param name="RetryAfter">The pause that the host asks for.</param>
/// <param name="RetryAt">The end of that pause, if the host names a time instead.</param>
internal sealed record LinkAnswer(HttpStatusCode Status, Uri? Location, TimeSpan? RetryAfter, DateTimeOffset? RetryAt);
