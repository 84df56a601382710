using System.Text.RegularExpressions;

namespace SiteGen.Tests.Themes;

/// <summary>The second shipped theme inherits most of its files and has no scripts.</summary>
[EndToEnd]
public sealed class PlainThemeTests : IDisposable
{
    private readonly TestSite _site = new($"""
        -- content/site.yaml --
        {TestSite.Settings}
        theme: "plain"
        -- content/topics/vision.md --
        ---
        title: "Vision"
        description: "Images."
        ---

        On *images*.
        -- content/papers/one.md --
        {TestSite.Paper("One", more: "arxiv: \"1611.07725\"\nauthors: [\"Ada Lovelace\"]\ntopics: [\"vision\"]\n")}
        -- content/papers/two.md --
        {TestSite.Paper("Two", "2026-11-21", "topics: [\"vision\"]\n")}
        -- content/pages/subscribe.md --
        ---
        title: "Subscribe"
        menu: 1
        ---

        Feeds.
        """);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void It_passes_the_check_without_a_finding()
    {
        var run = _site.Run("check");
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void No_page_has_a_script_and_every_page_has_its_own_look()
    {
        Assert.Equal(0, _site.Build("--strict").ExitCode);
        var pages = _site.Files("_site").Where(f => f.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count >= 8);
        foreach (var page in pages)
        {
            var html = _site.Read("_site/" + page);
            Assert.False(Regex.IsMatch(html, "<script(?! type=\"application/ld\\+json\")"), page);
            Assert.True(html.Contains("class=\"letterhead\"", StringComparison.Ordinal), page);
        }
    }

    [Fact]
    public void It_overrides_a_handful_of_files_and_inherits_the_rest()
    {
        var plain = Directory.EnumerateFiles(Path.Combine(Repository.PathOf("themes"), "plain"), "*", SearchOption.AllDirectories).ToList();
        var shared = Directory.EnumerateFiles(Path.Combine(Repository.PathOf("themes"), "default"), "*", SearchOption.AllDirectories).Count();
        Assert.InRange(plain.Count, 3, 12);
        Assert.True(plain.Count * 2 < shared, $"{plain.Count} of {shared}");
        Assert.Contains("extends: \"default\"", File.ReadAllText(plain.Single(f => f.EndsWith("theme.yaml", StringComparison.Ordinal))), StringComparison.Ordinal);
    }
}
