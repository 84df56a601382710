using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SiteGen.Tests.Check.External;

/// <summary>A web server on 127.0.0.1 that records requests and how many of them were concurrent.</summary>
internal sealed class LinkServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _requests = [];
    private int _open;

    private LinkServer(WebApplication app) => _app = app;

    /// <summary>The requests in order, such as <c>HEAD /x</c>.</summary>
    public IReadOnlyList<string> Requests => [.. _requests];

    /// <summary>The headers of the last request.</summary>
    public IHeaderDictionary Headers { get; private set; } = new HeaderDictionary();

    /// <summary>The maximum number of concurrent requests.</summary>
    public int MaxConcurrentRequests { get; private set; }

    public string Address => _app.Urls.Single();

    public static async Task<LinkServer> StartAsync(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = new LinkServer(builder.Build());
        server._app.Run(context => server.AnswerAsync(context, answer));
        await server._app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, Func<HttpContext, Task> answer)
    {
        MaxConcurrentRequests = Math.Max(MaxConcurrentRequests, Interlocked.Increment(ref _open));
        try
        {
            Headers = new HeaderDictionary(context.Request.Headers.ToDictionary());
            _requests.Enqueue($"{context.Request.Method} {context.Request.Path}");
            await answer(context);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }
}
