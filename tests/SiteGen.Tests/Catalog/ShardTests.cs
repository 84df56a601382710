using SiteGen.Catalog;

namespace SiteGen.Tests.Catalog;

public sealed class ShardTests
{
    // These values must never change, because shards may be built with different versions of .NET.
    [Theory]
    [InlineData("icarl-incremental-classifier-and-representation-learning", 7)]
    [InlineData("attention-is-all-you-need", 5)]
    [InlineData("a", 5)]
    public void The_shard_of_a_paper_never_changes(string slug, int shard) =>
        Assert.Equal([shard], Enumerable.Range(1, 7).Where(n => Shard.Parse($"{n}/7")!.RendersPaper(slug)));

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(1000)]
    public void Every_paper_is_in_one_shard_and_shards_are_balanced(int count)
    {
        var slugs = Enumerable.Range(0, 50 * count).Select(n => $"paper-{n}").ToList();
        if (count == 1000)
            slugs = slugs[..200];
        var shards = Enumerable.Range(1, count).Select(n => Shard.Parse($"{n}/{count}")!).ToList();
        Assert.All(slugs, slug => Assert.Single(shards, shard => shard.RendersPaper(slug)));
        if (count < 1000)
            Assert.All(shards, shard => Assert.InRange(slugs.Count(shard.RendersPaper), 30, 70));
    }
}
