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
    [InlineData("{{ for a in paper.authors }}{{ a.nam }}{{ end }}", ":1:34: error: an 'author' has no member 'nam'; did you mean 'name'?")]
    [InlineData("{{ paper.extra.anything }}", "")]
    [InlineData("{{ include 'entri' paper 2 }}", ":1:4: error: the theme has no partials/entri.html; did you mean 'entry'?")]
    [InlineData("{{ include '../../site' }}", ":1:4: error: the theme has no partials/../../site.html")]
    [InlineData("{{ asset 'styl.css' }}", ":1:4: error: the theme has no assets/styl.css; did you mean 'style.css'?")]
    [InlineData("{{ date paper.edition 'lang' }}", ":1:4: error: unknown date format 'lang'; did you mean 'long'?")]
    [InlineData("{{ date 'soon' 'long' }}", ":1:4: error: 'soon' is not a date; write YYYY, YYYY-MM or YYYY-MM-DD")]
    [InlineData("{{ paper.venue.size }}", ":1:16: error: 'paper.venue' is empty here, so it has no 'size'; test it first (if paper.venue), or write paper.venue?.size")]
    [InlineData("{{ paper.venue?.size }}{{ if paper.venue }}{{ paper.venue.size }}{{ end }}", "")]
    [InlineData("{{ paper.venue[0] }}", ":1:4: error: 'paper.venue' is empty here, so it has no items; test it first (if paper.venue)")]
    [InlineData("{{ paper.authors[7].name }}", ":1:21: error: 'paper.authors[7]' is empty here, so it has no 'name'; test it first (if paper.authors[7]), or write paper.authors[7]?.name")]
    [InlineData("{{ paper.title.html }}", ":1:16: error: this value has no member 'html'")]
    [InlineData("{{ paper.url.size.x }}", ":1:19: error: this value has no member 'x'")]
    [InlineData("{{ date paper.edition }}", ":1:22: error: 'date' takes 2 arguments, not 1")]
    [InlineData("{{ asset }}", ":1:9: error: 'asset' takes 1 argument, not 0")]
    [InlineData("{{ for x in 5 }}{{ end }}", ":1:13: error: 'for' needs a list, but this is a number")]
    [InlineData("{{ paper.slug 3 }}", ":1:4: error: this is a value, not a function; only an operator, '|' or the end can follow it")]
    [InlineData("{{ 'a' | math.round }}", ":1:4: error: this is a text, but a number is needed here")]
    [InlineData("{{ 'a' - 1 }}", ":1:8: error: '-' does not work on texts")]
    [InlineData("{{ $1.title }}", ":1:4: error: $1, $2, … are the arguments of a partial, and this is not a partial")]
    [InlineData("{{ paper.title = 1 }}", ":1:10: error: 'paper.title' cannot be changed; assign to a name of your own")]
    [InlineData("{{ if paper.venue }}{{ elseif paper.doi }}{{ end }}{{ elseif }}", ":1:55: error: there is no 'elseif'; write 'else if'")]
    [InlineData("{{ while true }}{{ end }}", ":1:4: error: the loop runs more than 10,000,000 times; look for one that never ends")]
    [InlineData("{{ for i in 1..2000000000 }}{{ end }}", ":1:14: error: the range has more than 10,000,000 numbers")]
    [InlineData("{{ func f; f; f; end; f }}", ":1:12: error: 'f' calls itself without end; end it with a condition")]
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

    [Theory]
    [InlineData("{{ include 'self' }}{{ include 'self' }}", "themes/mine/partials/self.html → themes/mine/partials/self.html")]
    [InlineData("{{ x = include 'other' }}", "themes/mine/partials/self.html → themes/mine/partials/other.html → themes/mine/partials/self.html")]
    public void Partials_that_include_each_other_without_end_are_one_error_with_the_circle(string self, string circle)
    {
        _site.File("themes/mine/layouts/paper.html", "\n{{ include 'self' }}").File("themes/mine/partials/self.html", self)
            .File("themes/mine/partials/other.html", "\n\n{{ include 'self' }}");
        _site.RenderPaper("mine");
        var error = Assert.Single(_site.Diagnostics.Sorted());
        Assert.Equal($"partials include each other without end ({circle}); end the circle with a condition, while rendering content/papers/one.md", error.Message);
        var trace = error.Detail.Split('\n')[^1];
        Assert.StartsWith("  content/papers/one.md → themes/mine/layouts/paper.html:2 → themes/mine/partials/self.html:1 → ", trace, StringComparison.Ordinal);
        Assert.Contains(" → … (34 more) → ", trace, StringComparison.Ordinal);
        Assert.EndsWith($" → {error.Path}:{error.Position.Line}", trace, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_shows_its_lines_and_the_way_from_the_page_to_it()
    {
        _site.File("themes/mine/layouts/paper.html", "<article>\n{{ for a in paper.authors }}{{ include 'person' a }}{{ end }}\n</article>\n")
            .File("themes/mine/partials/person.html", "<b>\n{{ include 'name' $1 }}</b>")
            .File("themes/mine/partials/name.html", "{{ n = $1 }}\n<i>\t{{ n.family }} {{ n.titel }}</i>\r\n{{ n.given }}\n");
        _site.RenderPaper("mine");
        Assert.Equal(
            """
            themes/mine/partials/name.html:2:25: error: an 'author' has no member 'titel', while rendering content/papers/one.md
                1 | {{ n = $1 }}
              > 2 | <i> {{ n.family }} {{ n.titel }}</i>
                  |                         ^
                3 | {{ n.given }}
              content/papers/one.md → themes/mine/layouts/paper.html:2 → themes/mine/partials/person.html:2 → themes/mine/partials/name.html:2
            """.ReplaceLineEndings("\n"),
            Assert.Single(_site.Diagnostics.Sorted()).FullText);
    }

    [Fact]
    public void One_place_that_is_reached_in_several_ways_is_one_error_with_the_first_of_them()
    {
        _site.File("themes/mine/layouts/paper.html", "{{ include 'b' }}\n{{ include 'a' }}").File("themes/mine/layouts/404.html", "{{ include 'bad' }}")
            .File("themes/mine/partials/a.html", "{{ include 'bad' }}").File("themes/mine/partials/b.html", "\n{{ include 'bad' }}")
            .File("themes/mine/partials/bad.html", "{{ nope }}");
        var catalog = _site.Catalog();
        var renderer = _site.Renderer(catalog, "mine");
        renderer.Paper(catalog.Papers[1]);
        renderer.NotFound();
        renderer.Paper(catalog.Papers[0]);
        renderer.ReportErrors();
        var error = Assert.Single(_site.Diagnostics.Sorted());
        Assert.EndsWith("while rendering /404.html", error.Message, StringComparison.Ordinal);
        Assert.EndsWith("\n  /404.html → themes/mine/layouts/404.html:1 → themes/mine/partials/bad.html:1", error.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a\n{{ if page.title }}\nb\n", "2:20: error: the 'if' has no 'end'; write {{ end }} where it ends")]
    [InlineData("{{ for a in b }}{{ end }}\n{{ end }}", "2:6: error: this 'end' ends nothing; remove it, or look before it for an 'if' or 'for' that is missing")]
    [InlineData("{{ if }}a{{ end }}", "1:7: error: a value is missing before '}}'; write: if <expression> ... end|else|else if")]
    [InlineData("{{ include 'x }}", "1:16: error: a text has no closing '")]
    [InlineData("{{ for x on y }}{{ end }}", "1:4: error: expecting 'in' word instead of `on`; write: for <variable> in <expression> ... end")]
    public void A_syntax_error_is_said_in_plain_words_with_its_lines(string template, string expected)
    {
        _site.File("themes/mine/layouts/paper.html", template);
        Assert.Null(_site.Load("mine"));
        var error = Assert.Single(_site.Diagnostics.Sorted());
        Assert.Equal("themes/mine/layouts/paper.html:" + expected, error.ToString());
        Assert.Contains($"> {error.Position.Line} | {template.Split('\n')[error.Position.Line - 1]}\n", error.Detail, StringComparison.Ordinal);
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
            "themes/own/layouts/paper.html:1:1: error: neither the theme nor those it extends have layouts/paper.html; write it, or extend a theme that has it, while rendering content/papers/one.md\n" +
            "  content/papers/one.md → themes/own/layouts/paper.html",
            Assert.Single(_site.Diagnostics.Sorted()).FullText);
    }
}
