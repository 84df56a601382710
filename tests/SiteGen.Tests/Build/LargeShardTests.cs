using SiteGen.Benchmarks;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Tests.Build;

public sealed class LargeShardTests
{
    // On large sites the search for related papers stops early: a shard must stop where the whole site does.
    [Fact]
    public void A_shard_finds_the_same_related_papers_as_the_whole_site()
    {
        using var site = new TestSite();
        Corpus.Write(Repository.Root, site.Root, 1500);
        var content = ContentReader.Read(site.Root, 2, new DiagnosticBag());
        content = content with { Settings = content.Settings with { RelatedCount = 15 } };
        var whole = Arrange(null);
        var shard = Arrange(Shard.Parse("2/3"));

        Assert.NotNull(whole.Map);
        Assert.False(shard.LazyMap.IsValueCreated);
        Assert.True(shard.HasMap);
        var own = whole.Papers.Zip(shard.Papers).Where(p => Shard.Parse("2/3")!.RendersPaper(p.First.Paper.Slug));
        Assert.All(own, pair => Assert.Equal(Describe(pair.First), Describe(pair.Second)));

        static IEnumerable<string> Describe(PaperEntry paper) => paper.Related.Select(r => $"{r.Slug}: {string.Join(',', r.Reasons)}");

        SiteCatalog Arrange(Shard? which) => TestCatalog.Build(content, Corpus.Newest, shard: which);
    }
}
