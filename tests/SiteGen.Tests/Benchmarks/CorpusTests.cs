using SiteGen.Benchmarks;
using SiteGen.Benchmarks.Comparison;
using SiteGen.Content;
using Repository = SiteGen.Tests.Support.Repository;

namespace SiteGen.Tests.Benchmarks;

/// <summary>The generated sites of the benchmarks. Figures are comparable only if the sites are identical.</summary>
public class CorpusTests
{
    [Fact]
    public void The_same_number_of_papers_gives_the_same_bytes()
    {
        using var first = Generate(60);
        using var second = Generate(60);
        Assert.Equal(first.Snapshot("content"), second.Snapshot("content"));
        Assert.Equal(60, first.Files("content/papers").Count);
        Assert.Equal(40, first.Files("content/topics").Count);
    }

    [Fact]
    public void A_small_corpus_is_the_beginning_of_a_big_one()
    {
        using var small = Generate(20);
        using var big = Generate(1020);
        Assert.All(small.Files("content/papers"),
            paper => Assert.Equal(small.Read("content/papers/" + paper), big.Read("content/papers/" + paper)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_corpus_builds_without_diagnostics_and_publishes_all_papers(bool everything)
    {
        using var site = Generate(60);
        var settings = ContentReader.ReadSettings(site.Root, new DiagnosticBag());
        (everything ? SiteVariant.Everything : SiteVariant.AsHugo).Apply(site.Root, settings);
        var run = site.Build();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("60 papers, 40 topics, 3 editions: ", run.Output, StringComparison.Ordinal);
        Assert.Equal(everything, site.Exists("_site/search/index.json"));
    }

    private static TestSite Generate(int papers)
    {
        var site = new TestSite();
        Corpus.Write(Repository.Root, site.Root, papers);
        return site;
    }
}
