namespace SiteGen.Tests.Build;

[EndToEnd]
public sealed class SectionBuildTests : IDisposable
{
    private readonly TestSite _site = new("""
        -- content/papers/one.md --
        ---
        title: "One"
        date: "2026-11-20"
        ---
        -- content/pages/about.md --
        ---
        title: "About"
        menu: 10
        ---

        Read the [settings](docs/settings.md#all-keys) or [one paper](../papers/one.md).
        -- content/pages/docs/index.md --
        ---
        title: "Manual"
        menu: 20
        ---

        Begin with the [settings](settings.md).
        -- content/pages/docs/settings.md --
        ---
        title: "Settings"
        menu: 1
        ---

        ## All keys

        ### The title

        ## Examples
        -- content/pages/docs/a-glossary.md --
        ---
        title: "Glossary"
        ---
        -- content/pages/docs/themes/index.md --
        ---
        title: "Themes"
        menu: 2
        ---
        -- content/pages/docs/themes/colours.md --
        ---
        title: "Colours"
        ---
        """);

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_page_in_a_folder_has_the_folder_in_its_address()
    {
        Assert.Equal((0, ""), (_site.Build().ExitCode, _site.Run("check", "--strict", "--date", "2026-11-23").Error));

        Assert.All(
            ["about", "docs", "docs/settings", "docs/a-glossary", "docs/themes", "docs/themes/colours"],
            page => Assert.True(_site.Exists($"_site/{page}/index.html"), page));
        Assert.Contains("<loc>https://lab.example/papers/docs/settings/</loc>", _site.Read("_site/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_has_a_menu_of_its_own_and_one_place_in_the_menu_of_the_site()
    {
        _site.Build();

        Assert.Equal(["Manual", "Settings", "Themes", "Glossary"], LinksIn(Nav("_site/docs/settings/index.html", "Manual")));
        Assert.Equal(["Themes", "Colours"], LinksIn(Nav("_site/docs/themes/colours/index.html", "Themes")));
        var menu = Nav("_site/docs/settings/index.html", "Site");
        Assert.Equal(["About", "Manual"], LinksIn(menu)[^2..]);
        Assert.Contains("<a href=\"/papers/docs/\" aria-current=\"true\">Manual</a>", menu, StringComparison.Ordinal);
        Assert.DoesNotContain("section-menu", _site.Read("_site/about/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_a_section_has_a_table_of_contents_and_leads_to_its_neighbours()
    {
        _site.Build();

        var page = _site.Read("_site/docs/settings/index.html");
        var contents = page[page.IndexOf("<nav class=\"contents\"", StringComparison.Ordinal)..];
        Assert.Equal(["All keys", "The title", "Examples"], LinksIn(contents[..contents.IndexOf("</nav>", StringComparison.Ordinal)]));
        Assert.Contains("<h2 id=\"all-keys\">All keys</h2>", page, StringComparison.Ordinal);
        Assert.Equal(["Previous Manual", "Next Themes"], LinksIn(Nav("_site/docs/settings/index.html", "Previous and next page")));
    }

    [Fact]
    public void A_relative_link_to_a_Markdown_file_leads_to_its_page()
    {
        _site.Build();

        var about = _site.Read("_site/about/index.html");
        Assert.Contains("<a href=\"/papers/docs/settings/#all-keys\">settings</a>", about, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/papers/papers/one/\">one paper</a>", about, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/papers/docs/settings/\">settings</a>", _site.Read("_site/docs/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_Markdown_file_that_does_not_exist_is_found_by_the_check_at_its_line()
    {
        _site.Write("content/pages/more.md", "---\ntitle: \"More\"\n---\n\nSee [this](docs/gone.md).\n");

        Assert.Contains("content/pages/more.md:5:5: error: ", _site.Run("check", "--date", "2026-11-23").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_cannot_be_part_of_an_address_is_an_error()
    {
        _site.Write("content/pages/My Docs/page.md", "---\ntitle: \"A\"\n---\n");

        Assert.StartsWith(
            "content/pages/My Docs/page.md:1:1: error: the folder 'My Docs' becomes part of an address and may hold only lower-case letters a-z, digits and single hyphens; rename it, for instance to 'my-docs'\n",
            _site.Build().Error,
            StringComparison.Ordinal);
    }

    private string Nav(string file, string label)
    {
        var html = _site.Read(file);
        var end = html.IndexOf($"aria-label=\"{label}\"", StringComparison.Ordinal);
        Assert.True(end >= 0, $"{file} has no '{label}'");
        return html[end..html.IndexOf("</nav>", end, StringComparison.Ordinal)];
    }

    private static string[] LinksIn(string html) =>
        [.. html.Split("<a ")[1..].Select(link => link[(link.IndexOf('>', StringComparison.Ordinal) + 1)..link.IndexOf("</a>", StringComparison.Ordinal)].Replace("<span>", "", StringComparison.Ordinal).Replace("</span>", "", StringComparison.Ordinal))];
}
