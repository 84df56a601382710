using SiteGen.Benchmarks;
using SiteGen.Benchmarks.Comparison;
using SiteGen.Content;
using Repository = SiteGen.Tests.Support.Repository;

namespace SiteGen.Tests.Benchmarks;

/// <summary>The generated sites on which builds are timed: figures of two days compare only if the site is the same.</summary>
public class CorpusTests
{
    [Fact]
    public void The_same_number_of_papers_is_the_same_site_to_the_byte()
    {
        using var first = Generated(60);
        using var second = Generated(60);
        Assert.Equal(first.Snapshot("content"), second.Snapshot("content"));
        Assert.Equal(60, first.Files("content/papers").Count);
        Assert.Equal(40, first.Files("content/topics").Count);
    }

    [Fact]
    public void The_papers_of_a_small_site_are_the_first_of_a_bigger_one()
    {
        using var small = Generated(20);
        using var big = Generated(1020);
        Assert.All(small.Files("content/papers"), paper => Assert.Equal(small.Read("content/papers/" + paper), big.Read("content/papers/" + paper)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void It_builds_without_a_finding_and_no_paper_waits(bool everything)
    {
        using var site = Generated(60);
        var settings = ContentReader.ReadSettings(site.Root, new DiagnosticBag());
        (everything ? SiteVariant.Everything : SiteVariant.AsHugo).Apply(site.Root, settings);
        var run = site.Build();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("60 papers, 40 topics, 3 editions: ", run.Output, StringComparison.Ordinal);
        Assert.Equal(everything, site.Exists("_site/search/index.json"));
    }

    private static TestSite Generated(int papers)
    {
        var site = new TestSite();
        Corpus.Write(Repository.Root, site.Root, papers);
        return site;
    }
}
