namespace SiteGen.Tests.Build;

/// <summary>A merge refuses shards that were built from different sources or with different options.</summary>
[EndToEnd]
public sealed class ShardFingerprintTests : IDisposable
{
    private const string Content = "its content or settings differ";
    private const string Theme = "its theme differs (templates, words, scripts or assets)";

    private readonly TestSite _site = new($$$"""
        -- content/site.yaml --
        {{{TestSite.Settings}}}
        theme: "mine"
        extra:
          note: "one"
        -- content/topics/trees.md --
        ---
        title: "Trees"
        ---
        -- content/pages/about.md --
        ---
        title: "About"
        ---
        -- content/papers/one.md --
        {{{TestSite.Paper("One", more: "topics: [\"trees\"]\n")}}}
        -- content/papers/two.md --
        {{{TestSite.Paper("Two", more: "topics: [\"trees\"]\n")}}}
        -- themes/mine/theme.yaml --
        extends: "default"
        -- themes/mine/layouts/paper.html --
        <p>{{ site.extra.note }}</p>
        -- themes/mine/inline/first.js --
        var first = 1;
        -- themes/mine/strings/en.yaml --
        home: { title: "New" }
        -- themes/mine/assets/more.css --
        p { margin: 0 }
        """);

    public ShardFingerprintTests()
    {
        var run = ShardedSite.BuildShard(_site, 1, 2);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("content/site.yaml", "\"one\"", "\"two\"", Content)]
    [InlineData("content/site.yaml", "extra:", "editions: { timeZone: \"Europe/Berlin\" }\nextra:", Content)]
    [InlineData("content/papers/one.md", "An abstract", "The abstract", Content)]
    [InlineData("content/papers/one.md", "An abstract", "An  abstract", Content)]
    [InlineData("content/topics/trees.md", "Trees", "Big trees", Content)]
    [InlineData("content/pages/about.md", "About", "About us", Content)]
    [InlineData("themes/mine/layouts/paper.html", "<p>", "<p class=\"x\">", Theme)]
    [InlineData("themes/mine/inline/first.js", "1", "2", Theme)]
    [InlineData("themes/mine/assets/more.css", "0", "1px", Theme)]
    [InlineData("themes/mine/strings/en.yaml", "New", "Newest", Theme)]
    [InlineData("themes/mine/theme.yaml", "default", "plain", Theme)]
    public void A_changed_file_is_refused(string file, string text, string other, string difference)
    {
        Assert.Contains(text, _site.Read(file), StringComparison.Ordinal);
        _site.Write(file, _site.Read(file).Replace(text, other, StringComparison.Ordinal));
        Refuses(difference, []);
    }

    [Fact]
    public void A_new_partial_is_refused()
    {
        _site.Write("themes/mine/partials/entry.html", "{{ entry.title }}\n");
        Refuses(Theme, []);
    }

    [Fact]
    public void Another_order_of_imported_papers_is_refused()
    {
        _site.Write("content/dumps/imported.yaml", "dumps: []\npapers:\n  - slug: \"two\"\n    ids: [\"title:two\"]\n    fields: []\n");
        Refuses(Content, []);
    }

    [Fact]
    public void Drafts_in_one_shard_only_are_refused() => Refuses("its options differ (--base-url, --theme or --drafts)", ["--drafts"]);

    [Fact]
    public void Both_changes_of_settings_and_template_that_a_merge_once_accepted_are_refused()
    {
        _site.Write("content/site.yaml", _site.Read("content/site.yaml").Replace("\"one\"", "\"two\"", StringComparison.Ordinal));
        _site.Write("themes/mine/layouts/paper.html", "<b>{{ site.extra.note }}</b>\n");
        Refuses(Content, []);
    }

    [Fact]
    public void The_same_sources_are_merged()
    {
        Assert.Equal((0, ""), (ShardedSite.BuildShard(_site, 2, 2) is var run ? run.ExitCode : -1, run.Error));
        Assert.Equal((0, ""), (ShardedSite.Merge(_site, 1, 2) is var merge ? merge.ExitCode : -1, merge.Error));
    }

    private void Refuses(string difference, string[] options)
    {
        Assert.Equal((0, ""), (ShardedSite.BuildShard(_site, 2, 2, options) is var run ? run.ExitCode : -1, run.Error));
        var merge = ShardedSite.Merge(_site, 1, 2);
        Assert.Equal(1, merge.ExitCode);
        Assert.Equal(
            $"sitegen: error: shard-2 is of another build than shard-1: {difference}; "
            + "build all shards from the same content and theme, with the same options and --date\n"
            + "1 error; nothing was written\n",
            merge.Error.Replace(_site.Root + "/", "", StringComparison.Ordinal));
        Assert.False(Directory.Exists(_site.FullPath("merged")));
    }
}
