using System.Text;
using SiteGen.Content;
using SiteGen.Themes;

namespace SiteGen.Tests.Themes;

public sealed class ThemeLoadingTests : IDisposable
{
    private readonly ThemeSite _site = new();

    public ThemeLoadingTests() => _site.Papers.Add(ThemeSite.Paper("one"));

    public void Dispose() => _site.Dispose();

    [Fact]
    public void The_theme_that_ships_with_the_program_serves_a_site_without_themes()
    {
        Assert.NotNull(_site.Load("default"));
        Assert.Empty(_site.Messages);
    }

    [Fact]
    public void A_child_overrides_one_partial_and_inherits_the_rest()
    {
        _site.File("themes/mine/theme.yaml", "title: \"Mine\"\nextends: \"default\"\n")
            .File("themes/mine/partials/footer.html", "<footer>Only mine</footer>\n");
        var html = _site.RenderPaper("mine");
        Assert.Empty(_site.Messages);
        Assert.Contains("<footer>Only mine</footer>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("colophon", html, StringComparison.Ordinal);
        Assert.Contains("masthead", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grandchild_finds_each_file_in_the_nearest_theme()
    {
        _site.File("themes/a/theme.yaml", "extends: \"b\"\n").File("themes/a/partials/x.html", "a-x")
            .File("themes/b/theme.yaml", "extends: \"c\"\n").File("themes/b/partials/x.html", "b-x").File("themes/b/partials/y.html", "b-y")
            .File("themes/c/theme.yaml", "").File("themes/c/partials/y.html", "c-y").File("themes/c/partials/z.html", "c-z")
            .File("themes/c/layouts/base.html", "{{ include 'x' }} {{ include 'y' }} {{ include 'z' }} {{ content }}")
            .File("themes/c/layouts/paper.html", "{{ paper.title }}");
        Assert.Equal("a-x b-y c-z On one", _site.RenderPaper("a"));
    }

    [Fact]
    public void A_theme_that_extends_its_own_name_builds_on_the_one_that_ships()
    {
        _site.File("themes/default/theme.yaml", "extends: \"default\"\n").File("themes/default/partials/footer.html", "mine");
        Assert.EndsWith("mine\n</body>\n</html>\n", _site.RenderPaper().Replace("mine</body>", "mine\n</body>", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Empty(_site.Messages);
    }

    [Fact]
    public void An_unknown_theme_is_an_error_that_names_the_nearest()
    {
        Assert.Null(_site.Load("defualt"));
        Assert.Equal(
            ["themes/: error: there is no theme 'defualt' (a folder in themes with a theme.yaml); there are: default, plain; did you mean 'default'?"],
            _site.Messages);
    }

    [Fact]
    public void An_unknown_theme_of_the_settings_is_reported_at_its_line()
    {
        Assert.Null(Theme.Load(new Located<string>("plian", new SourcePosition(3, 8)), "en", _site.Source, _site.Diagnostics));
        Assert.Equal(
            ["content/site.yaml:3:8: error: there is no theme 'plian' (a folder in themes with a theme.yaml); there are: default, plain; did you mean 'plain'?"],
            _site.Messages);
    }

    [Theory]
    [InlineData("../secret")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("")]
    public void A_theme_name_cannot_lead_out_of_the_themes(string name)
    {
        _site.File("secret/theme.yaml", "").File("theme.yaml", "").File("themes/a/b/theme.yaml", "");
        Assert.Null(_site.Load(name));
        Assert.Single(_site.Messages);
    }

    [Fact]
    public void A_missing_parent_is_an_error_at_its_name()
    {
        _site.File("themes/mine/theme.yaml", "title: \"Mine\"\nextends: \"nowhere\"\n");
        Assert.Null(_site.Load("mine"));
        Assert.Equal(
            ["themes/mine/theme.yaml:2:10: error: there is no theme 'nowhere' (a folder in themes with a theme.yaml); there are: default, mine, plain"],
            _site.Messages);
    }

    [Fact]
    public void Themes_that_extend_each_other_are_an_error()
    {
        _site.File("themes/a/theme.yaml", "extends: \"b\"\n").File("themes/b/theme.yaml", "title: \"B\"\nextends: \"a\"\n");
        Assert.Null(_site.Load("a"));
        Assert.Equal(["themes/b/theme.yaml:2:10: error: themes extend each other in a circle (a → b → a); remove one 'extends'"], _site.Messages);
    }

    [Theory]
    [InlineData("- a\n", "themes/mine/theme.yaml:1:1: error: this is not a mapping")]
    [InlineData("title: [\"a\"]\n", "themes/mine/theme.yaml:1:8: error: 'title' is a list; expected a text in double quotes")]
    [InlineData("title: \"a\n", "themes/mine/theme.yaml:1:8: error: this is not YAML: ")]
    public void A_manifest_that_is_not_a_map_of_texts_is_an_error(string yaml, string expected)
    {
        _site.File("themes/mine/theme.yaml", yaml);
        Assert.Null(_site.Load("mine"));
        Assert.StartsWith(expected, Assert.Single(_site.Messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extend", "extends")]
    [InlineData("parent", "extends")]
    [InlineData("Base", "extends")]
    [InlineData("name", "title")]
    [InlineData("csp", "policy")]
    public void An_unknown_key_of_a_manifest_is_a_warning_that_names_the_right_one(string key, string right)
    {
        _site.File("themes/mine/theme.yaml", $"{key}: \"default\"\n");
        Assert.NotNull(_site.Load("mine"));
        Assert.Equal([$"themes/mine/theme.yaml:1:1: warning: unknown key '{key}'; did you mean '{right}'?"], _site.Messages);
    }

    [Fact]
    public void Every_syntax_error_of_every_template_is_reported()
    {
        _site.File("themes/mine/theme.yaml", "extends: \"default\"\n")
            .File("themes/mine/layouts/paper.html", "line\n  {{ for }}\n{{ end }}\n")
            .File("themes/mine/partials/footer.html", "{{ end }}\n");
        Assert.Null(_site.Load("mine"));
        Assert.Contains(_site.Messages, m => m.StartsWith("themes/mine/layouts/paper.html:2:", StringComparison.Ordinal));
        Assert.Contains(_site.Messages, m => m.StartsWith("themes/mine/partials/footer.html:1:", StringComparison.Ordinal));
        Assert.All(_site.Messages, m => Assert.Contains(": error: ", m, StringComparison.Ordinal));
    }

    [Fact]
    public void An_assets_address_changes_with_its_bytes_and_only_with_them()
    {
        _site.File("themes/mine/theme.yaml", "").File("themes/mine/assets/fonts/a.b.css", "one");
        var first = Assert.Single(_site.Load("mine")!.Assets);
        Assert.Equal("fonts/a.b.css", first.Name);
        Assert.Matches("^/assets/fonts/a\\.b\\.[0-9a-f]{10}\\.css$", first.SitePath);
        Assert.Equal("one", Encoding.UTF8.GetString(first.Bytes.Span));
        Assert.Equal(first.SitePath, Assert.Single(_site.Load("mine")!.Assets).SitePath);
        _site.File("themes/mine/assets/fonts/a.b.css", "two");
        Assert.NotEqual(first.SitePath, Assert.Single(_site.Load("mine")!.Assets).SitePath);
    }
}
