using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SiteGen.Serve;

namespace SiteGen.BrowserTests.Support;

/// <summary>
/// Serves a built site on 127.0.0.1 as GitHub Pages does: below a path, with <c>404.html</c> for missing pages.
/// </summary>
internal sealed class SiteHost : IAsyncDisposable
{
    private const string BasePath = "/feed";
    private readonly WebApplication _app;
    private readonly string _folder;

    private SiteHost(string folder)
    {
        _folder = folder;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        builder.Services.AddLogging();
        _app = builder.Build();
        _app.Run(RespondAsync);
    }

    /// <summary>The address of the site: <c>http://127.0.0.1:54321/feed/</c>.</summary>
    public Uri Address => new(_app.Urls.Single() + BasePath + "/");

    /// <summary>Starts on a free port. The folder may be filled later.</summary>
    /// <param name="folder">The folder with the built site; an absolute path.</param>
    public static async Task<SiteHost> StartAsync(string folder)
    {
        var host = new SiteHost(folder);
        await host._app.StartAsync();
        return host;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task RespondAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        var found = path.StartsWith(BasePath + "/", StringComparison.Ordinal) ? SiteFile.Find(_folder, path[BasePath.Length..]) : default;
        if (path == "/favicon.ico")
        {
            // Browsers request the icon at the root of the host if a feed names none. That is outside of the site.
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        if (found.Redirect is { } folder)
        {
            context.Response.Redirect(BasePath + folder);
            return;
        }

        var file = found.File ?? Path.Combine(_folder, "404.html");
        var bytes = await File.ReadAllBytesAsync(file, context.RequestAborted);
        context.Response.StatusCode = found.File is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        context.Response.ContentType = ContentTypes.FromFile(file);
        context.Response.ContentLength = bytes.Length;
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
