using System.Text.Json;
using System.Text.RegularExpressions;
using SiteGen.Catalog;

namespace SiteGen.Tests.Themes;

public sealed class PageRendererTests : IDisposable
{
    private readonly ThemeSite _site = ExamplePapers.Site();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_whole_paper_page_is_as_it_was()
    {
        // The hash in an asset's address depends on the asset, not on the page.
        var html = Regex.Replace(_site.RenderPaper(), "(/assets/[a-z-]+)\\.[0-9a-f]{10}\\.", "$1.HASH.");
        GoldenFile.Verify("paper.html", html);
        Assert.Empty(_site.Messages);
    }

    [Fact]
    public void Many_threads_render_the_same_bytes_as_one()
    {
        for (var n = 0; n < 60; n++)
            _site.Papers.Add(ExamplePapers.Full with { Slug = $"p{n}", Title = $"Paper {n}" });
        var catalog = _site.Catalog();
        var serial = ThemeSite.AllPages(catalog, _site.Renderer(catalog)).Select(p => p.Render()).ToList();
        var renderer = _site.Renderer(catalog);
        var parallel = ThemeSite.AllPages(catalog, renderer).AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(p => p.Render()).ToList();
        Assert.Equal(serial, parallel);
        renderer.ReportErrors();
        Assert.Empty(_site.Messages);
    }

