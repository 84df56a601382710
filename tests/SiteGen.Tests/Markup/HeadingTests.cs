using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Tests.Markup;

public sealed class HeadingTests
{
    private static readonly RenderOptions Page = new(AddressForm.Local, "/docs/");

    private readonly DiagnosticBag _diagnostics = new();
    private readonly MarkdownRenderer _renderer = new(new SiteUrls(new Uri("https://lab.example/repo/")));

    [Fact]
    public void Headings_are_listed_in_order_with_level_id_and_text() =>
        Assert.Equal(
            [
                new Heading(2, "install-it", "Install it"),
                new Heading(3, "with-dotnet-tool", "With dotnet tool"),
                new Heading(3, "in--time", "In O(n) time"),
                new Heading(2, "see-the-site", "See The site"),
            ],
            Render("# Install *it*\n\n## With `dotnet tool`\n\n## In $O(n)$ time\n\nSee [The site](https://x.example)\n===\n").Headings);

    [Fact]
    public void Ids_are_unique_within_a_text() =>
        Assert.Equal(
            ["a", "a-1", "a-1-1", "a-2"],
            Render("# a\n\n# a\n\n# a-1\n\n# a").Headings.Select(h => h.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void An_id_that_the_page_uses_gets_a_number_and_links_follow()
    {
        var page = Render("[there](#search) [here](#x)\n\n# Search\n\n# Search-1\n\n# x", "search", "search-2");

        Assert.Equal(["search-3", "search-1", "x"], page.Headings.Select(h => h.Id));
        Assert.Equal(
            "<p><a href=\"#search-3\">there</a> <a href=\"#x\">here</a></p>\n"
            + "<h2 id=\"search-3\">Search</h2>\n<h2 id=\"search-1\">Search-1</h2>\n<h2 id=\"x\">x</h2>\n",
            page.Body.Text);
    }

    [Fact]
    public void Text_without_headings_has_none()
    {
        Assert.Empty(Render("Only *text*.").Headings);
        Assert.Empty(Render("Plain text").Headings);
        Assert.Empty(Render("").Headings);
    }

    private RenderedDocument Render(string markdown, params string[] reservedIds) =>
        _renderer.Render(new MarkdownSource(markdown, "x.md", 1), Page with { ReservedIds = reservedIds.ToHashSet() }, _diagnostics);
}
