using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using SiteGen.Network;

namespace SiteGen.Sources.Http;

/// <summary>Sends single requests and reads their responses within limits; keeps no cookies and follows no redirects.</summary>
internal sealed class HttpExchange : IDisposable
{
    private const int ChunkSize = 64 * 1024;

    private readonly ServiceClientOptions _options;
    private readonly HttpClient _client;

    /// <summary>Creates the only handler of a run.</summary>
    /// <param name="options">The limits.</param>
    public HttpExchange(ServiceClientOptions options)
    {
        _options = options;
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.GZip | DecompressionMethods.Deflate | DecompressionMethods.Brotli,
            MaxConnectionsPerServer = 1,
            MaxResponseHeadersLength = 32,
            MaxResponseDrainSize = ChunkSize,
            ResponseDrainTimeout = TimeSpan.FromSeconds(1),
            ActivityHeadersPropagator = null,
        };
        if (!options.AllowPrivateAddresses)
            handler.ConnectCallback = PublicConnection.ConnectAsync;
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Sends a request. Reads the body only if the request is interested in it.</summary>
    /// <param name="request">The request.</param>
    /// <param name="step">The address, which <see cref="RedirectRules"/> has checked, and the method.</param>
    /// <param name="cancellation">Stops the request.</param>
    /// <exception cref="RequestFailedException">The request cannot be sent, or the body is too large.</exception>
    /// <exception cref="HttpRequestException">The service does not answer.</exception>
    /// <exception cref="IOException">The connection breaks.</exception>
    /// <exception cref="OperationCanceledException">The response is not complete in time.</exception>
    public async Task<ServiceResponse> SendAsync(ServiceRequest request, HttpStep step, CancellationToken cancellation)
    {
        using var message = CreateMessage(request, step);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        timeout.CancelAfter(_options.RequestTimeout);
        using var answer = await _client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, timeout.Token).ConfigureAwait(false);
        var status = (int)answer.StatusCode;
        var body = status is >= 200 and < 300 || request.AcceptedStatuses.Contains(status)
            ? await ReadAsync(answer.Content, status, timeout.Token).ConfigureAwait(false)
            : default;
        return new ServiceResponse(status, step.Address, ReadHeaders(answer), body);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private HttpRequestMessage CreateMessage(ServiceRequest request, HttpStep step)
    {
        var message = new HttpRequestMessage(step.Method, step.Address);
        Add(message.Headers, "User-Agent", _options.UserAgent);
        Add(message.Headers, "Accept", request.Accept);
        foreach (var header in request.Headers.Where(header => header.MayBeSentTo(step.Address, step.HasLeftHost)))
            Add(message.Headers, header.Name, header.Value);
        if (step.Method == HttpMethod.Post && request.Json is { } json)
        {
            message.Content = new ReadOnlyMemoryContent(json);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return message;
    }

    // A key from the environment may contain anything, and must not appear in a message.
    private static void Add(HttpRequestHeaders headers, string name, string value)
    {
        var text = value.Trim();
        if (text.Any(c => c is < ' ' or > '~') || !headers.TryAddWithoutValidation(name, text))
            throw new RequestFailedException(
                new RequestFailure(ServiceFailure.Refused, $"cannot be asked, because the value of the header {name} is invalid"));
    }

    private async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, int status, CancellationToken cancellation)
    {
        if (content.Headers.ContentLength > _options.MaxBodySize)
            throw TooLarge(status);
        var stream = await content.ReadAsStreamAsync(cancellation).ConfigureAwait(false);
        await using var _ = stream.ConfigureAwait(false);
        var body = new ArrayBufferWriter<byte>();
        while (await stream.ReadAsync(body.GetMemory(ChunkSize), cancellation).ConfigureAwait(false) is > 0 and var count)
        {
            body.Advance(count);
            if (body.WrittenCount > _options.MaxBodySize)
                throw TooLarge(status);
        }

        return body.WrittenMemory;
    }

    private RequestFailedException TooLarge(int status)
    {
        var reason = FormattableString.Invariant($"answered with a body of more than {_options.MaxBodySize / 1024.0 / 1024:0.###} MB");
        return new RequestFailedException(new RequestFailure(ServiceFailure.Faulty, reason, status));
    }

    // Without validation, because a header that .NET cannot parse must not end the request.
    private static Dictionary<string, string> ReadHeaders(HttpResponseMessage answer)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated))
            headers[name] = string.Join(", ", values);
        return headers;
    }
}

/// <summary>One of the requests that become necessary when a service redirects.</summary>
/// <param name="Address">The address.</param>
/// <param name="Method">The method.</param>
/// <param name="HasLeftHost">Whether a redirect has led to another host, port or protocol.</param>
internal sealed record HttpStep(Uri Address, HttpMethod Method, bool HasLeftHost)
{
    /// <summary>Returns the request after a redirect: GET, unless the redirect keeps the method.</summary>
    /// <param name="target">The target of the redirect.</param>
    /// <param name="status">The status of the redirect.</param>
    public HttpStep Follow(Uri target, int status)
    {
        var isSameHost = Uri.Compare(
            Address, target, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;
        return new HttpStep(target, status is 307 or 308 ? Method : HttpMethod.Get, HasLeftHost || !isSameHost);
    }
}
