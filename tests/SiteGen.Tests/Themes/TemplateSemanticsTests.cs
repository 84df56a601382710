using SiteGen.Content;

namespace SiteGen.Tests.Themes;

/// <summary>What templates may rely on: how names, functions, captures and includes behave in a page.</summary>
public sealed class TemplateSemanticsTests : IDisposable
{
    private readonly ThemeSite _site = new();

    public TemplateSemanticsTests()
    {
        _site.Papers.Add(ThemeSite.Paper("one") with
        {
            Authors = [new("Ada", "Lovelace"), new("Charles", "Babbage")],
            Venue = "<V>",
            Extra = new ExtraValue.Map([new("a", new ExtraValue.Scalar("free"))]),
        });
        _site.File("themes/mine/theme.yaml", "extends: \"default\"\n")
            .File("themes/mine/layouts/base.html", "{{ content }}")
            .File("themes/mine/partials/early.html", "{{ if $1.venue }}{{ $1.venue }}{{ ret }}{{ end }}not left")
            .File("themes/mine/partials/given.html", "{{ $1.title }}{{ $1.authors.size }}|{{ ($1).title }}{{ (($1).authors).size }}|{{ url $1.path }}");
    }

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("{{ paper.title }}", "On one")]
    [InlineData("{{ paper.venue }}{{ paper.doi }}", "&lt;V&gt;")]
    [InlineData("{{ paper.authors.size }}{{ paper.title_text.size }}", "26")]
    [InlineData("{{ paper.extra.a }}{{ paper.extra.b }}", "free")]
    [InlineData("{{ if paper.venue }}y{{ end }}{{ if !paper.doi }}n{{ end }}", "yn")]
    [InlineData("{{ if paper.doi }}a{{ else if paper.venue }}b{{ else }}c{{ end }}", "b")]
    [InlineData("{{ if paper.doi }}a{{ else if paper.arxiv }}b{{ else }}c{{ end }}", "c")]
    [InlineData("{{ paper.doi ?? paper.venue }}{{ paper.venue ?? paper.doi }}", "&lt;V&gt;&lt;V&gt;")]
    [InlineData("{{ paper.venue == '<V>' ? 'y' : 'n' }}{{ paper.doi ? 1 : 2 }}", "y2")]
    [InlineData("{{ paper.venue && !paper.doi }}{{ paper.doi || paper.arxiv }}{{ paper.venue || paper.doi }}", "truefalsetrue")]
    [InlineData("{{ if !(paper.doi || paper.arxiv) }}y{{ end }}", "y")]
    [InlineData("{{ paper.authors.size < 2 }}{{ paper.authors.size <= 2 }}{{ paper.authors.size != 2 }}{{ 1 == 1.0 }}", "falsetruefalsetrue")]
    [InlineData("{{ paper.authors.size > 1 }}{{ paper.authors.size - 1 }}{{ paper.venue + paper.slug }}", "true1&lt;V&gt;one")]
    [InlineData("{{ p = paper }}{{ p.title }}{{ n = p.authors.size }}{{ n = n + 1 }}{{ n }}", "On one3")]
    [InlineData("{{ x = {a: {b: 1}} }}{{ x.a.b }}", "1")]
    public void Values_are_read_compared_and_assigned(string template, string expected) => AssertRenders(expected, template);

    [Theory]
    [InlineData("{{ for a in paper.authors }}{{ for.index }}{{ for.first }}{{ for.last }}{{ a.name }};{{ end }}", "0truefalseAda Lovelace;1falsetrueCharles Babbage;")]
    [InlineData("{{ for i in 1..2 }}{{ x = i }}{{ end }}{{ x }}", "2")]
    [InlineData("{{ for a in paper.authors limit: 1 }}{{ a.name }}{{ else }}none{{ end }}", "Ada Lovelace")]
    [InlineData("{{ for a in paper.links }}x{{ else }}none{{ end }}", "none")]
    [InlineData("{{ for a in paper.authors }}{{ if for.last }}{{ break }}{{ end }}{{ a.name }}{{ end }}after", "Ada Lovelaceafter")]
    [InlineData("{{ for a in paper.authors }}{{ if for.first; continue; end }}{{ a.name }}{{ end }}after", "Charles Babbageafter")]
    public void Loops_know_their_position_and_can_be_left(string template, string expected) => AssertRenders(expected, template);

    [Theory]
    [InlineData("{{ url paper.path }}{{ '/a/' | url }}", "/repo/papers/one//repo/a/")]
    [InlineData("{{ date paper.edition 'long' }}{{ paper.edition | date 'year' }}", "23 November 20262026")]
    [InlineData("[{{ absolute_url paper.doi }}]", "[]")]
    [InlineData("{{ f = @url }}{{ f paper.path }}", "/repo/papers/one/")]
    [InlineData("{{ x = {g: @url} }}{{ x.g paper.path }}", "/repo/papers/one/")]
    [InlineData("{{ func f; ret paper; end }}{{ f.title }}", "On one")]
    [InlineData("{{ func f; x = paper.title; ret x; end }}{{ f }}{{ x = f }}{{ x }}", "On oneOn one")]
    [InlineData("{{ func f(x); if x.venue; ret x.venue; end; ret 'none'; end }}{{ f paper }}", "&lt;V&gt;")]
    [InlineData("{{ func f(x); if x.doi; ret x.doi; end; ret 'none'; end }}{{ f paper }}", "none")]
    public void Functions_are_called_piped_passed_and_defined(string template, string expected) => AssertRenders(expected, template);

    [Theory]
    [InlineData("{{ url = 'x' }}{{ url }}{{ url.size }}", "x1")]
    [InlineData("{{ for date in paper.authors }}{{ date.family }}{{ end }}", "LovelaceBabbage")]
    [InlineData("{{ x = {url: 'x'} }}{{ with x }}{{ url }}{{ end }}{{ url '/a/' }}", "x/repo/a/")]
    [InlineData("{{ import {url: 'x'} }}{{ url }}", "x")]
    [InlineData("{{ this.url = 'x' }}{{ url }}", "x")]
    [InlineData("{{ func f(url); ret url; end }}{{ f 'x' }}{{ f 'y' }}", "xy")]
    [InlineData("{{ func url(a); ret 'my' + a; end }}{{ url 'x' }}", "myx")]
    [InlineData("{{ capture include }}x{{ end }}{{ include }}", "x")]
    public void A_template_may_shadow_a_function(string template, string expected) => AssertRenders(expected, template);

    [Theory]
    [InlineData("{{ capture c }}<{{ paper.venue }}>{{ end }}{{ c }}{{ c | string.size }}", "<&lt;V&gt;>11")]
    [InlineData("{{ capture c }}{{ capture d }}x{{ end }}y{{ d }}{{ end }}{{ c }}", "yx")]
    [InlineData("{{ for i in 1..3 }}{{ capture c }}{{ i }}{{ end }}{{ c }}{{ end }}", "123")]
    [InlineData("{{ capture c }}x{{ end }}{{ capture d }}x{{ end }}{{ c == d }}{{ capture d }}y{{ end }}{{ c == d }}", "truefalse")]
    [InlineData("{{ func f }}<b>{{ capture c }}{{ paper.venue }}{{ end }}{{ c }}{{ paper.venue }}</b>{{ end }}{{ f }}", "<b>&lt;V&gt;&lt;V&gt;</b>")]
    public void A_captured_block_is_HTML(string template, string expected) => AssertRenders(expected, template);

    [Theory]
    [InlineData("{{ include 'early' paper }}|{{ x = include 'early' paper }}{{ x }}", "&lt;V&gt;|&lt;V&gt;")]
    [InlineData("{{ include 'given' paper }}", "On one2|On one2|/repo/papers/one/")]
    [InlineData("{{ capture c }}{{ include 'early' paper }}{{ end }}{{ c }}", "&lt;V&gt;")]
    [InlineData("{{ func f }}{{ include 'early' paper }}{{ end }}{{ f }}", "&lt;V&gt;")]
    public void A_partial_is_given_arguments_and_returns_HTML(string template, string expected) => AssertRenders(expected, template);

    [Theory]
    [InlineData("{{ capture site.title }}x{{ end }}after", "'site.title' cannot be changed")]
    [InlineData("{{ f = @date }}{{ f paper.edition 'lang' }}after", "unknown date format 'lang'")]
    [InlineData("{{ site = 'x'; site.title = 'y' }}after", "")]
    [InlineData("{{ x = 1; readonly x; x = 2 }}after", "1:23: error: cannot")]
    [InlineData("{{ x = paper.venu }}after", "did you mean 'venue'")]
    [InlineData("{{ url.title }}after", "")]
    [InlineData("{{ if paper.venu }}x{{ end }}after", "did you mean 'venue'")]
    [InlineData("{{ if !paper.venue && paper.venu }}x{{ end }}{{ if paper.venue || paper.venu }}after{{ end }}{{ paper.venu }}", "did you mean 'venue'")]
    [InlineData("{{ include 'nothing' paper }}after", "the theme has no partials/nothing.html")]
    public void What_follows_an_error_is_still_rendered(string template, string message)
    {
        Assert.Contains("after", Render(template), StringComparison.Ordinal);
        Assert.Contains(message, Assert.Single(_site.Messages), StringComparison.Ordinal);
    }

    private void AssertRenders(string expected, string template)
    {
        Assert.Equal(expected, Render(template));
        Assert.Empty(_site.Messages);
    }

    private string Render(string template)
    {
        _site.File("themes/mine/layouts/paper.html", template);
        return _site.RenderPaper("mine").Trim();
    }
}
