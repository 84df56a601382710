using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;

namespace SiteGen.Tests.Sources.Support;

/// <summary>
/// An HTTP server on 127.0.0.1 that plays the part of a service: it sends scripted answers, also ones that no decent server
/// sends, and records requests. Each connection carries one request, so that no client repeats it by itself.
/// </summary>
internal sealed class PlayServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly ConcurrentQueue<PlayedRequest> _requests = [];
    private readonly List<(Func<PlayedRequest, bool> Matches, Func<PlayedRequest, PlayAnswer> Answer)> _scripts = [];
    private readonly ConcurrentBag<Task> _connections = [];
    private readonly Task _accepting;
    private int _open;

    public PlayServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The requests in order.</summary>
    public IReadOnlyList<PlayedRequest> Requests => [.. _requests];

    /// <summary>The requests in order, such as <c>GET /api?x=1</c>.</summary>
    public IReadOnlyList<string> Lines => [.. _requests.Select(request => $"{request.Method} {request.Target}")];

    /// <summary>The maximum number of concurrent requests.</summary>
    public int MaxConcurrentRequests { get; private set; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The address without a slash at the end.</summary>
    public string Address => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}");

    /// <summary>Returns the address of a path with or without a query.</summary>
    public Uri At(string target) => new(Address + target);

    /// <summary>Answers requests for a path; the last answer is repeated.</summary>
    public PlayServer On(string path, params PlayAnswer[] answers) => On(request => request.Path == path, answers);

    /// <summary>Answers some requests; the last answer is repeated. Scripts are tried in the order of these calls.</summary>
    public PlayServer On(Func<PlayedRequest, bool> matches, params PlayAnswer[] answers)
    {
        var next = -1;
        return On(matches, _ => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)]);
    }

    /// <summary>Answers some requests with what a function returns.</summary>
    public PlayServer On(Func<PlayedRequest, bool> matches, Func<PlayedRequest, PlayAnswer> answer)
    {
        lock (_scripts)
            _scripts.Add((matches, answer));
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _connections.Add(PlayAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or InvalidOperationException)
        {
        }
    }

    private async Task PlayAsync(TcpClient connection)
    {
        using var client = connection;
        try
        {
            if (await ReadAsync(client.GetStream()) is not { } request)
                return;
            lock (_scripts)
                MaxConcurrentRequests = Math.Max(MaxConcurrentRequests, ++_open);
            _requests.Enqueue(request);
            try
            {
                await AnswerAsync(client, request, FindAnswer(request));
            }
            finally
            {
                lock (_scripts)
                    _open--;
            }
        }
        catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The client has hung up, or the test is over.
        }
    }

    private PlayAnswer FindAnswer(PlayedRequest request)
    {
        lock (_scripts)
        {
            var script = _scripts.Find(script => script.Matches(request)).Answer;
            return script?.Invoke(request) ?? PlayAnswer.Text(404, "no script");
        }
    }

    private async Task<PlayedRequest?> ReadAsync(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var one = new byte[1];
        while (!EndsWith(bytes, "\r\n\r\n"u8))
        {
            if (await stream.ReadAsync(one, _stop.Token) == 0)
                return null;
            bytes.Add(one[0]);
        }

        var lines = Encoding.Latin1.GetString([.. bytes]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1)
            .Select(line => line.Split(':', 2))
            .ToDictionary(pair => pair[0], pair => pair[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var body = new byte[int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, _stop.Token);
        var start = lines[0].Split(' ');
        return new PlayedRequest(start[0], start[1], headers, Encoding.UTF8.GetString(body), _watch.Elapsed);
    }

    private async Task AnswerAsync(TcpClient client, PlayedRequest request, PlayAnswer answer)
    {
        var stream = client.GetStream();
        if (answer.Hangs)
            await Task.Delay(Timeout.Infinite, _stop.Token);
        request.Ended = _watch.Elapsed;
        if (answer.CutAfter < 0)
        {
            client.Client.Close(0);
            return;
        }

        await stream.WriteAsync(Encoding.Latin1.GetBytes(FormatHeaders(answer)), _stop.Token);
        var body = answer.CutAfter is { } length ? answer.Body[..length] : answer.Body;
        if (answer.Drip == TimeSpan.Zero)
            await stream.WriteAsync(body, _stop.Token);
        for (var i = 0; answer.Drip > TimeSpan.Zero && i < body.Length; i++)
        {
            await stream.WriteAsync(body.Slice(i, 1), _stop.Token);
            await Task.Delay(answer.Drip, _stop.Token);
        }
    }

    private static string FormatHeaders(PlayAnswer answer)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Status} What the server says\r\nConnection: close\r\n");
        if (answer.Status is not (204 or 304))
            text.Append(CultureInfo.InvariantCulture, $"Content-Length: {answer.ClaimedLength ?? answer.Body.Length}\r\n");
        if (answer.MediaType is { } type)
            text.Append(CultureInfo.InvariantCulture, $"Content-Type: {type}\r\n");
        foreach (var (name, value) in answer.Headers)
            text.Append(CultureInfo.InvariantCulture, $"{name}: {value}\r\n");
        return text.Append("\r\n").ToString();
    }

    private static bool EndsWith(List<byte> bytes, ReadOnlySpan<byte> end) =>
        bytes.Count >= end.Length && CollectionsMarshal.AsSpan(bytes).EndsWith(end);
}
