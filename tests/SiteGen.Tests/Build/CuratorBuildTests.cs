using System.Xml.Linq;

namespace SiteGen.Tests.Build;

/// <summary>What curators say, on a whole site.</summary>
[EndToEnd]
public sealed class CuratorBuildTests : IDisposable
{
    private readonly TestSite _site = new($"""
        -- content/site.yaml --
        {TestSite.Settings}
        lists: {"{"} items: 2 {"}"}
        -- content/curators/anna.md --
        ---
        name: "Anna Example"
        link: "https://anna.example/"
        ---
        Reads *much*.
        -- content/curators/ben.md --
        ---
        name: "Ben"
        ---
        -- content/editions/2026-11-22.md --
        ---
        title: "Two of a kind"
        by: ["anna"]
        ---
        ## What they share

        See [Two](../papers/two.md) and [Anna](../curators/anna.md).
        -- content/papers/one.md --
        {TestSite.Paper("One", "2026-11-22", "by: [\"anna\"]\n")}
        -- content/papers/two.md --
        {TestSite.Paper("Two", "2026-11-22", "pick: true\nwhy: \"It is *new*: see [One](one.md).\"\nby: [\"anna\"]\n")}
        -- content/papers/three.md --
        {TestSite.Paper("Three", "2026-11-23", "by: [\"anna\"]\n")}
        -- content/topics/none.md --
        ---
        title: "None"
        ---
        """);

    public void Dispose() => _site.Dispose();

    private string Page(string path) => _site.Read($"_site/{path}index.html");

    private static int Find(string html, string text)
    {
        var index = html.IndexOf(text, StringComparison.Ordinal);
        Assert.True(index >= 0, text);
        return index;
    }

