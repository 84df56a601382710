namespace SiteGen.Tests.Themes;

/// <summary>The short way to members and functions gives what Scriban's own way gives; brackets around a name lead there.</summary>
public sealed class ShortWayTests : IDisposable
{
    private readonly ThemeSite _site = new();

    public ShortWayTests()
    {
        _site.Papers.Add(ThemeSite.Paper("one") with
        {
            Authors = [new("Ada", "Lovelace"), new("Charles", "Babbage")],
            Venue = "<V>",
            Extra = new SiteGen.Content.ExtraValue.Map([new("a", new SiteGen.Content.ExtraValue.Scalar("free"))]),
        });
        _site.File("themes/mine/theme.yaml", "extends: \"default\"\n")
            .File("themes/mine/layouts/base.html", "{{ content }}")
            .File("themes/mine/partials/left.html", "{{ if $1.venue }}{{ $1.venue }}{{ ret }}{{ end }}not left")
            .File("themes/mine/partials/given.html", "{{ $1.title }}{{ $1.authors.size }}|{{ ($1).title }}{{ (($1).authors).size }}|{{ url $1.path }}");
    }

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("{{ paper.title }}", "{{ (paper).title }}")]
    [InlineData("{{ paper.venue }}{{ paper.doi }}", "{{ (paper).venue }}{{ (paper).doi }}")]
    [InlineData("{{ paper.authors.size }}", "{{ (paper.authors).size }}")]
    [InlineData("{{ paper.extra.a }}{{ paper.extra.b }}", "{{ (paper.extra).a }}{{ (paper.extra).b }}")]
    [InlineData("{{ paper.title_text.size }}", "{{ (paper.title_text).size }}")]
    [InlineData("{{ if paper.venue }}y{{ end }}{{ if !paper.doi }}n{{ end }}", "{{ if (paper).venue }}y{{ end }}{{ if !(paper).doi }}n{{ end }}")]
    [InlineData("{{ for a in paper.authors }}{{ for.index }}{{ for.first }}{{ for.last }}{{ a.name }};{{ end }}", "{{ for a in (paper).authors }}{{ (for).index }}{{ (for).first }}{{ (for).last }}{{ (a).name }};{{ end }}")]
    [InlineData("{{ x = {a: {b: 1}} }}{{ x.a.b }}", "{{ x = {a: {b: 1}} }}{{ ((x).a).b }}")]
    [InlineData("{{ func f; ret paper; end }}{{ f.title }}", "{{ paper.title }}")]
    [InlineData("{{ f = @url }}{{ f paper.path }}", "{{ paper.path | url }}")]
    [InlineData("{{ f = @url; x = {g: @url} }}{{ x.g paper.path }}", "{{ paper.path | url }}")]
    [InlineData("{{ url paper.path }}{{ url '/a/' }}", "{{ paper.path | url }}{{ '/a/' | url }}")]
    [InlineData("{{ p = paper }}{{ p.title }}{{ n = p.authors.size }}{{ n = n + 1 }}{{ n }}", "{{ p = (paper) }}{{ p.title }}{{ n = ((p).authors).size }}{{ n = (n) + 1 }}{{ n }}")]
    [InlineData("{{ for i in 1..2 }}{{ x = i }}{{ end }}{{ x }}", "2")]
    [InlineData("{{ func f; x = paper.title; ret x; end }}{{ f }}{{ x = f }}{{ x }}", "{{ paper.title }}{{ paper.title }}")]
    [InlineData("{{ u = @url }}{{ v = @u }}{{ paper.path | v }}", "{{ paper.path | url }}")]
    [InlineData("{{ url = 'x' }}{{ url }}{{ url.size }}", "x1")]
    [InlineData("{{ for date in paper.authors }}{{ date.family }}{{ end }}", "LovelaceBabbage")]
    [InlineData("{{ x = {url: 'x'} }}{{ with x }}{{ url }}{{ end }}{{ url '/a/' }}", "x/repo/a/")]
    [InlineData("{{ import {url: 'x'} }}{{ url }}", "x")]
    [InlineData("{{ this.url = 'x' }}{{ url }}", "x")]
    [InlineData("{{ func f(url); ret url; end }}{{ f 'x' }}{{ f 'y' }}", "xy")]
    [InlineData("{{ func url(a); ret 'my' + a; end }}{{ url 'x' }}", "myx")]
    [InlineData("{{ capture include }}x{{ end }}{{ include }}", "x")]
    [InlineData("{{ paper.authors.size < 2 }}{{ paper.authors.size <= 2 }}{{ paper.authors.size >= 3 }}{{ paper.authors.size != 2 }}{{ 1 == 1.0 }}", "{{ (paper.authors).size < 2 }}{{ (paper.authors).size <= 2 }}{{ (paper.authors).size >= 3 }}{{ (paper.authors).size != 2 }}{{ (1) == 1.0 }}")]
    [InlineData("{{ date paper.edition 'long' }}", "{{ paper.edition | date 'long' }}")]
    [InlineData("[{{ absolute_url paper.doi }}]", "[{{ paper.doi | absolute_url }}]")]
    [InlineData("{{ capture c }}<{{ paper.venue }}>{{ end }}{{ c }}{{ c | string.size }}", "<&lt;V&gt;>11")]
    [InlineData("{{ capture c }}{{ capture d }}x{{ end }}y{{ d }}{{ end }}{{ c }}", "yx")]
    [InlineData("{{ for i in 1..3 }}{{ capture c }}{{ i }}{{ end }}{{ c }}{{ end }}", "123")]
    [InlineData("{{ capture c }}x{{ end }}{{ capture d }}x{{ end }}{{ c == d }}{{ capture d }}y{{ end }}{{ c == d }}", "truefalse")]
    [InlineData("{{ if paper.doi }}a{{ else if paper.venue }}b{{ else }}c{{ end }}", "{{ if (paper).doi }}a{{ else if (paper).venue }}b{{ else }}c{{ end }}")]
    [InlineData("{{ if paper.doi }}a{{ else if paper.arxiv }}b{{ else }}c{{ end }}", "{{ if (paper).doi }}a{{ else if (paper).arxiv }}b{{ else }}c{{ end }}")]
    [InlineData("{{ paper.doi ?? paper.venue }}{{ paper.venue ?? paper.doi }}", "{{ (paper).doi ?? (paper).venue }}{{ (paper).venue ?? (paper).doi }}")]
    [InlineData("{{ paper.venue == '<V>' ? 'y' : 'n' }}{{ paper.doi ? 1 : 2 }}", "{{ (paper).venue == '<V>' ? 'y' : 'n' }}{{ (paper).doi ? 1 : 2 }}")]
    [InlineData("{{ paper.venue && !paper.doi }}{{ paper.doi || paper.arxiv }}{{ paper.venue || paper.doi }}", "{{ (paper).venue && !(paper).doi }}{{ (paper).doi || (paper).arxiv }}{{ (paper).venue || (paper).doi }}")]
    [InlineData("{{ (paper.venue == '<V>') }}{{ if !(paper.doi || paper.arxiv) }}y{{ end }}", "{{ ((paper).venue == '<V>') }}{{ if !((paper).doi || (paper).arxiv) }}y{{ end }}")]
    [InlineData("{{ paper.authors.size > 1 }}{{ paper.authors.size - 1 }}{{ paper.authors.size == 2 }}{{ paper.venue + paper.slug }}", "{{ (paper.authors).size > 1 }}{{ (paper.authors).size - 1 }}{{ (paper.authors).size == 2 }}{{ (paper).venue + (paper).slug }}")]
    [InlineData("{{ for a in paper.authors limit: 1 }}{{ a.name }}{{ else }}none{{ end }}{{ for a in paper.links }}x{{ else }}none{{ end }}", "{{ for a in (paper).authors limit: 1 }}{{ (a).name }}{{ else }}none{{ end }}{{ for a in (paper).links }}x{{ else }}none{{ end }}")]
    [InlineData("{{ for a in paper.authors }}{{ if for.last }}{{ break }}{{ end }}{{ a.name }}{{ end }}after", "{{ for a in (paper).authors }}{{ if (for).last }}{{ break }}{{ end }}{{ (a).name }}{{ end }}after")]
    [InlineData("{{ for a in paper.authors }}{{ if for.first; continue; end }}{{ a.name }}{{ end }}after", "{{ for a in (paper).authors }}{{ if (for).first; continue; end }}{{ (a).name }}{{ end }}after")]
    [InlineData("{{ func f(x); if x.venue; ret x.venue; end; ret 'none'; end }}{{ f paper }}", "{{ func f(x); if (x).venue; ret (x).venue; end; ret 'none'; end }}{{ f paper }}")]
    [InlineData("{{ func f(x); if x.doi; ret x.doi; end; ret 'none'; end }}{{ f paper }}", "none")]
    [InlineData("{{ include 'left' paper }}|{{ x = include 'left' paper }}{{ x }}", "&lt;V&gt;|&lt;V&gt;")]
    public void Both_ways_lead_to_the_same(string shortWay, string scribansWay)
    {
        var expected = Render(scribansWay);
        Assert.NotEmpty(expected);
        Assert.Equal(expected, Render(shortWay));
        Assert.Empty(_site.Messages);
    }

    [Fact]
    public void Arguments_of_a_partial_are_found_both_ways()
    {
        var parts = Render("{{ include 'given' paper }}").Split('|');
        Assert.Equal(parts[0], parts[1]);
        Assert.Equal("/repo/papers/one/", parts[2]);
    }

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
    public void What_fails_on_the_short_way_fails_on_the_other_at_the_same_place(string template, string message)
    {
        Assert.Contains("after", Render(template), StringComparison.Ordinal);
        Assert.Contains(message, Assert.Single(_site.Messages), StringComparison.Ordinal);
    }

    private string Render(string template)
    {
        _site.File("themes/mine/layouts/paper.html", template);
        return _site.RenderPaper("mine").Trim();
    }
}
