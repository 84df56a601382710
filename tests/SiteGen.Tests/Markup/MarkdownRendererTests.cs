using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Tests.Markup;

public sealed class MarkdownRendererTests
{
    private static readonly RenderOptions Page = new(AddressForm.Local, "/papers/x/");

    private readonly DiagnosticBag _diagnostics = new();
    private readonly MarkdownRenderer _renderer = new(new SiteUrls(new Uri("https://lab.example/repo/")));

    [Fact]
    public void Prose_keeps_emphasis_code_and_formulas()
    {
        Assert.Equal(
            "<p><em>a</em> <code>b&lt;c</code> <math alttext=\"x&lt;y\"><mi>x</mi><mo>&lt;</mo><mi>y</mi></math> costs $5 and $6</p>\n",
            Render("*a* `b<c` $x<y$ costs $5 and $6"));
        Assert.Empty(_diagnostics.Sorted());
    }

    [Fact]
    public void A_formula_between_double_dollars_is_displayed_on_its_own_line()
    {
        const string Sum = "<math display=\"block\" alttext=\"\\sum_i\"><munder><mo>∑</mo><mi>i</mi></munder></math>";
        Assert.Equal($"<p tabindex=\"0\">as {Sum}</p>\n", Render("as $$\\sum_i$$"));
        Assert.Equal($"<p class=\"math\" tabindex=\"0\">{Sum}</p>\n", Render("$$\n\\sum_i\n$$"));
        Assert.Equal($"<p class=\"math\">{Sum}</p>\n", Render("$$\n\\sum_i\n$$", AddressForm.Absolute));
    }

    [Theory]
    [InlineData("One.\n\nSee $a+\\foo$.", "x.md:3:8", "<p>One.</p>\n<p>See <code class=\"tex\">$a+\\foo$</code>.</p>\n")]
    [InlineData(
        "> quoted\n> $$a+\\foo$$",
        "x.md:2:7",
        "<blockquote>\n<p tabindex=\"0\">quoted\n<code class=\"tex\">$$a+\\foo$$</code></p>\n</blockquote>\n")]
    [InlineData(
        "$$\na\n+ \\foo <b>\n$$",
        "x.md:3:3",
        "<p class=\"math\" tabindex=\"0\"><code class=\"tex\">$$a\n+ \\foo &lt;b&gt;$$</code></p>\n")]
    public void A_formula_with_an_error_stays_TeX_with_a_warning_at_its_position(string markdown, string position, string html)
    {
        Assert.Equal(html, Render(markdown));
        var diagnostic = Assert.Single(_diagnostics.Sorted());
        Assert.Equal(
            $"{position}: warning: the command \\foo in this formula is unknown; replace it by its definition in LaTeX or amsmath",
            diagnostic.ToString());
    }