    [Fact]
    public void Every_page_has_one_main_heading_and_headings_in_order()
    {
        var catalog = _site.Catalog();
        foreach (var (name, render) in ThemeSite.AllPages(catalog, _site.Renderer(catalog)).Where(p => p.Name != "/old/"))
        {
            var levels = Regex.Matches(render(), "<h([1-6])").Select(m => m.Groups[1].Value[0] - '0').ToList();
            Assert.True(levels.Count(l => l == 1) == 1 && levels[0] == 1, name);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, name));
        }
    }

    [Fact]
    public void No_page_asks_another_host_for_anything()
    {
        var catalog = _site.Catalog();
        foreach (var (name, render) in ThemeSite.AllPages(catalog, _site.Renderer(catalog)))
        {
            var html = render();
            Assert.All(
                Regex.Matches(html, " (?:src|srcset|data|poster)=\"([^\"]*)\""),
                m => Assert.Matches("^/repo/(assets|images)/", m.Groups[1].Value));
            Assert.All(Regex.Matches(html, "<link rel=\"(?:stylesheet|icon)\"[^>]*href=\"([^\"]*)\""), m => Assert.StartsWith("/repo/assets/", m.Groups[1].Value, StringComparison.Ordinal));
            Assert.False(Regex.IsMatch(html, "href=\"/(?!repo/)"), name);
        }
    }

    [Fact]
    public void The_only_script_inside_a_page_sets_the_colours_and_no_element_has_a_handler()
    {
        var catalog = _site.Catalog();
        foreach (var (name, render) in ThemeSite.AllPages(catalog, _site.Renderer(catalog)).Where(p => p.Name != "/old/"))
        {
            var inline = Regex.Matches(render(), "<script>(.*?)</script>", RegexOptions.Singleline);
            Assert.StartsWith("let stored; try { stored = ", Assert.Single(inline).Groups[1].Value, StringComparison.Ordinal);
            Assert.False(Regex.IsMatch(render(), " on[a-z]+=\""), name);
        }
    }

    [Fact]
    public void Every_page_shows_its_feeds_to_other_programs_and_lists_show_the_sites_picture()
    {
        var catalog = _site.Catalog();
        foreach (var (name, render) in ThemeSite.AllPages(catalog, _site.Renderer(catalog)).Where(p => p.Name is not ("/old/" or "/404.html")))
        {
            var html = render();
            Assert.Equal(
                !Regex.IsMatch(name, "^/papers/.|^/authors/.|/page/"),
                Regex.IsMatch(html, "<meta property=\"og:image\" content=\"https://lab\\.example/repo/assets/og\\.[0-9a-f]{10}\\.png\">"));
            Assert.Equal(name == "/papers/icarl/", html.Contains("content=\"https://lab.example/repo/images/icarl.png\"", StringComparison.Ordinal));
            Assert.True(html.Contains("<link rel=\"alternate\" type=\"application/rss+xml\"", StringComparison.Ordinal), name);
        }
    }

    [Fact]
    public void Reference_managers_find_what_they_read()
    {
        var tags = Regex.Matches(_site.RenderPaper(), "<meta (?:name|property)=\"([^\"]+)\" content=\"([^\"]*)\">")
            .Select(m => (m.Groups[1].Value, m.Groups[2].Value)).ToList();
        Assert.Equal(
            ["Rebuffi, Sylvestre-Alvise", "van Beethoven, Ludwig", "King, Jr., Martin Luther", "Gemini Team", "Plato", "Fifth, A.", "Sixth, B.", "Seventh, C."],
            tags.Where(t => t.Item1 == "citation_author").Select(t => t.Item2));
        (string, string)[] expected =
        [
            ("citation_title", "iCaRL: Learning in O(n²) &amp; &lt;more&gt;"),
            ("citation_publication_date", "2016/11/23"),
            ("citation_date", "2016/11/23"),
            ("citation_abstract", "A major open problem is x &lt; y.\nThe code is here (https://github.com/srebuffi/iCaRL), and more."),
            ("citation_pdf_url", "https://arxiv.org/pdf/1611.07725"),
            ("citation_public_url", "https://arxiv.org/abs/1611.07725"),
            ("citation_doi", "10.1109/CVPR.2017.587"),
            ("citation_publisher", "arXiv"),
            ("z:itemType", "preprint"),
            ("z:archiveID", "arXiv:1611.07725"),
            ("og:type", "article"),
            ("og:title", "iCaRL: Learning in O(n²) &amp; &lt;more&gt;"),
        ];
        Assert.All(expected, tag => Assert.Contains(tag, tags));
        Assert.DoesNotContain("Z3988", _site.RenderPaper(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bare", "2020")]
    [InlineData("older", "2019/02")]
    public void A_date_keeps_its_precision(string slug, string expected)
    {
        var catalog = _site.Catalog();
        Assert.Contains($"<meta name=\"citation_date\" content=\"{expected}\">", _site.Renderer(catalog).Paper(catalog.PapersBySlug[slug]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_has_appeared_elsewhere_is_not_called_a_preprint()
    {
        var catalog = _site.Catalog();
        Assert.DoesNotContain("z:itemType", _site.Renderer(catalog).Paper(catalog.PapersBySlug["older"]), StringComparison.Ordinal);
        Assert.Contains("z:itemType", _site.Renderer(catalog).Paper(catalog.PapersBySlug["bare"]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_linked_data_is_sound_and_cannot_end_its_element()
    {
        _site.Papers[0] = _site.Papers[0] with { Title = "A </script><!-- title", Venue = "<b>" };
        var html = _site.RenderPaper();
        var json = Regex.Match(html, "<script type=\"application/ld\\+json\">(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        var root = JsonDocument.Parse(json).RootElement;
        Assert.Equal("ScholarlyArticle", root.GetProperty("@type").GetString());
        Assert.Equal("A </script><!-- title", root.GetProperty("headline").GetString());
        Assert.Equal(8, root.GetProperty("author").GetArrayLength());
        Assert.Equal("Organization", root.GetProperty("author")[3].GetProperty("@type").GetString());
        Assert.Equal("2016-11-23", root.GetProperty("datePublished").GetString());
        Assert.DoesNotContain("A major open problem", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_carry_context_objects_of_all_their_papers()
    {
        var html = _site.RenderHome();
        Assert.Equal(4, Regex.Count(html, "class=\"Z3988\""));
        Assert.Contains("rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Adc&amp;rft.type=preprint&amp;rft.title=iCaRL%3A+Learning", html, StringComparison.Ordinal);
        Assert.Contains("and 2 more", html, StringComparison.Ordinal);
        Assert.Contains("Monday, 23\u00A0November\u00A02026", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_topics_pages_name_its_own_feeds_first_and_link_to_each_other()
    {
        var catalog = _site.Catalog();
        var topic = catalog.Topics[0];
        var pages = ListPage.Split(topic.Path, topic.Papers, 1);
        var renderer = _site.Renderer(catalog);
        var (first, second) = (renderer.Topic(topic, pages[0]), renderer.Topic(topic, pages[1]));
        Assert.Equal(
            ["/repo/topics/vision/feed.xml", "/repo/topics/vision/feed.json", "/repo/feed.xml", "/repo/feed.json"],
            Regex.Matches(first, "<link rel=\"alternate\"[^>]*href=\"([^\"]*)\"").Select(m => m.Groups[1].Value));
        Assert.Contains("<em>images</em>", first, StringComparison.Ordinal);
        Assert.DoesNotContain("<em>images</em>", second, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://lab.example/repo/topics/vision/page/2/\">", second, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"prev\" href=\"/repo/topics/vision/\">", second, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"next\" href=\"/repo/topics/vision/page/3/\">", second, StringComparison.Ordinal);
    }

    [Fact]
    public void The_subscribe_page_lists_every_feed()
    {
        var catalog = _site.Catalog();
        var renderer = _site.Renderer(catalog);
        var html = renderer.Page(catalog.Pages.Single(p => p.Slug == "subscribe"));
        foreach (var feed in (string[])["/feed.xml", "/feed.json", "/daily.xml", "/topics/vision/feed.xml", "/topics/learning/feed.json", "/feeds.opml"])
            Assert.Contains($"href=\"/repo{feed}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"feeds\"", renderer.Page(catalog.Pages.Single(p => p.Slug == "about")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mailto:join@example.org?subject=join", "join@example.org")]
    [InlineData("https://example.org/join?a=1&b=2", "https://example.org/join?a=1&amp;b=2")]
    public void The_subscribe_page_names_the_address_for_mail_only_if_there_is_one(string address, string text)
    {
        string Subscribe()
        {
            var catalog = _site.Catalog();
            return _site.Renderer(catalog).Page(catalog.Pages.Single(p => p.Slug == "subscribe"));
        }

        Assert.DoesNotContain("mail", Subscribe().Split("<main")[1], StringComparison.OrdinalIgnoreCase);
        _site.Settings = _site.Settings with { MailSubscribe = new Uri(address) };
        Assert.Contains(
            $"<a href=\"{address.Replace("&", "&amp;", StringComparison.Ordinal)}\">{text}</a>", Subscribe(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_address_leads_to_the_new_one()
    {
        var html = _site.Renderer(_site.Catalog()).Redirect("/papers/icarl/");
        Assert.Contains("<meta http-equiv=\"refresh\" content=\"0; url=/repo/papers/icarl/\">", html, StringComparison.Ordinal);
        Assert.Contains("<link rel=\"canonical\" href=\"https://lab.example/repo/papers/icarl/\">", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_for_missing_pages_works_at_any_depth()
    {
        var html = _site.Renderer(_site.Catalog()).NotFound();
        Assert.All(Regex.Matches(html, "href=\"([^\"]*)\""), m => Assert.Matches("^(/repo/|#)", m.Groups[1].Value));
        Assert.Contains("noindex", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_stand_apart_and_findings_in_them_name_their_line()
    {
        _site.Papers[0] = _site.Papers[0] with { Notes = "First.\n\n[x](ftp://x)" };
        Assert.Contains("<section class=\"notes prose\">", _site.RenderPaper(), StringComparison.Ordinal);
        Assert.StartsWith("content/papers/icarl.md:17:1: warning: the link to 'ftp://x' was removed", Assert.Single(_site.Messages), StringComparison.Ordinal);
    }
}