    [Fact]
    public void Each_curator_has_pages_and_feeds_of_what_they_chose_picks_first()
    {
        var run = _site.Build("--strict");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [
                "anna/feed.json", "anna/feed.xml", "anna/index.html", "anna/page/2/index.html",
                "ben/feed.json", "ben/feed.xml", "ben/index.html", "index.html",
            ],
            _site.Files("_site/curators"));
        var first = Page("curators/anna/");
        Assert.True(Find(first, ">Two</a>") < Find(first, ">Three</a>"));
        Assert.Contains("<p>Reads <em>much</em>.</p>", first, StringComparison.Ordinal);
        Assert.Contains("href=\"https://anna.example/\"", first, StringComparison.Ordinal);
        Assert.Contains(">One</a>", Page("curators/anna/page/2/"), StringComparison.Ordinal);
        Assert.Contains("No papers chosen yet", Page("curators/ben/"), StringComparison.Ordinal);
        var feed = XDocument.Parse(_site.Read("_site/curators/anna/feed.xml"));
        Assert.Equal(["One", "Three", "Two"], feed.Descendants("item").Select(i => i.Element("title")!.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Sitemap_OPML_and_the_list_of_feeds_know_the_curators()
    {
        _site.Write("content/pages/subscribe.md", "---\ntitle: \"Subscribe\"\n---\n");
        Assert.Equal(0, _site.Build().ExitCode);

        Assert.All(
            ["curators/", "curators/anna/", "curators/ben/"],
            path => Assert.Contains($"/papers/{path}</loc>", _site.Read("_site/sitemap.xml"), StringComparison.Ordinal));
        Assert.Contains("https://lab.example/papers/curators/ben/feed.xml", _site.Read("_site/feeds.opml"), StringComparison.Ordinal);
        Assert.Contains("Chosen by Anna Example", Page("subscribe/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_single_curator_needs_no_list()
    {
        _site.Delete("content/curators/ben.md");
        Assert.Equal(0, _site.Build().ExitCode);

        Assert.False(_site.Exists("_site/curators/index.html"));
        Assert.True(_site.Exists("_site/curators/anna/index.html"));
        Assert.DoesNotContain("/papers/curators/\"", Page("topics/"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_edition_is_introduced_above_its_papers_and_shows_picks_first()
    {
        Assert.Equal(0, _site.Build().ExitCode);

        var edition = Page("editions/2026-11-22/");
        Assert.True(Find(edition, "<h2>Two of a kind</h2>") < Find(edition, "<h3 id=\"what-they-share\">"));
        Assert.True(Find(edition, "<h3 id=\"what-they-share\">") < Find(edition, "class=\"entry\""));
        Assert.True(Find(edition, "papers/two/\">Two</a></h2>") < Find(edition, "papers/one/\">One</a></h2>"));
        Assert.Contains(
            "<a href=\"/papers/papers/two/\">Two</a> and <a href=\"/papers/curators/anna/\">Anna</a>", edition, StringComparison.Ordinal);
        var home = Page("");
        Assert.DoesNotContain("class=\"day-text\"", home[..Find(home, "editions/2026-11-22/")], StringComparison.Ordinal);
        Assert.Contains("<p>What they share See Two and Anna.", home, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"day-text\"", Page("page/2/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pick_shows_its_reason_in_lists_and_on_its_page()
    {
        Assert.Equal(0, _site.Build().ExitCode);

        const string Reason = "<strong>Pick</strong> <q>It is <em>new</em>: see <a href=\"/papers/papers/one/\">One</a>.</q> "
            + "<span class=\"by\"><a href=\"/papers/curators/anna/\">Anna Example</a></span>";
        string[] pages = ["page/2/", "papers/two/", "editions/2026-11-22/"];
        Assert.All(pages, path => Assert.Contains(Reason, Page(path), StringComparison.Ordinal));
        Assert.Equal(0, _site.Build("--theme", "plain").ExitCode);
        Assert.All(pages, path => Assert.Contains(Reason, Page(path), StringComparison.Ordinal));
    }

    [Fact]
    public void A_day_without_papers_a_wrong_name_and_broken_links_are_reported_at_their_positions()
    {
        _site.Write("content/editions/2026-11-21.md", "Nothing.\n");
        _site.Write("content/editions/today.md", "Nothing.\n");
        _site.Write("content/curators/ben.md", "---\nname: \"Ben\"\n---\n\nSee [this](/none/).\n");
        _site.Write("content/papers/three.md", TestSite.Paper("Three", "2026-11-23", "why: \"See [that](/nothing/).\"\n"));
        _site.Write("content/papers/two.md", TestSite.Paper("Two", "2026-11-22", "why: \"# A heading\"\n"));
        var run = _site.Run("check");

        Assert.Equal(1, run.ExitCode);
        Assert.All(
            [
                "content/editions/2026-11-21.md:1:1: warning: no paper has the date 2026-11-21, so nothing shows this introduction; "
                    + "rename it to the day of an edition",
                "content/editions/today.md:1:1: error: the file's name must be the day that it introduces, such as 2026-11-23.md",
                "content/curators/ben.md:5:5: error: links to \"/papers/none/\"",
                "content/papers/three.md:4:6: error: links to \"/papers/nothing/\"",
                "content/papers/two.md:4:6: warning: this text is shown as it is written, because it is more than a sentence",
            ],
            message => Assert.Contains(message, run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void An_introduction_of_a_later_day_waits_with_its_papers()
    {
        _site.Write("content/papers/later.md", TestSite.Paper("Later", "2026-11-24"));
        _site.Write("content/editions/2026-11-24.md", "Soon.\n");
        var run = _site.Build();

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain("Soon.", string.Concat(_site.Files("_site").Where(f => f.EndsWith("ml", StringComparison.Ordinal))
            .Select(f => _site.Read("_site/" + f))), StringComparison.Ordinal);
        Assert.Equal(0, _site.Build("--date", "2026-11-24").ExitCode);
        Assert.Contains("Soon.", Page("editions/2026-11-24/"), StringComparison.Ordinal);
    }
}
