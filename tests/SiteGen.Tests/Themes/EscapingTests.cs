using SiteGen.Content;
using SiteGen.Content.Watching;

namespace SiteGen.Tests.Themes;

public sealed class EscapingTests : IDisposable
{
    private const string Attack = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>&amp;{{ 7 * 7 }}";
    private readonly ThemeSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Foreign_text_never_becomes_markup_on_any_page()
    {
        _site.Settings = _site.Settings with { Title = Attack, Description = Attack, Author = Attack };
        _site.Topics.Add(ThemeSite.Topic("t") with { Title = Attack, Description = Attack, Body = Attack });
        _site.Papers.AddRange([Hostile("one"), Hostile("two"), Hostile("three")]);
        _site.Pages.Add(new Page { Slug = "subscribe", Path = "content/pages/subscribe.md", Title = Attack, Description = Attack, Menu = 1, Body = Attack });
        _site.Curators.Add(new Curator { Slug = "c", Path = "content/curators/c.md", Name = Attack, Body = Attack });
        _site.Introductions.Add(new Introduction
        {
            Slug = "2026-11-23",
            Path = "content/editions/2026-11-23.md",
            Day = new DateOnly(2026, 11, 23),
            Title = Attack,
            Curators = [new Located<string>("c", SourcePosition.Start)],
            Body = Attack,
        });
        _site.Sources.Add(new(
            new PaperSource { Name = Attack, Path = "content/sources/a.yaml", Kind = SourceKind.Arxiv, Categories = [Attack] },
            new SourceState { Name = Attack, Freshness = Freshness.Failed, Message = Attack, Newest = Attack }));
        var catalog = _site.Catalog();
        var renderer = _site.Renderer(catalog);
        foreach (var (name, render) in ThemeSite.AllPages(catalog, renderer))
        {
            var html = render();
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
            Assert.DoesNotContain("</script><", html, StringComparison.Ordinal);
            Assert.DoesNotContain("&amp;amp;amp;", html, StringComparison.Ordinal);
            Assert.False(html.Contains(">49<", StringComparison.Ordinal), name);
            // An unescaped quotation mark of the attack would end an attribute.
            Assert.DoesNotContain("\"'>", html, StringComparison.Ordinal);
        }

        renderer.ReportErrors();
        Assert.DoesNotContain(_site.Diagnostics.Sorted(), d => d.Severity == Severity.Error);
    }

    [Fact]
    public void Addresses_that_run_scripts_are_not_linked()
    {
        _site.Papers.Add(ThemeSite.Paper("one") with
        {
            Links = [new("code", "javascript:alert(1)"), new("pdf", "data:text/html,x"), new("demo", "https://ok.example/")],
            Arxiv = "x\"><script>",
            Doi = "10.1/a?b#c\"<>",
            Abstract = "[x](javascript:alert(1))",
        });
        var html = _site.RenderPaper();
        Assert.DoesNotContain("javascript:", html, StringComparison.Ordinal);
        Assert.DoesNotContain("data:text", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://ok.example/\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://doi.org/10.1/a%3Fb%23c%22%3C%3E\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"https://arxiv.org/abs/x%22%3E%3Cscript%3E\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ paper.venue }}", "&lt;&amp;&#39;&quot;&gt;")]
    [InlineData("{{ 'v=' + paper.venue }}", "v=&lt;&amp;&#39;&quot;&gt;")]
    [InlineData("{{ $'{paper.venue}' }}", "&lt;&amp;&#39;&quot;&gt;")]
    [InlineData("{{ paper.venue | string.upcase }}", "&lt;&amp;&#39;&quot;&gt;")]
    [InlineData("{{ [paper.venue] }}", "[&quot;&lt;&amp;&#39;\\&quot;&gt;&quot;]")]
    [InlineData("{{ capture x }}<i>{{ paper.venue }}</i>{{ end }}{{ x }}", "<i>&lt;&amp;&#39;&quot;&gt;</i>")]
    [InlineData("{{ func f }}<b>{{ paper.venue }}</b>{{ end }}{{ f }}", "<b>&lt;&amp;&#39;&quot;&gt;</b>")]
    [InlineData("{{ include 'chip' paper }}", "<i>&lt;&amp;&#39;&quot;&gt;</i>")]
    [InlineData("{{ paper.title }}", "A <math alttext=\"x&lt;y\"><mi>x</mi><mo>&lt;</mo><mi>y</mi></math>")]
    [InlineData("{{ paper.doi }}{{ paper.arxiv ?? 'none' }}", "none")]
    public void Values_are_escaped_once_however_they_are_printed(string template, string expected)
    {
        _site.Papers.Add(ThemeSite.Paper("one") with { Title = "A $x<y$", Venue = "<&'\">" });
        _site.File("themes/mine/theme.yaml", "").File("themes/mine/layouts/base.html", "{{ content }}")
            .File("themes/mine/layouts/paper.html", template).File("themes/mine/partials/chip.html", "<i>{{ $1.venue }}</i>");
        Assert.Equal(expected, _site.RenderPaper("mine"));
        Assert.Empty(_site.Messages);
    }

    private static Paper Hostile(string slug) => ThemeSite.Paper(slug) with
    {
        Title = Attack + " $" + Attack + "$",
        Authors = [new(Attack, Attack)],
        Venue = Attack,
        Arxiv = Attack,
        Doi = Attack,
        Links = [new("code", "https://x.example/" + Attack), new(Attack, "https://x.example/")],
        Topics = [new Located<string>("t", SourcePosition.Start)],
        Image = new Located<string>("icarl.png", SourcePosition.Start),
        ImageAlt = Attack,
        IsPick = slug == "two",
        Why = new Located<string>(Attack + " $" + Attack + "$ [x](javascript:alert(1))", SourcePosition.Start),
        Curators = [new Located<string>("c", SourcePosition.Start)],
        Abstract = Attack,
        Notes = Attack,
        Extra = new ExtraValue.Map([new("x", new ExtraValue.Scalar(Attack))]),
    };
}
