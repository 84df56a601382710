using System.Xml.Linq;
using SiteGen.Check.Feeds;

namespace SiteGen.Tests.Build;

[EndToEnd]
public sealed class ListBuildTests : IDisposable
{
    private const string Base = "https://lab.example/papers/";

    private readonly TestSite _site = new($"""
        -- content/site.yaml --
        {TestSite.Settings}
        authors: {"{ minPapers: 2 }"}
        -- content/papers/one.md --
        {TestSite.Paper("One", "2026-11-22", "published: \"2019-03\"\nauthors: [\"Ada Lovelace\", \"Gemini Team,\"]\n")}
        -- content/papers/two.md --
        {TestSite.Paper("Two", "2026-11-23", "published: \"2021\"\nauthors: [\"Lovelace, Ada\", \"Alan Turing\"]\n")}
        -- content/papers/waiting.md --
        {TestSite.Paper("Waiting", "2026-11-24", "authors: [\"Alan Turing\"]\n")}
        """);

    public void Dispose() => _site.Dispose();

    private static IReadOnlyList<string> Values(string xml, XName name) => [.. XDocument.Parse(xml).Descendants(name).Select(e => e.Value)];

    [Fact]
    public void Authors_and_years_follow_from_the_published_papers()
    {
        var run = _site.Build();
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [
                "authors/ada-lovelace/feed.json", "authors/ada-lovelace/feed.xml",
                "authors/ada-lovelace/index.html", "authors/ada-lovelace/papers.bib",
                "authors/index.html", "years/2019/index.html", "years/2021/index.html", "years/index.html",
            ],
            _site.Files("_site").Where(f =>
                f.StartsWith("authors/", StringComparison.Ordinal) || f.StartsWith("years/", StringComparison.Ordinal)));
        var titles = Values(_site.Read("_site/authors/ada-lovelace/feed.xml"), "title").Skip(1);
        Assert.Equal(["One", "Two"], titles.Order(StringComparer.Ordinal));
        XNamespace sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var listed = Values(_site.Read("_site/sitemap.xml"), sitemap + "loc");
        string[] lists = ["authors/", "authors/ada-lovelace/", "years/", "years/2019/", "years/2021/"];
        Assert.All(lists, path => Assert.Contains(Base + path, listed));
    }

    [Fact]
    public void Another_day_lists_another_author()
    {
        _site.Run("build", "--date", "2026-11-24");
        Assert.True(_site.Exists("_site/authors/alan-turing/feed.xml"));
        Assert.True(_site.Exists("_site/years/undated/index.html"));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 3)]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    public void The_settings_set_how_many_papers_an_author_needs(int minPapers, int authors)
    {
        _site.Write("content/site.yaml", TestSite.Settings + $"\nauthors: {{ minPapers: {minPapers}, redirectFrom: 0 }}\n");

        Assert.Equal((0, ""), (_site.Run("check", "--strict").ExitCode, _site.Build().Error));
        Assert.Equal(authors, _site.Files("_site/authors").Count(f => f.EndsWith("/feed.xml", StringComparison.Ordinal)));
        Assert.Equal(minPapers > 0, _site.Exists("_site/authors/index.html"));
        Assert.Equal(minPapers > 0, _site.Read("_site/years/index.html").Contains("/papers/authors/", StringComparison.Ordinal));
    }

    [Fact]
    public void An_author_with_too_few_papers_keeps_the_addresses_of_earlier_versions()
    {
        _site.Write("content/site.yaml", TestSite.Settings);
        Assert.Equal((0, ""), (_site.Run("check", "--strict").ExitCode, _site.Build().Error));
        Assert.Equal(
            ["feed.json", "feed.xml", "index.html", "papers.bib"],
            _site.Files("_site/authors/ada-lovelace").Select(f => f[(f.LastIndexOf('/') + 1)..]));
        Assert.Contains(
            "content=\"0; url=/papers/search/?q=author%3A%22Ada%20Lovelace%22\"", _site.Read("_site/authors/ada-lovelace/index.html"),
            StringComparison.Ordinal);
        Assert.StartsWith("% ", _site.Read("_site/authors/ada-lovelace/papers.bib"), StringComparison.Ordinal);
        Assert.DoesNotContain("ada-lovelace", _site.Read("_site/sitemap.xml") + _site.Read("_site/feeds.opml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_of_the_home_page_beyond_the_newest_papers_lead_to_the_editions()
    {
        _site.Write("content/site.yaml", TestSite.Settings + "\nlists: { items: 1, summaries: 1 }\n");
        Assert.Equal((0, ""), (_site.Run("check", "--strict").ExitCode, _site.Build().Error));
        Assert.Contains("Older papers are in their editions", _site.Read("_site/index.html"), StringComparison.Ordinal);
        Assert.Contains("content=\"0; url=/papers/editions/\"", _site.Read("_site/page/2/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"summary\"", _site.Read("_site/editions/2026-11-22/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_of_the_lists_leads_somewhere()
    {
        var papers = Enumerable.Range(0, 30).Select(n => $"""
            -- content/papers/p{n}.md --
            {TestSite.Paper($"P{n}", $"2020-{n % 12 + 1:D2}-20", FrontMatter(n))}
            """);
        using var site = new TestSite(string.Join('\n', papers) + "\n-- content/papers/x.md --\n" + TestSite.Paper("X", "2019-01-01"));
        var run = site.Run("check", "--strict");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));

        static string FrontMatter(int n) => $"published: \"{1990 + n % 7}\"\nauthors: [\"Ada Lovelace\", \"Author {n % 9}\"]\n";
    }

    [Fact]
    public void Every_RSS_feed_names_the_style_sheet_that_the_theme_has()
    {
        _site.Build();
        var css = Assert.Single(_site.Files("_site/assets"), f => f.StartsWith("feed.", StringComparison.Ordinal));
        foreach (var feed in (string[])["feed.xml", "daily.xml", "authors/ada-lovelace/feed.xml"])
        {
            var xml = _site.Read("_site/" + feed);
            Assert.Contains($"\n<?xml-stylesheet type=\"text/css\" href=\"/papers/assets/{css}\"?>\n<rss ", xml, StringComparison.Ordinal);
            Assert.Empty(RssRules.FindViolations(File.ReadAllBytes(_site.FullPath("_site/" + feed)), Base + feed));
        }

        Assert.DoesNotContain("xslt", _site.Read("_site/feed.xml"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_page_at_the_address_of_a_list_is_an_error()
    {
        _site.Write("content/pages/years.md", "---\ntitle: \"Years\"\n---\n\nMine.\n");
        var run = _site.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "makes 'years/index.html', which the list of years makes too; rename one of the two", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_settings_turn_off_is_not_written_and_nothing_links_to_it()
    {
        for (var i = 0; i < 8; i++)
            _site.Write($"content/papers/more-{i}.md", TestSite.Paper($"More {i}", more: "topics: [\"t\"]\n"));
        _site.Write("content/topics/t.md", "---\ntitle: \"T\"\n---\n");
        string[] off = ["papers.bib", "papers.ris", "papers.json", "feed.json", "years/", "map/"];
        Assert.Equal(0, _site.Build().ExitCode);
        Assert.All(off, name => Assert.Contains(_site.Files("_site"), f => f.Contains(name, StringComparison.Ordinal)));

        _site.Write("content/site.yaml", TestSite.Settings + "\ncitations: false\nyears: false\nmap: false\nfeeds: { json: false }\n");
        foreach (var theme in new[] { "default", "plain" })
        {
            var run = _site.Build("--theme", theme);
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.All(off, name => Assert.DoesNotContain(_site.Files("_site"), f => f.Contains(name, StringComparison.Ordinal)));
            foreach (var file in _site.Files("_site").Where(f => Path.GetExtension(f) is ".html" or ".xml"))
            {
                var text = _site.Read("_site/" + file);
                Assert.All(off, name => Assert.DoesNotContain("/" + name, text, StringComparison.Ordinal));
                Assert.DoesNotContain("JSON Feed", text, StringComparison.Ordinal);
            }
        }

        Assert.Contains("<option value=\"2019\"", Built("search/index.html"), StringComparison.Ordinal);
        Assert.Equal(0, _site.Run("check").ExitCode);

        string Built(string file)
        {
            Assert.Equal(0, _site.Build().ExitCode);
            return _site.Read("_site/" + file);
        }
    }
}
