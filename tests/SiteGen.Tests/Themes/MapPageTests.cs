using SiteGen.Themes.Models;

namespace SiteGen.Tests.Themes;

public sealed class MapPageTests
{
    [Fact, EndToEnd]
    public void The_map_links_every_paper_twice_once_as_a_point_and_once_in_the_list()
    {
        using var site = Site(9);
        Assert.Equal(0, site.Build("--strict").ExitCode);

        var page = site.Read("_site/map/index.html");
        for (var i = 0; i < 9; i++)
        {
            Assert.Equal(2, page.Split($"href=\"/papers/papers/p{i}/\"").Length - 1);
            Assert.Contains($"<title>Kernels &lt;{i}&gt; &amp; limits</title>", page, StringComparison.Ordinal);
        }

        Assert.Contains("<a href=\"/papers/topics/theory/\" aria-label=\"Topic: Theory &amp; proofs\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page[page.IndexOf("<main", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact, EndToEnd]
    public void The_menu_and_the_sitemap_lead_to_the_map_only_where_there_is_one()
    {
        foreach (var (papers, map) in new[] { (7, false), (8, true) })
        {
            using var site = Site(papers);
            Assert.Equal(0, site.Build().ExitCode);
            Assert.Equal(map, site.Exists("_site/map/index.html"));
            Assert.Equal(map, site.Read("_site/index.html").Contains("href=\"/papers/map/\"", StringComparison.Ordinal));
            Assert.Equal(map, site.Read("_site/sitemap.xml").Contains("https://lab.example/papers/map/", StringComparison.Ordinal));
        }
    }

    [Fact, EndToEnd]
    public void A_page_at_the_address_of_the_map_is_an_error()
    {
        using var site = Site(8);
        site.Write("content/pages/map.md", "---\ntitle: \"Mine\"\n---\n");
        Assert.Equal("content/pages/map.md:1:1: error: makes 'map/index.html', which the map makes too; rename one of the two", site.Build().Error.Split('\n')[0]);
    }

    [Theory]
    [InlineData("Short", "Short")]
    [InlineData("One two three four", "One two|three four")]
    [InlineData("One two three four five six seven", "One two|three four|five six …")]
    [InlineData("Incomprehensibilities all", "Incomprehensibilities|all")]
    public void A_caption_is_cut_at_spaces(string text, string lines) =>
        Assert.Equal(lines, string.Join('|', CaptionText.Wrap(text, 10, 3)));

    private static TestSite Site(int papers)
    {
        var site = new TestSite("""
            -- content/topics/theory.md --
            ---
            title: "Theory & proofs"
            ---
            """);
        for (var i = 0; i < papers; i++)
            site.Write($"content/papers/p{i}.md", TestSite.Paper($"Kernels <{i}> & limits", more: "topics: [\"theory\"]\n"));
        return site;
    }
}
