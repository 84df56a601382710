using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SiteGen.Build;

namespace SiteGen.Serve;

/// <summary>
/// Serves a site on 127.0.0.1 while it is written: builds it, watches <c>content</c> and <c>themes</c>, builds it again
/// after a change and has browsers reload. A failed build leaves the last good site up and shows its errors over it.
/// </summary>
public sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SourceWatcher _watcher;
    private readonly SiteRebuilder _rebuilder;
    private readonly LiveSite _site;
    private readonly Action<BuildReport> _built;

    private SiteServer(WebApplication app, LiveSite site, SiteRebuilder rebuilder, Uri address, SourceWatcher watcher, Action<BuildReport> built)
    {
        _app = app;
        _site = site;
        _rebuilder = rebuilder;
        _watcher = watcher;
        _built = built;
        Address = address;
    }

    /// <summary>The address of the site: <c>http://localhost:8080/</c>.</summary>
    public Uri Address { get; }

    /// <summary>Opens the port and begins to watch; answers wait until <see cref="RunAsync"/> has built the site.</summary>
    /// <param name="options">What is served, and where.</param>
    /// <param name="build">Builds a site.</param>
    /// <param name="built">Told of every build, in turn, after browsers were told.</param>
    /// <exception cref="AddressInUseException">Another program listens on the port.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The system does not let this program listen on the port.</exception>
    /// <exception cref="IOException">The system has no watch for changed files left to give.</exception>
    public static async Task<SiteServer> StartAsync(
        ServeOptions options, Func<BuildOptions, CancellationToken, BuildReport> build, Action<BuildReport> built)
    {
        var watcher = new SourceWatcher(options.Source);
        var site = new LiveSite();
        var app = CreateApp(options.Port, site);
        try
        {
            await app.StartAsync();
        }
        catch (Exception e)
        {
            watcher.Dispose();
            await app.DisposeAsync();
            if (e is IOException { InnerException: AddressInUseException inUse })
                throw new AddressInUseException(inUse.Message, inUse);
            throw;
        }

        var address = AddressOf(app);
        return new SiteServer(app, site, new SiteRebuilder(options, address, build), address, watcher, built);
    }

    /// <summary>Builds the site, and again after each change, until it is cancelled; then returns as if done.</summary>
    /// <param name="cancellation">Ends the work.</param>
    public async Task RunAsync(CancellationToken cancellation)
    {
        // The caller goes on while the first build runs.
        await Task.Yield();
        try
        {
            Rebuild(import: true, cancellation);
            while (true)
                Rebuild(NeedsImport(await _watcher.NextAsync(cancellation)), cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // This is how the work ends.
        }
    }

    /// <summary>Closes the port and removes what was built.</summary>
    public async ValueTask DisposeAsync()
    {
        _watcher.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        try
        {
            Directory.Delete(_rebuilder.Folder, recursive: true);
        }
        catch (IOException)
        {
            // Nothing was built, or another program still reads it: the next start uses the folder again.
        }
    }

    private static WebApplication CreateApp(int port, LiveSite site)
    {
        // Empty: no settings file or environment variable of some other web program changes what is served.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, port));
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.Services.AddLogging();
        // A page of a stranger whose name leads to 127.0.0.1 must not read drafts.
        builder.Services.Configure<HostFilteringOptions>(o => o.AllowedHosts = ["localhost", "127.0.0.1"]);
        var app = builder.Build();
        app.UseHostFiltering();
        var responder = new SiteResponder(site, app.Lifetime.ApplicationStopping);
        app.Run((HttpContext context) => responder.RespondAsync(context));
        return app;
    }

    private static Uri AddressOf(WebApplication app)
    {
        var listening = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        return new UriBuilder(listening.Addresses.Single()) { Host = "localhost" }.Uri;
    }

    // Only a changed dump needs an import, and what an import writes must not start the next one. Of a new folder the
    // system may name the folder only.
    private static bool NeedsImport(IReadOnlyCollection<string> changed) => changed.Any(path =>
        path is SourceWatcher.Unknown or "content" or "content/dumps"
        || (path.StartsWith("content/dumps/", StringComparison.Ordinal) && path != "content/dumps/imported.yaml"));

    private void Rebuild(bool import, CancellationToken cancellation)
    {
        var (report, state) = _rebuilder.Rebuild(import, cancellation);
        _site.Show(state);
        _built(report);
    }
}