    [Fact]
    public void Raw_HTML_is_displayed_as_text()
    {
        var html = Render("<script>alert(1)</script> and <b onclick=x>b</b>\n\n<img src=x onerror=alert(1)>");
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b ", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[l](javascript:alert(1))", "<p>l</p>\n")]
    [InlineData("[l](JaVaScRiPt:alert(1))", "<p>l</p>\n")]
    [InlineData("[l](javascript&colon;alert(1))", "<p>l</p>\n")]
    [InlineData("[l](<java\tscript:alert(1)>)", "<p>l</p>\n")]
    [InlineData("[l](&#1;javascript:alert(1))", "<p>l</p>\n")]
    [InlineData("[l](vbscript:x)", "<p>l</p>\n")]
    [InlineData("[l](data:text/html,x)", "<p>l</p>\n")]
    [InlineData("[l](//evil.example/)", "<p>l</p>\n")]
    [InlineData("[l](/\\\\evil.example/)", "<p>l</p>\n")]
    [InlineData("![alt *text*](data:image/svg+xml,x)", "<p>alt <em>text</em></p>\n")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n")]
    [InlineData("[l][r]\n\n[r]: javascript:alert(1)", "<p>l</p>\n")]
    public void A_link_with_an_unsafe_address_becomes_its_text_with_a_warning(string markdown, string expected)
    {
        Assert.Equal(expected, Render(markdown));
        var diagnostic = Assert.Single(_diagnostics.Sorted());
        Assert.Equal(Severity.Warning, diagnostic.Severity);
        Assert.Contains("was removed", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_removed_link_is_reported_at_its_line_and_column_in_the_file()
    {
        _renderer.Render(new MarkdownSource("First.\n\nSee *this* [link](javascript:x).", "content/papers/x.md", 9), Page, _diagnostics);
        Assert.Equal(
            "content/papers/x.md:11:12: warning: the link to 'javascript:x' was removed; only http, https, mailto, " +
            "site paths (/x/) and relative addresses are linked",
            Assert.Single(_diagnostics.Sorted()).ToString());
    }

    [Theory]
    [InlineData("/papers/x/", "/repo/papers/x/", "https://lab.example/repo/papers/x/")]
    [InlineData("../y/", "../y/", "https://lab.example/repo/papers/y/")]
    [InlineData("#notes", "#notes", "https://lab.example/repo/papers/x/#notes")]
    [InlineData("https://arxiv.org/abs/1", "https://arxiv.org/abs/1", "https://arxiv.org/abs/1")]
    [InlineData("mailto:a@b.example", "mailto:a@b.example", "mailto:a@b.example")]
    public void Addresses_are_relative_on_pages_and_absolute_in_feeds(string address, string local, string absolute)
    {
        Assert.Equal($"<p><a href=\"{local}\">l</a> <img src=\"{local}\" alt=\"i\" /></p>\n", Render($"[l]({address}) ![i]({address})"));
        Assert.Equal($"<p><a href=\"{absolute}\">l</a></p>\n", Render($"[l]({address})", AddressForm.Absolute));
        Assert.Empty(_diagnostics.Sorted());
    }

    [Fact]
    public void Headings_are_shifted_below_those_of_the_page()
    {
        var source = new MarkdownSource("# A\n\n### B\n\n###### C", "x.md", 1);
        Assert.Equal(
            "<h3 id=\"a\">A</h3>\n<h5 id=\"b\">B</h5>\n<h6 id=\"c\">C</h6>\n",
            _renderer.Render(source, Page with { TopHeading = 3 }, _diagnostics).Body.Text);
    }

    [Fact]
    public void A_link_to_a_heading_of_the_text_works()
    {
        Assert.Contains(
            "<a href=\"#the-end\">The end</a>.</p>\n<h2 id=\"the-end\">",
            Render("See [The end](#the-end).\n\n## The end"),
            StringComparison.Ordinal);
        Assert.Empty(_diagnostics.Sorted());
    }

    [Fact]
    public void Text_nested_too_deeply_is_an_error_that_names_the_file()
    {
        var source = new MarkdownSource(new string('>', 5000), "content/papers/x.md", 7);
        Assert.Equal("", _renderer.Render(source, Page, _diagnostics).Body.Text);
        Assert.StartsWith("content/papers/x.md:7:1: error: ", Assert.Single(_diagnostics.Sorted()).ToString(), StringComparison.Ordinal);
        Assert.Equal(new string('>', 5000), MarkdownRenderer.PlainText(new string('>', 5000)));
    }

    private string Render(string markdown, AddressForm form = AddressForm.Local) => Render(markdown, _diagnostics, form);

    private string Render(string markdown, DiagnosticBag diagnostics, AddressForm form = AddressForm.Local) =>
        _renderer.Render(new MarkdownSource(markdown, "x.md", 1), Page with { Form = form }, diagnostics).Body.Text;

    // Found by the fuzzer: MathML within an attribute ended the attribute, and the text after it became another one.
    [Theory]
    [InlineData("![$x onerror=alert(1) y$](/a.png)")]
    [InlineData("![$\"\\unknown onerror=alert(1)$](/a.png)")]
    public void A_formula_in_the_alternative_text_of_an_image_is_plain_text(string markdown)
    {
        var image = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Render(markdown, new DiagnosticBag())).QuerySelector("img")!;
        Assert.Equal(["alt", "src"], image.Attributes.Select(a => a.Name).Order(StringComparer.Ordinal));
        Assert.Contains("onerror", image.GetAttribute("alt"), StringComparison.Ordinal);
    }

    // Found by the fuzzer.
    [Fact]
    public void A_character_reference_cannot_produce_a_control_character()
    {
        Assert.Equal("<p>ab</p>\n", Render("a&#6;b"));
        Assert.Equal("ab", MarkdownRenderer.PlainText("a&#6;b"));
    }

    // Found by the fuzzer: after a text that cannot be rendered, the next one lacked its paragraphs.
    [Fact]
    public void A_text_nested_too_deeply_does_not_affect_the_next_one()
    {
        var deep = "- " + string.Concat(Enumerable.Repeat("**a *b ", 280)) + string.Concat(Enumerable.Repeat("c* c** ", 280));
        for (var i = 0; i < 3; i++)
        {
            var diagnostics = new DiagnosticBag();
            Assert.Equal("", Render(deep, diagnostics));
            Assert.True(diagnostics.HasErrors);
            Assert.Equal("<p>A <em>word</em></p>\n", Render("A *word*", diagnostics));
        }
    }

    // Found by the fuzzer: a heading that is underlined counted its lines from the underline.
    [Fact]
    public void A_removed_link_is_reported_at_its_line()
    {
        var diagnostics = new DiagnosticBag();
        _renderer.Render(new MarkdownSource("One\ntwo\n[three](javascript:x)\n---\n", "x.md", 10), Page, diagnostics);
        Assert.Equal(new SourcePosition(12, 1), Assert.Single(diagnostics.Sorted()).Position);
    }
}
