using SiteGen.Build;
using SiteGen.Cli.Reports;
using SiteGen.Content;

namespace SiteGen.Tests.Build;

/// <summary>What a merge refuses, with which message, and what it does not touch.</summary>
[EndToEnd]
public sealed class MergeTests : IDisposable
{
    private const string Remedy = "build all shards from the same content and theme, with the same options and --date";
    private const string Missing = "sitegen: error: shard 2/3 is missing; build it with --shard 2/3, or name its folder too";

    private readonly TestSite _site = ShardedSite.CreateInThreeShards();

    public void Dispose() => _site.Dispose();

    // Checks that nothing is written. Names of folders are relative to the root of the site.
    private void Expect(string errors, ProgramRun run)
    {
        Assert.Equal(errors.ReplaceLineEndings("\n"), run.Error.Replace(_site.Root + "/", "", StringComparison.Ordinal));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.False(Directory.Exists(_site.FullPath("merged")));
    }

    [Fact]
    public void A_site_that_nears_the_limit_brings_a_warning_with_what_each_setting_saves()
    {
        var options = new MergeOptions
        {
            Shards = [.. new[] { 1, 2, 3 }.Select(n => _site.FullPath($"shard-{n}"))],
            Source = _site.Root,
            Output = _site.FullPath("merged"),
        };
        Assert.Empty(SiteMerger.Merge(options, CancellationToken.None).Warnings);
        var bytes = _site.Files("merged").Sum(f => new FileInfo(_site.FullPath("merged/" + f)).Length);
        Assert.Empty(SiteMerger.Merge(options with { MaxBytes = bytes * 13 / 10 }, CancellationToken.None).Warnings);

        var report = SiteMerger.Merge(options with { MaxBytes = bytes * 12 / 10 }, CancellationToken.None);

        var warning = Assert.Single(report.Warnings);
        Assert.Equal((Severity.Warning, SiteWeight.Rule), (warning.Severity, warning.Rule));
        Assert.Contains("search: false saves", warning.Detail, StringComparison.Ordinal);
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.Equal(0, BuildSummary.Write(report, new Reporter(output, error)));
        Assert.Contains("content/site.yaml:1:1: warning: the site has ", error.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("3 shards: ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact, Smoke]
    public void A_second_merge_writes_nothing()
    {
        ShardedSite.Merge(_site, 1, 2, 3);
        var stamps = _site.Files("merged").ToDictionary(f => f, f => File.GetLastWriteTimeUtc(_site.FullPath("merged/" + f)));
        var run = ShardedSite.Merge(_site, 1, 2, 3);
        Assert.Contains($" files, 0 written, {stamps.Count} unchanged, 0 removed, ", run.Output, StringComparison.Ordinal);
        Assert.All(stamps, s => Assert.Equal(s.Value, File.GetLastWriteTimeUtc(_site.FullPath("merged/" + s.Key))));
    }

    [Fact]
    public void Stale_files_are_removed_and_files_of_others_are_kept()
    {
        ShardedSite.Merge(_site, 1, 2, 3);
        _site.Write("merged/CNAME", "papers.example\n");
        _site.Delete("content/papers/paper-5.md");
        Replace("content/papers/paper-4.md", "/papers/paper-5/", "/");
        _site.Build();
        ShardedSite.BuildShards(_site, 3);
        var run = ShardedSite.Merge(_site, 1, 2, 3);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.False(Directory.Exists(_site.FullPath("merged/papers/paper-5")));
        Assert.Equal("papers.example\n", _site.Read("merged/CNAME"));
        _site.Delete("merged/CNAME");
        Assert.Equal(_site.Snapshot("_site"), _site.Snapshot("merged"));
    }

    [Fact, Smoke]
    public void Merging_over_a_build_of_the_whole_site_changes_nothing()
    {
        _site.Build();
        var run = _site.Run("merge", _site.FullPath("shard-1"), _site.FullPath("shard-2") + "/", _site.FullPath("shard-3"));
        Assert.Contains(" files, 0 written, ", run.Output, StringComparison.Ordinal);
    }

    [Fact, Smoke]
    public void Missing_and_repeated_shards_are_reported_in_one_run() => Expect("""
        sitegen: error: shard-1 and shard-1 are both shard 1/3; name only one of them
        sitegen: error: shard 2/3 is missing; build it with --shard 2/3, or name its folder too
        sitegen: error: shard 3/3 is missing; build it with --shard 3/3, or name its folder too
        3 errors; nothing was written

        """, ShardedSite.Merge(_site, 1, 1));

    [Fact]
    public void Folders_that_are_not_shards_are_refused()
    {
        _site.Build();
        _site.Write("shard-2/.sitegen-shard", "shard 2/3\n../content/site.yaml\n");
        Expect("""
            sitegen: error: nowhere: there is no such folder
            sitegen: error: _site is not a shard: it has no '.sitegen-shard'; name the output of 'sitegen build --shard', hidden files included
            sitegen: error: shard-2: its '.sitegen-shard' is damaged; build this shard again
            sitegen: error: shard 2/3 is missing; build it with --shard 2/3, or name its folder too
            4 errors; nothing was written

            """, _site.Run(
                "merge", _site.FullPath("shard-1"), _site.FullPath("nowhere"), _site.FullPath("_site"),
                _site.FullPath("shard-2"), _site.FullPath("shard-3"),
                "--output", _site.FullPath("merged")));
    }

    [Theory]
    [InlineData("--shard 2/4", "it is shard 2/4, not one of 3", true)]
    [InlineData("--shard 2/3 --date 2026-11-24", "its day is 2026-11-24, not 2026-11-23", false)]
    [InlineData("--shard 2/3 --base-url https://other.example/", "its options differ (--base-url, --theme or --drafts)", false)]
    [InlineData("--shard 2/3 --theme plain", "its options differ (--base-url, --theme or --drafts)", false)]
    public void A_shard_of_another_build_is_refused(string options, string difference, bool isMissing)
    {
        string[] date = options.Contains("--date", StringComparison.Ordinal) ? [] : ["--date", "2026-11-23"];
        var run = _site.Run(["build", .. date, .. options.Split(' '), "--output", _site.FullPath("shard-2")]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Expect($"""
            sitegen: error: shard-2 is of another build than shard-1: {difference}; {Remedy}
            {(isMissing ? Missing + "\n2 errors" : "1 error")}; nothing was written

            """, ShardedSite.Merge(_site, 1, 2, 3));
    }

    [Fact]
    public void A_title_that_changed_between_two_shards_is_refused()
    {
        Replace("content/papers/paper-1.md", "number 1", "Number 1");
        ShardedSite.BuildShard(_site, 3, 3);
        Assert.Contains("shard-3 is of another build than ", ShardedSite.Merge(_site, 1, 2, 3).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_and_foreign_files_are_refused()
    {
        _site.Delete("shard-1/feed.xml");
        _site.Delete("shard-1/daily.xml");
        _site.Write("shard-2/CNAME", "papers.example\n");
        Expect("""
            sitegen: error: shard-1 lacks 2 files, 'daily.xml' first; build or copy this shard again
            sitegen: error: shard-2 contains 'CNAME', which its build did not write; remove what does not belong to it
            2 errors; nothing was written

            """, ShardedSite.Merge(_site, 1, 2, 3));
    }

    [Theory]
    [InlineData(
        "other bytes",
        "shard-1 and shard-2 both contain 'feed.xml', with different bytes; build both again, with the same version of sitegen")]
    [InlineData(null, null)]
    public void A_file_in_two_shards_must_have_the_same_bytes(string? text, string? error)
    {
        _site.Write("shard-2/feed.xml", text ?? _site.Read("shard-1/feed.xml"));
        _site.Write("shard-2/.sitegen-shard", _site.Read("shard-2/.sitegen-shard") + "feed.xml\n");
        var run = ShardedSite.Merge(_site, 1, 2, 3);
        if (error is null)
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
        else
            Expect($"sitegen: error: {error}\n1 error; nothing was written\n", run);
    }

    [Fact]
    public void Fewer_files_than_were_planned_are_refused()
    {
        var descriptor = _site.Read("shard-2/.sitegen-shard").TrimEnd('\n').Split('\n');
        _site.Delete("shard-2/" + descriptor[^1]);
        _site.Write("shard-2/.sitegen-shard", string.Concat(descriptor[..^1].Select(line => line + "\n")));
        var run = ShardedSite.Merge(_site, 1, 2, 3);
        Assert.Matches(
            @"^sitegen: error: the shards contain (\d+) files together, but \d+ were planned; "
            + @"build all of them again, with the same version of sitegen\n1 error; nothing was written\n$",
            run.Error);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
    }

    [Theory]
    [InlineData("shard-1", "the output folder contains the shard shard-1; name a folder of its own")]
    [InlineData("shard-1/merged", "the output folder is inside the shard shard-1; name a folder of its own")]
    [InlineData("", "the output folder contains the shard shard-1; name a folder of its own")]
    [InlineData("content/merged", "the output folder is inside 'content'; name a folder of its own, such as _site")]
    public void An_output_folder_that_contains_a_shard_or_is_inside_one_is_refused(string output, string message)
    {
        var before = _site.Snapshot("");
        string[] shards = [_site.FullPath("shard-1"), _site.FullPath("shard-2"), _site.FullPath("shard-3")];
        var run = _site.Run(["merge", .. shards, "--output", _site.FullPath(output)]);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal($"sitegen: error: --output: {message}\n", run.Error.Replace(_site.Root + "/", "", StringComparison.Ordinal));
        Assert.Equal(before, _site.Snapshot(""));
    }

    private void Replace(string file, string text, string other) =>
        _site.Write(file, _site.Read(file).Replace(text, other, StringComparison.Ordinal));
}
