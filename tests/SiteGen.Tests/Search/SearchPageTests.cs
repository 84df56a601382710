using System.Text.Json;

namespace SiteGen.Tests.Search;

[EndToEnd]
public sealed class SearchPageTests
{
    private const string FieldsOfOne = """
        published: "2021-03"
        topics: ["trees"]
        links:
          code: "https://code.example/one"

        """;

    private static readonly string Papers = $"""
        -- content/papers/one.md --
        {TestSite.Paper("One <b>bold</b> title", "2026-11-22", FieldsOfOne)}
        -- content/papers/two.md --
        {TestSite.Paper("Two", "2026-11-23", "published: \"2020\"\n")}
        -- content/topics/trees.md --
        ---
        title: "Trees & leaves"
        ---
        """;

    [Fact]
    public void The_page_has_filters_with_counts_without_JavaScript()
    {
        using var site = new TestSite(Papers);
        Assert.Equal("", site.Build().Error);
        var page = site.Read("_site/search/index.html");
        Assert.Contains(">Trees &amp; leaves (1)</option>", page, StringComparison.Ordinal);
        Assert.Contains(">2021 (1)</option>", page, StringComparison.Ordinal);
        Assert.Contains("With code (<span data-count=\"code\">1</span>)", page, StringComparison.Ordinal);
        Assert.Contains("data-index=\"/papers/search/index.json\"", page, StringComparison.Ordinal);
        Assert.Contains("<noscript>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_other_page_has_a_search_box()
    {
        using var site = new TestSite(Papers);
        site.Build();
        Assert.Contains(
            "<form role=\"search\" class=\"search-box\" action=\"/papers/search/\">",
            site.Read("_site/papers/one/index.html"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"search-box\"", site.Read("_site/search/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_has_the_published_papers_as_plain_text()
    {
        using var site = new TestSite(Papers);
        site.Write("content/papers/later.md", TestSite.Paper("Later", "2026-11-24"));
        site.Write("content/papers/draft.md", TestSite.Paper("Draft", "2026-11-20", "draft: true\n"));
        site.Build();
        using var index = JsonDocument.Parse(site.Read("_site/search/index.json"));
        Assert.Equal(2, index.RootElement.GetProperty("papers").GetInt32());
        var folder = index.RootElement.GetProperty("folder").GetString();
        const string One = """{"slug":"one","title":"One <b>bold</b> title","year":2021,"topics":[0],"code":"https://code.example/one"}""";
        const string Two = """{"slug":"two","title":"Two","year":2020}""";
        Assert.Equal($"[{One},{Two}]\n", site.Read($"_site/search/{folder}/papers-0.json"));
        // The script reads the abstract from here.
        Assert.Contains(
            "<meta name=\"citation_abstract\" content=\"An abstract of Two.\">", site.Read("_site/papers/two/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Check_accepts_the_search_page_and_the_index()
    {
        using var site = new TestSite(Papers);
        site.Write("content/site.yaml", TestSite.Settings + "\ncheck: { ignore: [\"paper-without-topic\"] }\n");
        var run = site.Run("check");
        Assert.Equal("", run.Error);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void A_site_without_search_has_no_page_no_box_and_no_index()
    {
        using var site = new TestSite(Papers);
        site.Write("content/site.yaml", TestSite.Settings + "\nsearch: false\n");
        Assert.Equal("", site.Build().Error);
        Assert.DoesNotContain(site.Files("_site"), f => f.StartsWith("search/", StringComparison.Ordinal));
        // A paper without any link offers a search at arXiv, and saved papers are searched by their own page.
        Assert.All(site.Files("_site").Where(f => f.EndsWith(".html", StringComparison.Ordinal) && f != "saved/index.html"),
            f => Assert.DoesNotContain(
                "search",
                site.Read("_site/" + f).Replace("arxiv.org/search/?searchtype", "", StringComparison.Ordinal),
                StringComparison.Ordinal));
    }

    [Fact]
    public void A_Markdown_page_with_the_same_path_is_an_error()
    {
        using var site = new TestSite(Papers);
        site.Write("content/pages/search.md", "---\ntitle: \"Mine\"\n---\n");
        var run = site.Build();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "makes 'search/index.html', which content/pages/search.md makes too; rename one of the two",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_removes_the_index_of_the_previous_build()
    {
        using var site = new TestSite(Papers);
        site.Build();
        site.Write("content/papers/two.md", TestSite.Paper("Two, revised", "2026-11-23"));
        site.Build();
        var folders = site.Files("_site/search").Where(f => f.Contains('/', StringComparison.Ordinal)).Select(f => f.Split('/')[0]);
        Assert.Single(folders.Distinct());
    }
}
