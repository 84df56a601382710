using Scriban.Runtime;
using SiteGen.Catalog;
using SiteGen.Themes.Rendering;

namespace SiteGen.Tests.Themes;

/// <summary>Templates can call all functions, also in the native program, whose compiler removes methods without callers.</summary>
[EndToEnd]
public sealed class TemplateFunctionsTests
{
    private static readonly string[] Groups = ["array", "html", "math", "object", "regex", "string"];

    [Fact]
    public void Every_function_of_every_group_is_there()
    {
        using var themes = new ThemeSite();
        var functions = TemplateFunctions.Create(themes.Load("default")!, new SiteUrls(new Uri("https://lab.example/")));
        var expected = Groups.SelectMany(g => ((ScriptObject)functions[g]!).Keys.Select(name => $"{g}.{name}")).Order(StringComparer.Ordinal).ToList();
        Assert.True(expected.Count >= 100, $"{expected.Count} functions");

        var template = string.Concat(Groups.Select(g => $"{{{{ for name in ({g} | object.keys) }}}}{g}.{{{{ name }}}}\n{{{{ end }}}}"));
        Assert.Equal(expected, Render(template).Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Those_that_nothing_else_calls_can_be_called()
    {
        Assert.Equal(
            "true true 2 bcd 3",
            Render("""{{ x = {a: 1} }}{{ object.has_key x "a" }} {{ object.has_value x "a" }} {{ string.index_of "abc" "c" }} {{ string.slice "abcde" 1 length: 3 }} {{ math.plus 1 2 }}"""));
    }

    private static string Render(string template)
    {
        using var site = new TestSite($"""
            -- themes/mine/theme.yaml --
            extends: "default"
            -- themes/mine/layouts/base.html --
            {"{{ content }}"}
            -- content/pages/about.md --
            ---
            title: "About"
            ---
            """);
        site.Write("themes/mine/layouts/page.html", template);
        var run = site.Build("--theme", "mine");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return site.Read("_site/about/index.html").TrimEnd('\n');
    }
}
