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
/// Serves a site on 127.0.0.1 while its content is written: builds it, watches <c>content</c> and <c>themes</c>, rebuilds after
/// a change and makes browsers reload. After a failed build the last good site stays up, with the errors over it.
/// </summary>
public sealed class SiteServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SourceWatcher _watcher;
    private readonly SiteRebuilder _rebuilder;
    private readonly LiveSite _site;
    private readonly Action<ServedBuild> _built;

    private SiteServer(
        WebApplication app, LiveSite site, SiteRebuilder rebuilder, Uri address, SourceWatcher watcher, Action<ServedBuild> built)
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

    /// <summary>Opens the port and starts to watch; responses wait until <see cref="RunAsync"/> has built the site.</summary>
    /// <param name="options">What is served, and where.</param>
    /// <param name="build">Builds a site.</param>
    /// <param name="built">Receives every build, in order, after browsers were notified.</param>
    /// <exception cref="AddressInUseException">Another program listens on the port.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">The system does not let this program listen on the port.</exception>
    /// <exception cref="IOException">The system has no watch for changed files left to give.</exception>
    public static async Task<SiteServer> StartAsync(
        ServeOptions options, Func<BuildOptions, CancellationToken, BuildReport> build, Action<ServedBuild> built)
    {
        var watcher = new SourceWatcher(options.Source);
        var site = new LiveSite();
        var app = CreateApp(options, site);
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

        var address = GetAddress(app);
        return new SiteServer(app, site, new SiteRebuilder(options, address, build), address, watcher, built);
    }

    /// <summary>Builds the site, and again after each change. Returns without an exception when it is cancelled.</summary>
    /// <param name="cancellation">Stops the server.</param>
    public async Task RunAsync(CancellationToken cancellation)
    {
        // Let the caller continue while the first build runs.
        await Task.Yield();
        try
        {
            Rebuild([], import: true, cancellation);
            while (true)
            {
                var changed = await _watcher.NextAsync(cancellation);
                Rebuild(changed, NeedsImport(changed), cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The server was stopped.
        }
    }

    /// <summary>Closes the port and deletes the built site.</summary>
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
            // Nothing was built, or another program still reads the site; the next start reuses the folder.
        }
    }

    private static WebApplication CreateApp(ServeOptions options, LiveSite site)
    {
        // An empty builder reads no settings files or environment variables, which may belong to other web programs.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, options.Port));
        builder.Services.Configure<HostOptions>(o => o.ShutdownTimeout = TimeSpan.FromSeconds(1));
        builder.Services.AddLogging();
        // A foreign page whose host name resolves to 127.0.0.1 must not read drafts (DNS rebinding).
        builder.Services.Configure<HostFilteringOptions>(o => o.AllowedHosts = ["localhost", "127.0.0.1"]);
        var app = builder.Build();
        app.UseHostFiltering();
        var responder = new SiteResponder(site, new MailPreview(options), app.Lifetime.ApplicationStopping);
        app.Run((HttpContext context) => responder.RespondAsync(context));
        return app;
    }

    private static Uri GetAddress(WebApplication app)
    {
        var listening = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>();
        return new UriBuilder(listening.Addresses.Single()) { Host = "localhost" }.Uri;
    }

    // Imports run for changed dumps only, and not for the log that an import itself writes. For a new folder the system may
    // name the folder only.
    private static bool NeedsImport(IReadOnlyList<string> changed) => changed.Any(path =>
        path is "content" or "content/dumps"
        || (path.StartsWith("content/dumps/", StringComparison.Ordinal) && path != "content/dumps/imported.yaml"));

    private void Rebuild(IReadOnlyList<string> changed, bool import, CancellationToken cancellation)
    {
        var (report, state) = _rebuilder.Rebuild(import, cancellation);
        _site.Show(state);
        _built(new ServedBuild(report, changed));
    }
}
