namespace SiteGen.Tests.Build;

/// <summary>What a merge refuses, in exact words, and what it leaves as it was.</summary>
[Smoke]
public sealed class MergeTests : IDisposable
{
    private readonly TestSite _site = ShardedSite.Make();

    public MergeTests() => ShardedSite.Parts(_site, 3);

    public void Dispose() => _site.Dispose();

    // Nothing is written, and names of folders are told from the root of the site.
    private void Expect(string errors, ProgramRun run)
    {
        Assert.Equal(errors.ReplaceLineEndings("\n"), run.Error.Replace(_site.Root + "/", "", StringComparison.Ordinal));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.False(Directory.Exists(_site.FullPath("merged")));
    }

    [Fact]
    public void A_second_merge_writes_nothing()
    {
        ShardedSite.Merge(_site, 1, 2, 3);
        var stamps = _site.Files("merged").ToDictionary(f => f, f => File.GetLastWriteTimeUtc(_site.FullPath("merged/" + f)));
        var run = ShardedSite.Merge(_site, 1, 2, 3);
        Assert.Contains($" files, 0 written, {stamps.Count} unchanged, 0 removed, ", run.Output, StringComparison.Ordinal);
        Assert.All(stamps, s => Assert.Equal(s.Value, File.GetLastWriteTimeUtc(_site.FullPath("merged/" + s.Key))));
    }

    [Fact]
    public void What_no_part_has_any_more_is_removed_and_what_we_did_not_make_stays()
    {
        ShardedSite.Merge(_site, 1, 2, 3);
        _site.Write("merged/CNAME", "papers.example\n");
        _site.Delete("content/papers/paper-5.md");
        _site.Write("content/papers/paper-4.md", _site.Read("content/papers/paper-4.md").Replace("/papers/paper-5/", "/", StringComparison.Ordinal));
        _site.Build();
        ShardedSite.Parts(_site, 3);
        var run = ShardedSite.Merge(_site, 1, 2, 3);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.False(Directory.Exists(_site.FullPath("merged/papers/paper-5")));
        Assert.Equal("papers.example\n", _site.Read("merged/CNAME"));
        _site.Delete("merged/CNAME");
        Assert.Equal(_site.Snapshot("_site"), _site.Snapshot("merged"));
    }

