using SiteGen.Benchmarks;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Tests.Build;

public sealed class LargeShardTests
{
    // Searches for related papers are cut short on big sites: a part must cut as the whole does.
    [Fact]
    public void A_part_finds_the_related_papers_of_its_own_as_the_whole_does()
    {
        using var site = new TestSite();
        Corpus.Write(Repository.Root, site.Root, 1500);
        var content = ContentReader.Read(site.Root, 2, new DiagnosticBag());
        content = content with { Settings = content.Settings with { RelatedCount = 15 } };
        var whole = Arrange(null);
        var part = Arrange(Shard.Parse("2/3"));

        Assert.NotNull(whole.Map);
        Assert.False(part.LazyMap.IsValueCreated);
        Assert.True(part.HasMap);
        foreach (var (expected, actual) in whole.Papers.Zip(part.Papers).Where(p => Shard.Parse("2/3")!.RendersPaper(p.First.Paper.Slug)))
            Assert.Equal(expected.Related.Select(r => (r.Slug, string.Join(',', r.SharedTerms))), actual.Related.Select(r => (r.Slug, string.Join(',', r.SharedTerms))));

        SiteCatalog Arrange(Shard? shard) => TestCatalog.Build(content, Corpus.Newest, shard: shard);
    }
}
