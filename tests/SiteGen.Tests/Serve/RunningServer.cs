using System.Collections.Concurrent;
using SiteGen.Serve;

namespace SiteGen.Tests.Serve;

/// <summary>A real server on a free port over a temporary source folder.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<ServedBuild> _served;
    private readonly SiteServer _server;
    private readonly Task _running;

    private RunningServer(string source, FakeBuild build, SiteServer server, ConcurrentQueue<ServedBuild> served)
    {
        Source = source;
        Build = build;
        _served = served;
        _server = server;
        _running = server.RunAsync(_end.Token);
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false })
        {
            BaseAddress = new UriBuilder(server.Address) { Host = "127.0.0.1" }.Uri,
            Timeout = Patience,
        };
    }

    public string Source { get; }

    public FakeBuild Build { get; }

    public IReadOnlyList<ServedBuild> Served => [.. _served];

    public Uri Address => _server.Address;

    public HttpClient Client { get; }

    public static Task<RunningServer> StartAsync(params (string Path, string Text)[] files) => StartAsync(new FakeBuild(), files);

    public static async Task<RunningServer> StartAsync(FakeBuild build, params (string Path, string Text)[] files)
    {
        var source = Directory.CreateTempSubdirectory("sitegen-serve-").FullName;
        Directory.CreateDirectory(Path.Combine(source, "content"));
        foreach (var (path, text) in files)
            Write(source, path, text);
        var served = new ConcurrentQueue<ServedBuild>();
        var server = await SiteServer.StartAsync(
            new ServeOptions { Source = source, Port = 0, Drafts = true },
            build.Build,
            served.Enqueue);
        return new RunningServer(source, build, server, served);
    }

    public void Write(string path, string text) => Write(Source, path, text);

    /// <summary>Repeats a request until the response is as expected; fails after 30 s.</summary>
    public async Task<string> GetUntilAsync(string path, Func<string, bool> expected)
    {
        var deadline = DateTime.UtcNow + Patience;
        while (true)
        {
            using var answer = await Client.GetAsync(new Uri(path, UriKind.Relative));
            var text = await answer.Content.ReadAsStringAsync();
            if (expected(text))
                return text;
            Assert.True(DateTime.UtcNow < deadline, $"{path} still answers: {text}");
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _running;
        await _server.DisposeAsync();
        Client.Dispose();
        _end.Dispose();
        Directory.Delete(Source, recursive: true);
    }

    private static void Write(string source, string path, string text)
    {
        var file = Path.Combine(source, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
