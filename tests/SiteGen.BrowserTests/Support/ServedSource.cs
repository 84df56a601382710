using SiteGen.Build;
using SiteGen.Serve;

namespace SiteGen.BrowserTests.Support;

/// <summary>A small site in a temporary folder, served by <c>sitegen serve</c> while a test edits it.</summary>
internal sealed class ServedSource : IAsyncDisposable
{
    private readonly string _folder;
    private readonly SiteServer _server;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _running;

    private ServedSource(string folder, SiteServer server)
    {
        _folder = folder;
        _server = server;
        _running = server.RunAsync(_end.Token);
    }

    /// <summary>The address of the site: <c>http://localhost:54321/</c>.</summary>
    public Uri Address => _server.Address;

    /// <summary>Writes the files and starts the server.</summary>
    /// <param name="files">The path of each file below the source, and its text.</param>
    public static async Task<ServedSource> StartAsync(params (string Path, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-live-").FullName;
        SourceCopy.Make("themes", folder);
        foreach (var (path, text) in files)
            Write(folder, path, text);
        var options = new ServeOptions { Source = folder, Port = 0 };
        return new ServedSource(folder, await SiteServer.StartAsync(options, Build, _ => { }));
    }

    public void Write(string path, string text) => Write(_folder, path, text);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        await _server.DisposeAsync();
        _end.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static BuildReport Build(BuildOptions options, CancellationToken cancellation) =>
        SiteBuilder.Build(options with { Date = new DateOnly(2026, 11, 23) }, null, cancellation);

    private static void Write(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
