using Scriban;
using SiteGen.Catalog;
using SiteGen.Themes.Caching;
using SiteGen.Themes.Rendering;

namespace SiteGen.Tests.Themes;

/// <summary>Which partials may be printed once for all pages.</summary>
public sealed class PurePartialsTests
{
    [Theory]
    [InlineData("{{ p = $1 }}{{ p.title }}{{ site.title }}{{ url p.path }}")]
    [InlineData("{{ for a in $1.authors limit: 6 }}{{ if !for.first }}, {{ end }}{{ a.name }}{{ end }}")]
    [InlineData("{{ for author in $1.authors }}{{ author.name }}{{ end }}")]
    [InlineData("{{ paper = $1 }}{{ paper.title }}")]
    [InlineData("{{ capture x }}{{ $1.title }}{{ end }}{{ x }}")]
    [InlineData("{{ if $1.venue || $2 > 3 }}{{ $1.authors.size - 6 }}{{ else }}x{{ end }}")]
    [InlineData("{{ include 'other' $1 false ~}}")]
    [InlineData("{{ $1.terms | array.join ', ' }}{{ x = 1 }}{{ x + 1 }}")]
    public void What_reads_its_arguments_the_site_and_itself_is_pure(string text) => Assert.True(IsPure(text));

    [Theory]
    [InlineData("{{ page.title }}")]
    [InlineData("{{ if $1 }}{{ x = 1 }}{{ end }}{{ x }}")]
    [InlineData("{{ x += 1 }}")]
    [InlineData("{{ p.title }}{{ p = $1 }}")]
    [InlineData("{{ array = $1 }}{{ include 'joined' $1 }}")]
    [InlineData("{{ for author in $1.authors }}{{ author.name }}{{ end }}{{ author.name }}")]
    [InlineData("{{ if unknown }}{{ end }}")]
    [InlineData("{{ include 'paged' }}")]
    [InlineData("{{ include $1 }}")]
    [InlineData("{{ include 'circle' }}")]
    [InlineData("{{ include 'missing' }}")]
    [InlineData("{{ this.page.title }}")]
    [InlineData("{{ with $1 }}{{ title }}{{ end }}")]
    public void What_reads_the_page_or_cannot_be_seen_through_is_not(string text) => Assert.False(IsPure(text));

    [Fact]
    public void Entries_of_lists_and_the_footer_of_the_default_theme_are_pure()
    {
        using var site = new ThemeSite();
        var theme = site.Load("default")!;
        var functions = TemplateFunctions.Create(theme, new SiteUrls(site.Settings.BaseUrl));
        var pure = new PurePartials(theme.Templates, new UnshadowedFunctions(theme.Templates.Values, functions));
        Assert.True(pure.Contains(theme.Templates["partials/entry.html"]));
        Assert.True(pure.Contains(theme.Templates["partials/footer.html"]));
        Assert.False(pure.Contains(theme.Templates["partials/head.html"]));
    }

    private static bool IsPure(string text)
    {
        var templates = new Dictionary<string, Template>
        {
            ["partials/tested.html"] = Template.Parse(text),
            ["partials/other.html"] = Template.Parse("{{ p = $1 }}{{ p.title }}{{ $2 }}"),
            ["partials/paged.html"] = Template.Parse("{{ page.title }}"),
            ["partials/joined.html"] = Template.Parse("{{ $1.terms | array.join ', ' }}"),
            ["partials/circle.html"] = Template.Parse("{{ include 'circle' }}"),
        };
        using var site = new ThemeSite();
        var functions = TemplateFunctions.Create(site.Load("default")!, new SiteUrls(site.Settings.BaseUrl));
        return new PurePartials(templates, new UnshadowedFunctions(templates.Values, functions)).Contains(templates["partials/tested.html"]);
    }
}
