using System.Globalization;
using SiteGen.Content;
using SiteGen.Content.Watching;
using SiteGen.Import;
using SiteGen.Sources.Fetching;
using SiteGen.Tests.Sources.Support;

namespace SiteGen.Tests.Sources.Simulation;

/// <summary>Runs the fetch and the import of a month against simulated services, as the scheduled workflow does.</summary>
internal sealed class MonthRunner : IAsyncDisposable
{
    private readonly PlayServer _server = new();
    private readonly SimulatedArxiv _arxiv;
    private readonly SimulatedHuggingFace _huggingFace;
    private DateTimeOffset _now;
    private CancellationTokenSource? _kill;

    public MonthRunner(SimulatedMonth month, string gap = "0")
    {
        _arxiv = new SimulatedArxiv(month.Papers, () => _now);
        _huggingFace = new SimulatedHuggingFace(month.Featured, () => _now);
        _server.On(_ => true, Answer);
        Site = new TestSite(TestSite.Settings);
        Site.Write("content/site.yaml", TestSite.Settings);
        Site.Write("content/sources/arxiv.yaml", WriteSource("arxiv", gap) + "categories: [\"cs.LG\", \"cs.CL\"]\n");
        Site.Write("content/sources/huggingface.yaml", WriteSource("huggingface", gap));
    }

    public TestSite Site { get; }

    /// <summary>The states after each run: <c>2026-11-02 06: arxiv fresh, huggingface fresh</c>.</summary>
    public List<string> States { get; } = [];

    /// <summary>Returns the answer to a request of a disturbed run; null to answer normally.</summary>
    public Func<PlayedRequest, PlayAnswer?>? Fault { get; set; }

    /// <summary>The requests of each run.</summary>
    public List<IReadOnlyList<PlayedRequest>> Requests { get; } = [];

    /// <summary>The day whose batch the RSS feed shows; null for the newest.</summary>
    public DateOnly? StaleRss { set => _arxiv.StaleRss = value; }

    /// <summary>Runs a fetch and an import.</summary>
    /// <param name="time">The time of the run.</param>
    /// <param name="killAt">The path whose request kills the fetch; null for none.</param>
    public async Task RunAsync(DateTimeOffset time, string? killAt = null)
    {
        _now = time;
        using var kill = new CancellationTokenSource();
        _kill = killAt is null ? null : kill;
        var fault = Fault;
        if (killAt is not null)
        {
            Fault = request =>
            {
                if (request.Path == killAt)
                    _kill!.Cancel();
                return fault?.Invoke(request);
            };
        }

        var earlier = _server.Requests.Count;
        var report = await FetchAsync(kill.Token);
        Fault = fault;
        Requests.Add([.. _server.Requests.Skip(earlier)]);
        if (report is null)
            return;
        States.Add(string.Create(CultureInfo.InvariantCulture, $"{time:yyyy-MM-dd HH}: ")
            + string.Join(", ", report.Sources.Select(s => $"{s.Source.Name} {FreshnessNames.ToText(s.State.Freshness)}")));
        var diagnostics = new DiagnosticBag();
        Importer.Run(
            new ImportOptions { Source = Site.Root, Date = DateOnly.FromDateTime(time.UtcDateTime) }, diagnostics, CancellationToken.None);
        Assert.Empty(diagnostics.Sorted().Select(d => d.ToString()));
    }

    /// <summary>Returns where each paper is: its file in <c>papers</c> or <c>proposed</c>, or <c>expired</c>.</summary>
    public IReadOnlyDictionary<string, string> FindPapers()
    {
        var log = ImportLog.Read(Site.Root, new DiagnosticBag());
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in log.Papers)
        {
            var id = entry.Ids.First(i => i.StartsWith("arxiv:", StringComparison.Ordinal))["arxiv:".Length..];
            var places = new[] { $"content/papers/{entry.Slug}.md", $"content/proposed/{entry.Slug}.md" }.Where(Site.Exists).ToList();
            if (entry.Outcome is Outcome.Expired)
                places.Add("expired");
            found.Add(id, Assert.Single(places));
        }

        return found;
    }

    public async ValueTask DisposeAsync()
    {
        Site.Dispose();
        await _server.DisposeAsync();
    }

    private async Task<FetchReport?> FetchAsync(CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        try
        {
            var options = new FetchOptions { Source = Site.Root, Now = _now, Client = TestClient.Options };
            var report = await Fetcher.RunAsync(options, diagnostics, cancellation);
            Assert.Empty(diagnostics.Sorted().Select(d => d.ToString()));
            return report;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private PlayAnswer Answer(PlayedRequest request) => Fault?.Invoke(request) ?? request.Path switch
    {
        "/oai" => _arxiv.Harvest(request),
        "/api/query" => _arxiv.Search(request),
        "/api/daily_papers" => _huggingFace.DailyPapers(request),
        var path when path.StartsWith("/rss/", StringComparison.Ordinal) => _arxiv.Rss(request),
        _ => PlayAnswer.Text(404, "no such page"),
    };

    private string WriteSource(string kind, string gap) =>
        $"from: \"{kind}\"\nquery: \"forget*\"\naddress: \"{_server.Address}\"\ngap: {gap}\n";
}
