namespace SiteGen.Tests.Themes;

public sealed class TemplateErrorTests : IDisposable
{
    private readonly ThemeSite _site = new();

    public TemplateErrorTests()
    {
        _site.Papers.Add(ThemeSite.Paper("one") with { Authors = [new("Ada", "Lovelace")] });
        _site.Papers.Add(ThemeSite.Paper("two"));
        _site.File("themes/mine/theme.yaml", "extends: \"default\"\n").File("themes/mine/layouts/base.html", "{{ content }}");
    }

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("\n  {{ paper.titel }}", ":2:12: error: a 'paper' has no member 'titel'; did you mean 'title'?")]
    [InlineData("{{ papr.title }}", ":1:4: error: there is no variable or function 'papr'; did you mean 'paper'?")]
    [InlineData("{{ if paper.foo }}x{{ end }}", ":1:13: error: a 'paper' has no member 'foo'")]
    [InlineData("{{ for a in paper.authors }}{{ a.nam }}{{ end }}", ":1:34: error: a 'author' has no member 'nam'; did you mean 'name'?")]
    [InlineData("{{ paper.extra.anything }}", "")]
    [InlineData("{{ include 'entri' paper 2 }}", ":1:4: error: the theme has no partials/entri.html; did you mean 'entry'?")]
    [InlineData("{{ include '../../site' }}", ":1:4: error: the theme has no partials/../../site.html")]
    [InlineData("{{ asset 'styl.css' }}", ":1:4: error: the theme has no assets/styl.css; did you mean 'style.css'?")]
    [InlineData("{{ date paper.edition 'lang' }}", ":1:4: error: unknown date format 'lang'; did you mean 'long'?")]
    [InlineData("{{ date 'soon' 'long' }}", ":1:4: error: 'soon' is not a date; write YYYY, YYYY-MM or YYYY-MM-DD")]
    [InlineData("{{ paper.venue.size }}", ":1:16: error: object `paper.venue` is null. Cannot access member: paper.venue.size")]
    [InlineData("{{ math.random 1 2 }}", ":1:9: error: this object has no member 'random'")]
    [InlineData("{{ math.uuid }}", ":1:9: error: this object has no member 'uuid'")]
    [InlineData("{{ 'a' | html.escape }}", ":1:15: error: this object has no member 'escape'")]
    [InlineData("{{ object.eval '1' }}", ":1:11: error: this object has no member 'eval'")]
    [InlineData("{{ timespan.from_days 1 }}", ":1:4: error: there is no variable or function 'timespan'")]
    public void What_does_not_exist_is_an_error_at_its_place(string template, string expected)
    {
        _site.File("themes/mine/layouts/paper.html", template);
        _site.RenderPaper("mine");
        string[] messages = expected.Length == 0 ? [] : [$"themes/mine/layouts/paper.html{expected}, while rendering content/papers/one.md"];
        Assert.Equal(messages, _site.Messages);
    }

    [Fact]
    public void The_clock_is_not_there()
    {
        _site.File("themes/mine/layouts/paper.html", "{{ date.now }}");
        _site.RenderPaper("mine");
        Assert.StartsWith("themes/mine/layouts/paper.html:1:", Assert.Single(_site.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_are_reported_once_each_with_the_first_page_that_met_them()
    {
        _site.File("themes/mine/layouts/paper.html", "{{ paper.a1 }}{{ paper.b2 }}\n{{ include 'bad' }}\n")
            .File("themes/mine/partials/bad.html", "\n{{ nope }}");
        var catalog = _site.Catalog();
        var renderer = _site.Renderer(catalog, "mine");
        foreach (var entry in catalog.Papers.Reverse())
            renderer.Paper(entry);
        Assert.Empty(_site.Messages);
        renderer.ReportErrors();
        Assert.Equal(
            [
                "themes/mine/layouts/paper.html:1:10: error: a 'paper' has no member 'a1', while rendering content/papers/one.md",
                "themes/mine/layouts/paper.html:1:24: error: a 'paper' has no member 'b2', while rendering content/papers/one.md",
                "themes/mine/partials/bad.html:2:4: error: there is no variable or function 'nope', while rendering content/papers/one.md",
            ],
            _site.Messages);
    }

    [Theory]
    [InlineData("{{ while true }}{{ end }}")]
    [InlineData("{{ while true; while true; end; end }}")]
    [InlineData("{{ for i in 1..2000000000 }}{{ end }}")]
    [InlineData("{{ func f; f; end; f }}")]
    public void A_template_that_never_ends_is_an_error(string template)
    {
        _site.File("themes/mine/layouts/paper.html", template);
        _site.RenderPaper("mine");
        Assert.NotEmpty(_site.Messages);
        Assert.All(_site.Messages, m => Assert.StartsWith("themes/mine/layouts/paper.html:1:", m, StringComparison.Ordinal));
    }

    [Fact]
    public void A_partial_that_includes_itself_is_an_error()
    {
        _site.File("themes/mine/layouts/paper.html", "{{ include 'self' }}").File("themes/mine/partials/self.html", "{{ include 'self' }}");
        _site.RenderPaper("mine");
        Assert.Contains("recursive depth limit", Assert.Single(_site.Messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{{ paper.title = 'changed' }}")]
    [InlineData("{{ site.title = 'changed' }}")]
    [InlineData("{{ string.upcase = 'changed' }}")]
    public void What_pages_share_cannot_be_changed(string template)
    {
        _site.File("themes/mine/layouts/paper.html", template);
        _site.RenderPaper("mine");
        Assert.Single(_site.Messages);
    }

    [Fact]
    public void What_a_template_assigns_is_gone_on_the_next_page()
    {
        _site.File("themes/mine/layouts/paper.html", "{{ if page.path == '/papers/one/' }}{{ left = 'x' }}{{ else }}{{ left }}{{ end }}");
        var catalog = _site.Catalog();
        var renderer = _site.Renderer(catalog, "mine");
        renderer.Paper(catalog.Papers[0]);
        renderer.Paper(catalog.Papers[1]);
        renderer.ReportErrors();
        Assert.Contains("no variable or function 'left'", Assert.Single(_site.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_layout_is_an_error()
    {
        _site.File("themes/own/theme.yaml", "").File("themes/own/layouts/base.html", "{{ content }}");
        _site.RenderPaper("own");
        Assert.Equal(
            ["themes/own/layouts/paper.html:1:1: error: the theme and those it extends have no such layout, while rendering content/papers/one.md"],
            _site.Messages);
    }
}