    [Fact]
    public void Merging_over_a_whole_build_leaves_it_as_it_is()
    {
        _site.Build();
        var run = _site.Run("merge", _site.FullPath("part-1"), _site.FullPath("part-2") + "/", _site.FullPath("part-3"));
        Assert.Contains(" files, 0 written, ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_and_doubled_parts_are_told_in_one_run() => Expect("""
        sitegen: error: part-1 and part-1 are each the part 1/3; name only one of them
        sitegen: error: the part 2/3 is missing; build it with --shard 2/3, or name its folder too
        sitegen: error: the part 3/3 is missing; build it with --shard 3/3, or name its folder too
        3 errors; nothing was written

        """, ShardedSite.Merge(_site, 1, 1));

    [Fact]
    public void Folders_that_are_no_parts()
    {
        _site.Build();
        _site.Write("part-2/.sitegen-shard", "shard 2/3\n../content/site.yaml\n");
        Expect("""
            sitegen: error: nowhere: there is no such folder
            sitegen: error: _site is no part of a site: it has no '.sitegen-shard'; name the output of 'sitegen build --shard', hidden files included
            sitegen: error: part-2: its '.sitegen-shard' is damaged; build this part again
            sitegen: error: the part 2/3 is missing; build it with --shard 2/3, or name its folder too
            4 errors; nothing was written

            """, _site.Run(
                "merge", _site.FullPath("part-1"), _site.FullPath("nowhere"), _site.FullPath("_site"), _site.FullPath("part-2"), _site.FullPath("part-3"),
                "--output", _site.FullPath("merged")));
    }

    [Theory]
    [InlineData("--shard 2/4", "it is the part 2/4, not one of 3", true)]
    [InlineData("--shard 2/3 --date 2026-11-24", "its day is 2026-11-24, not 2026-11-23", false)]
    [InlineData("--shard 2/3 --base-url https://other.example/", "its options differ (--base-url, --theme or --drafts)", false)]
    [InlineData("--shard 2/3 --theme plain", "its options differ (--base-url, --theme or --drafts)", false)]
    public void A_part_of_another_build(string options, string difference, bool isMissing)
    {
        string[] date = options.Contains("--date", StringComparison.Ordinal) ? [] : ["--date", "2026-11-23"];
        var run = _site.Run(["build", .. date, .. options.Split(' '), "--output", _site.FullPath("part-2")]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Expect($"""
            sitegen: error: part-2 is of another build than part-1: {difference}; build all shards from the same content and theme, with the same options and --date
            {(isMissing ? "sitegen: error: the part 2/3 is missing; build it with --shard 2/3, or name its folder too\n2 errors" : "1 error")}; nothing was written

            """, ShardedSite.Merge(_site, 1, 2, 3));
    }

    [Fact]
    public void A_title_that_changed_between_two_parts()
    {
        _site.Write("content/papers/paper-1.md", _site.Read("content/papers/paper-1.md").Replace("number 1", "Number 1", StringComparison.Ordinal));
        ShardedSite.Part(_site, 3, 3);
        Assert.Contains("part-3 is of another build than ", ShardedSite.Merge(_site, 1, 2, 3).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_lost_and_files_that_do_not_belong_there()
    {
        _site.Delete("part-1/feed.xml");
        _site.Delete("part-1/daily.xml");
        _site.Write("part-2/CNAME", "papers.example\n");
        Expect("""
            sitegen: error: part-1 lacks 2 files, 'daily.xml' first; build or copy this part again
            sitegen: error: part-2 holds 'CNAME', which its build did not make; take out what does not belong to it
            2 errors; nothing was written

            """, ShardedSite.Merge(_site, 1, 2, 3));
    }

    [Theory]
    [InlineData("other bytes", "sitegen: error: part-1 and part-2 both hold 'feed.xml', with other bytes; build both again, with the same version of sitegen\n1 error")]
    [InlineData(null, null)]
    public void One_path_in_two_parts_may_only_have_the_same_bytes(string? text, string? error)
    {
        _site.Write("part-2/feed.xml", text ?? _site.Read("part-1/feed.xml"));
        _site.Write("part-2/.sitegen-shard", _site.Read("part-2/.sitegen-shard") + "feed.xml\n");
        var run = ShardedSite.Merge(_site, 1, 2, 3);
        if (error is null)
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
        else
            Expect($"{error}; nothing was written\n", run);
    }

    [Fact]
    public void Fewer_files_than_were_planned()
    {
        var descriptor = _site.Read("part-2/.sitegen-shard").TrimEnd('\n').Split('\n');
        _site.Delete("part-2/" + descriptor[^1]);
        _site.Write("part-2/.sitegen-shard", string.Concat(descriptor[..^1].Select(line => line + "\n")));
        var run = ShardedSite.Merge(_site, 1, 2, 3);
        Assert.Matches(@"^sitegen: error: the parts hold (\d+) files together, but \d+ were planned; build all of them again, with the same version of sitegen\n1 error; nothing was written\n$", run.Error);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("part-1", "the output folder contains the part part-1; name a folder of its own")]
    [InlineData("part-1/merged", "the output folder lies in the part part-1; name a folder of its own")]
    [InlineData("", "the output folder contains the part part-1; name a folder of its own")]
    [InlineData("content/merged", "the output folder lies in 'content'; name a folder of its own, such as _site")]
    public void An_output_that_contains_a_part_or_lies_in_one_is_refused(string output, string message)
    {
        var before = _site.Snapshot("");
        var run = _site.Run("merge", _site.FullPath("part-1"), _site.FullPath("part-2"), _site.FullPath("part-3"), "--output", _site.FullPath(output));
        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"sitegen: error: --output: {message}\n", run.Error.Replace(_site.Root + "/", "", StringComparison.Ordinal));
        Assert.Equal(before, _site.Snapshot(""));
    }
}
