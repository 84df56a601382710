using System.Text.RegularExpressions;

namespace SiteGen.Tests.Build;

[EndToEnd]
public sealed partial class BuildTests : IDisposable
{
    private readonly TestSite _site = new($"""
        -- content/papers/one.md --
        {TestSite.Paper("One", "2026-11-22", "topics: [\"trees\"]\n")}
        -- content/papers/two.md --
        {TestSite.Paper("Two", "2026-11-23", "aliases: [\"/old/two/\"]\n")}
        -- content/papers/waiting.md --
        {TestSite.Paper("Waiting", "2026-11-24")}
        -- content/papers/draft.md --
        {TestSite.Paper("Draft", "2026-11-20", "draft: true\n")}
        -- content/topics/trees.md --
        ---
        title: "Trees"
        ---
        All about trees.
        -- content/pages/about.md --
        ---
        title: "About"
        ---
        See [the paper](/papers/one/).
        """);

    public void Dispose() => _site.Dispose();

    [Fact, Smoke]
    public void A_build_writes_every_output_of_the_contract()
    {
        var run = _site.Build();
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            [
                ".nojekyll", "404.html", "about/index.html", "authors/index.html", "daily.xml",
                "editions/2026-11-22/index.html", "editions/2026-11-23/index.html", "editions/index.html",
                "feed.json", "feed.xml", "feeds.opml", "index.html", "monthly.xml", "months/2026-11/index.html", "old/two/index.html",
                "papers.bib", "papers.json", "papers.ris", "papers/one/index.html", "papers/two/index.html",
                "robots.txt", "saved/index.html", "search/index.html", "search/index.json", "sitemap.xml",
                "topics/index.html", "topics/trees/feed.json", "topics/trees/feed.xml", "topics/trees/index.html",
                "topics/trees/papers.bib", "topics/trees/papers.json", "topics/trees/papers.ris",
                "weekly.xml", "weeks/2026-W47/index.html", "weeks/2026-W48/index.html",
                "years/index.html", "years/undated/index.html",
            ],
            _site.Files("_site").Where(f => !HashedName().IsMatch(f)));
        Assert.Matches(
            @"^1 paper held back until 2026-11-24\n2 papers, 1 topic, 2 editions: "
            + @"\d+ files, \d+ written, 0 unchanged, 0 removed, in \d+\.\d\d s\n$",
            run.Output);
    }

    [Fact, Smoke]
    public void A_second_build_writes_nothing()
    {
        _site.Build();
        var stamps = _site.Files("_site").ToDictionary(f => f, f => File.GetLastWriteTimeUtc(_site.FullPath("_site/" + f)));
        Assert.Contains(" 0 written, ", _site.Build().Output, StringComparison.Ordinal);
        Assert.All(stamps, s => Assert.Equal(s.Value, File.GetLastWriteTimeUtc(_site.FullPath("_site/" + s.Key))));
    }

    [Fact]
    public void Stale_files_are_removed_and_files_of_others_are_kept()
    {
        _site.Build();
        _site.Write("_site/CNAME", "papers.example\n");
        _site.Write("_site/papers/one/mine.txt", "mine\n");
        _site.Delete("content/papers/one.md");
        _site.Delete("content/pages/about.md");
        var run = _site.Build();
        Assert.Equal(0, run.ExitCode);
        Assert.DoesNotContain(", 0 removed, ", run.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_site.FullPath("_site/about")));
        Assert.False(_site.Exists("_site/papers/one/index.html"));
        Assert.True(_site.Exists("_site/papers/one/mine.txt"));
        Assert.True(_site.Exists("_site/CNAME"));
    }

    [Fact]
    public void After_a_killed_build_the_next_one_writes_the_bytes_of_a_clean_one()
    {
        _site.Build();
        var clean = _site.Snapshot("_site");
        _site.Delete("_site/feed.xml");
        _site.Write("_site/papers/one/index.html", "<!doctype html><p>cut o");
        _site.Build();
        Assert.Equal(clean, _site.Snapshot("_site"));
    }

    [Fact, Smoke]
    public void Options_choose_drafts_and_the_day()
    {
        Assert.StartsWith("4 papers, ", _site.Run("build", "--date", "2026-11-24", "--drafts").Output, StringComparison.Ordinal);
        Assert.StartsWith(
            "3 papers held back until 2026-11-22\n0 papers, ", _site.Run("build", "--date", "2026-11-19").Output, StringComparison.Ordinal);
    }

    [Fact, Smoke]
    public void Every_address_has_the_path_of_the_base_url()
    {
        _site.Build("--base-url", "https://other.example/repo");
        Assert.Contains("href=\"/repo/papers/one/\"", _site.Read("_site/about/index.html"), StringComparison.Ordinal);
        Assert.Contains("https://other.example/repo/papers/two/", _site.Read("_site/feed.xml"), StringComparison.Ordinal);
        Assert.All(_site.Files("_site").Where(f => f.EndsWith(".html", StringComparison.Ordinal)), file =>
            Assert.DoesNotMatch("(href|src)=\"/(?!repo/)", _site.Read("_site/" + file)));
    }

    [Fact, Smoke]
    public void Builds_in_other_time_zones_and_cultures_and_with_more_threads_are_byte_identical()
    {
        Run("UTC", "C.UTF-8", "1", "a");
        Run("Pacific/Kiritimati", "tr_TR.UTF-8", "8", "b");
        Run("America/Anchorage", "th_TH.UTF-8", "3", "c");
        Assert.NotEmpty(_site.Files("a"));
        Assert.Equal(_site.Snapshot("a"), _site.Snapshot("b"));
        Assert.Equal(_site.Snapshot("a"), _site.Snapshot("c"));

        void Run(string zone, string culture, string jobs, string output)
        {
            var start = ProgramUnderTest.CreateStartInfo(
                "build", "--source", _site.Root, "--output", _site.FullPath(output), "--jobs", jobs);
            start.Environment["TZ"] = zone;
            start.Environment["LANG"] = culture;
            start.Environment["LC_ALL"] = culture;
            var run = ProgramUnderTest.RunProcess(start);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
        }
    }

    [Fact]
    public void Without_date_the_day_is_that_of_source_date_epoch()
    {
        var start = ProgramUnderTest.CreateStartInfo("build", "--source", _site.Root);
        start.Environment["SOURCE_DATE_EPOCH"] = "1795089600"; // 2026-11-19T00:00:00Z
        Assert.StartsWith("3 papers held back until 2026-11-22\n", ProgramUnderTest.RunProcess(start).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_for_another_day_does_not_change_the_content()
    {
        _site.Write("content/dumps/new.txt", "A Third Title Of Papers\nWe show that it works. It is proven at length.\n");
        var before = _site.Snapshot("content");
        Assert.Equal((0, ""), (_site.Run("build", "--date", "2026-06-01") is var run ? run.ExitCode : -1, run.Error));
        Assert.Equal(before, _site.Snapshot("content"));
        Assert.Equal(0, _site.Build().ExitCode);
        Assert.True(_site.Exists("content/papers/a-third-title-of-papers.md"));
    }

    [Theory, Smoke]
    [InlineData("build", "\n1 error, 0 warnings; nothing was written\n")]
    [InlineData("check", " [content]\n1 error, 0 warnings\n")]
    public void A_folder_without_content_is_an_error_and_stays_empty(string command, string end)
    {
        var empty = Directory.CreateDirectory(_site.FullPath("empty"));
        var run = ProgramUnderTest.Run(command, "--source", empty.FullName);
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "content: error: there is no such folder, so there is nothing to build; "
            + "name the folder that holds it with --source, or start a new feed with 'sitegen new DIR'" + end,
            run.Error);
        Assert.Empty(empty.EnumerateFileSystemInfos());
    }

    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("content")]
    [InlineData("content/papers/site")]
    [InlineData("themes/x")]
    public void An_output_folder_that_contains_sources_is_refused(string output)
    {
        var before = _site.Snapshot("");
        var run = _site.Build("--output", _site.FullPath(output));
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("sitegen: error: --output: the output folder ", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _site.Snapshot(""));
    }

    [GeneratedRegex("^assets/|^search/[0-9a-f]{10}/")]
    private static partial Regex HashedName();

    [Fact]
    public void A_site_without_settings_uses_built_in_ones_with_a_warning()
    {
        _site.Delete("content/site.yaml");
        var run = _site.Build();
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            "content/site.yaml: warning: there is no such file, so built-in settings are used; "
            + "write one with title: \"…\" and baseUrl: \"https://…/\"\n",
            run.Error);
        var strict = _site.Build("--strict");
        Assert.Equal(1, strict.ExitCode);
        Assert.StartsWith("content/site.yaml: error: there is no such file", strict.Error, StringComparison.Ordinal);
    }
}
