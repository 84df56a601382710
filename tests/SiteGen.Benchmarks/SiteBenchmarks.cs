using BenchmarkDotNet.Attributes;
using SiteGen.Build;
using SiteGen.Catalog;
using SiteGen.Feeds;

namespace SiteGen.Benchmarks;

/// <summary>What the steps cost that look at many papers at once: 1,000 of them, on one thread; 50 in a feed.</summary>
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

    /// <summary>With the map, which any site has.</summary>
    [Benchmark]
    public SiteCatalog Arrange() => _site.Arrange(related: 0);

    [Benchmark]
    public SiteCatalog ArrangeWithRelated() => _site.Arrange(related: 5);

    [Benchmark]
    public int IndexForSearch() => SearchPlan.BuildJobs(_site.Published(), _site.Content.Settings, 1).Count;

    /// <summary>A feed in both its forms, each paper rendered once.</summary>
    [Benchmark]
    public long Feed()
    {
        var channel = _site.Feeds(_catalog).BuildAll();
        using var output = new OutputBuffer();
        _rss.Write(channel, output);
        _json.Write(channel, output);
        return output.Written.Length;
    }
}
