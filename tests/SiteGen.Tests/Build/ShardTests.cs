namespace SiteGen.Tests.Build;

/// <summary>Merged shards have the bytes of one build of the whole site.</summary>
[EndToEnd]
public sealed class ShardTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Merged_shards_are_byte_identical_to_a_single_build(int count)
    {
        using var site = ShardedSite.Create();
        Assert.Equal((0, ""), (site.Build() is var whole ? whole.ExitCode : -1, whole.Error));
        Assert.True(site.Exists("_site/map/index.html") && site.Exists("_site/search/index.json"));

        ShardedSite.BuildShards(site, count);
        var run = ShardedSite.Merge(site, Enumerable.Range(1, count).Reverse());

        var files = site.Files("_site").Count;
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches($@"^{count} shards?: {files} files, {files} written, 0 unchanged, 0 removed, in \d+\.\d\d s\n$", run.Output);
        Assert.Equal(site.Snapshot("_site"), site.Snapshot("merged"));
        Assert.Equal(files + count, Enumerable.Range(1, count).Sum(n => site.Files($"shard-{n}").Count));
    }

    [Fact]
    public void The_feed_of_this_repository_is_the_same_in_three_shards()
    {
        using var site = new TestSite();
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("content"), "*", SearchOption.AllDirectories))
            site.Write(Path.GetRelativePath(Repository.Root, file), File.ReadAllText(file));
        site.Build();
        ShardedSite.BuildShards(site, 3);
        Assert.Equal(0, ShardedSite.Merge(site, 1, 2, 3).ExitCode);
        Assert.Equal(site.Snapshot("_site"), site.Snapshot("merged"));
    }

    [Fact]
    public void The_first_shard_renders_everything_but_papers_and_all_shards_share_the_papers()
    {
        using var site = ShardedSite.CreateInThreeShards();
        Assert.All([2, 3], n => Assert.All(
            site.Files($"shard-{n}").Where(f => f != ".sitegen-shard"),
            file => Assert.Matches("^papers/[^/]+/index\\.html$", file)));
        Assert.All([1, 2, 3], n => Assert.InRange(site.Files($"shard-{n}/papers").Count, 5, 25));
    }

    [Fact]
    public void One_thread_and_four_render_the_same_bytes_of_sites_and_shards()
    {
        using var site = ShardedSite.Create();
        (string, string[])[] builds = [("whole", []), ("first", ["--shard", "1/2"]), ("second", ["--shard", "2/2"])];
        foreach (var (name, options) in builds)
        {
            site.Build(["--jobs", "1", "--output", site.FullPath(name + "-1"), .. options]);
            site.Build(["--jobs", "4", "--output", site.FullPath(name + "-4"), .. options]);
            Assert.NotEmpty(site.Files(name + "-1"));
            Assert.Equal(site.Snapshot(name + "-1"), site.Snapshot(name + "-4"));
        }
    }

    [Fact]
    public void Only_a_shard_has_a_descriptor_and_a_later_build_of_the_whole_site_removes_it()
    {
        using var site = ShardedSite.Create();
        site.Build("--shard", "2/3");
        Assert.StartsWith("shard 2/3\nday 2026-11-23\nprogram ", site.Read("_site/.sitegen-shard"), StringComparison.Ordinal);
        var run = site.Build();
        Assert.Contains(", 1 removed, ", run.Output, StringComparison.Ordinal);
        Assert.False(site.Exists("_site/.sitegen-shard"));
        Assert.True(site.Exists("_site/index.html"));
    }

    [Fact]
    public void Every_shard_reports_two_outputs_with_one_path()
    {
        using var site = ShardedSite.Create();
        site.Write("content/pages/topics.md", "---\ntitle: \"Topics\"\naliases: [\"/.sitegen-shard\"]\n---\n");
        var whole = site.Build();
        Assert.Equal(1, whole.ExitCode);
        Assert.Contains(
            "the alias '/.sitegen-shard' leads to '.sitegen-shard', which the shard of a site makes; take it out\n",
            whole.Error,
            StringComparison.Ordinal);
        Assert.All([1, 2, 3], n => Assert.Equal(whole, ShardedSite.BuildShard(site, n, 3)));
    }

    [Theory]
    [InlineData("0/4")]
    [InlineData("5/4")]
    [InlineData("1/1001")]
    [InlineData("2")]
    [InlineData("1/2/3")]
    [InlineData("-1/2")]
    [InlineData("a/b")]
    [InlineData("1 / 2")]
    public void Text_that_is_not_a_shard_is_a_usage_error(string shard)
    {
        using var site = ShardedSite.Create();
        var run = site.Build("--shard", shard);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal(
            $"sitegen: error: --shard is \"{shard}\"; expected a shard and the number of shards, such as 2/4, up to 1000/1000\n"
            + "Run 'sitegen build --help' for usage.\n", run.Error);
        Assert.False(Directory.Exists(site.FullPath("_site")));
    }
}
