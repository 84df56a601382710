using BenchmarkDotNet.Attributes;
using SiteGen.Build;
using SiteGen.Catalog;
using SiteGen.Feeds;

namespace SiteGen.Benchmarks;

/// <summary>Steps that process many papers at once: 1,000 papers on one thread, 50 in a feed.</summary>
[MemoryDiagnoser]
public class SiteBenchmarks
{
    private readonly SampleSite _site = new(1000);
    private SiteCatalog _catalog = null!;
    private RssWriter _rss = null!;
    private JsonFeedWriter _json = null!;

    [GlobalSetup]
    public void Prepare()
    {
        _catalog = _site.Arrange(related: 0);
        _rss = new RssWriter(_site.Urls);
        _json = new JsonFeedWriter(_site.Urls);
    }

    /// <summary>Includes the map.</summary>
    [Benchmark]
    public SiteCatalog Arrange() => _site.Arrange(related: 0);

    [Benchmark]
    public SiteCatalog ArrangeWithRelated() => _site.Arrange(related: 5);

    [Benchmark]
    public int IndexForSearch() => SearchPlan.BuildJobs(_site.SelectPublished(), [], _site.Content.Settings, 1).Count;

    /// <summary>RSS and JSON Feed; each paper is rendered once.</summary>
    [Benchmark]
    public long Feed()
    {
        var channel = _site.CreateFeedBuilder(_catalog).BuildAll();
        using var output = new OutputBuffer();
        _rss.Write(channel, output);
        _json.Write(channel, output);
        return output.Written.Length;
    }
}
