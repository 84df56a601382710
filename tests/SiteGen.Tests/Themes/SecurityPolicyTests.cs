using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace SiteGen.Tests.Themes;

/// <summary>The Content-Security-Policy of pages, the second line of defence after escaping.</summary>
public sealed class SecurityPolicyTests : IDisposable
{
    private readonly ThemeSite _site = new();

    public SecurityPolicyTests() => _site.Papers.Add(ThemeSite.Paper("one"));

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("default", "default-src 'none'; base-uri 'none'; form-action 'self'; script-src 'self' [inline]; style-src 'self'; img-src 'self' https:; font-src 'self'; connect-src 'self'")]
    [InlineData("plain", "default-src 'none'; base-uri 'none'; form-action 'self'; style-src 'self'; img-src 'self' https:; font-src 'self'")]
    public void Every_page_has_the_policy_before_anything_that_it_could_forbid(string theme, string expected)
    {
        var catalog = _site.Catalog();
        foreach (var (name, render) in ThemeSite.AllPages(catalog, _site.Renderer(catalog, theme)).Where(p => p.Name != "/old/"))
        {
            var head = new HtmlParser().ParseDocument(render()).Head!;
            var hashes = string.Join(' ', InlineScripts(head).Select(Hash));
            Assert.True(head.Children[0].HasAttribute("charset"), name);
            Assert.Equal(expected.Replace("[inline]", hashes, StringComparison.Ordinal), Policy(head.Children[1]));
            Assert.Empty(head.Owner!.QuerySelectorAll("[style], style"));
        }
    }

    [Fact]
    public void A_redirect_may_do_nothing_but_redirect()
    {
        var catalog = _site.Catalog();
        var head = new HtmlParser().ParseDocument(_site.Renderer(catalog).Redirect("/papers/one/")).Head!;
        Assert.Equal("default-src 'none'; base-uri 'none'; form-action 'none'", Policy(head.Children[1]));
    }

    [Fact]
    public void A_theme_changes_an_inline_script_and_the_policy_knows_it()
    {
        _site.File("themes/mine/theme.yaml", "extends: \"default\"\n").File("themes/mine/inline/colours.js", "\uFEFFlet a = 1;\r\nlet é = a;\r\n")
            .File("themes/mine/inline/more.js", "").File("themes/mine/partials/footer.html", "{{ inline_script 'more.js' }}");
        var head = new HtmlParser().ParseDocument(_site.RenderPaper("mine")).Head!;
        Assert.Empty(_site.Messages);
        Assert.Equal(["let a = 1;\nlet é = a;"], InlineScripts(head));
        Assert.Contains($"script-src 'self' {Hash("let a = 1;\nlet é = a;")};", Policy(head.Children[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_theme_adds_the_hosts_it_needs_to_what_it_inherits()
    {
        _site.File("themes/mine/theme.yaml", "extends: \"own\"\npolicy:\n  script-src: \"https://stats.example\"\n  connect-src: \"https://stats.example wss://live.example:8443/x\"\n")
            .File("themes/own/theme.yaml", "extends: \"plain\"\npolicy:\n  script-src: \"'self'\"\n  frame-src: \"https://video.example\"\n  img-src: \"'none' 'self'\"\n");
        var policy = _site.Load("mine")!.SecurityPolicy;
        Assert.Empty(_site.Messages);
        Assert.Matches("script-src 'self' https://stats\\.example 'sha256-[A-Za-z0-9+/]{43}='; style-src 'self'; img-src 'self'; font-src 'self'; " +
            "connect-src https://stats\\.example wss://live\\.example:8443/x; frame-src https://video\\.example$", policy);
    }

    [Theory]
    [InlineData("script-src: \"'unsafe-inline'\"", "3:15: error: 'unsafe-inline' would let foreign text run; put an inline script into inline/ and print it with inline_script")]
    [InlineData("script-src: \"https:\"", "3:15: error: https: is too wide for scripts; name the host: https://stats.example.org")]
    [InlineData("script-src: \"data:\"", "3:15: error: data: is too wide for scripts; name the host: https://stats.example.org")]
    [InlineData("script-src: \"https://*.example\"", "3:15: error: https://*.example is too wide for scripts; name the host: https://stats.example.org")]
    [InlineData("img-src: \"*\"", "3:12: error: * is not a source; write the address of a host such as https://stats.example.org, 'self' or 'none'")]
    [InlineData("img-src: \"https://a.example;script-src\"", "3:12: error: https://a.example;script-src is not a source; write the address of a host such as https://stats.example.org, 'self' or 'none'")]
    [InlineData("scrip-src: \"'self'\"", "3:3: error: a theme cannot set 'scrip-src' of the policy; did you mean 'script-src'?; there are: form-action, script-src, style-src, img-src, font-src, connect-src, frame-src, media-src, worker-src, manifest-src")]
    [InlineData("base-uri: \"'self'\"", "3:3: error: a theme cannot set 'base-uri' of the policy; there are: form-action, script-src, style-src, img-src, font-src, connect-src, frame-src, media-src, worker-src, manifest-src")]
    [InlineData("script-src: [\"a\"]", "3:15: error: 'policy.script-src' is a list; expected a text in double quotes")]
    public void What_would_open_the_policy_is_an_error(string line, string expected)
    {
        _site.File("themes/mine/theme.yaml", $"extends: \"default\"\npolicy:\n  {line}\n");
        _site.Load("mine");
        Assert.Equal(["themes/mine/theme.yaml:" + expected], _site.Messages);
    }

    [Fact]
    public void A_script_that_would_end_its_element_is_an_error()
    {
        _site.File("themes/mine/theme.yaml", "extends: \"default\"\n").File("themes/mine/inline/x.js", "let a = '</SCRIPT>';")
            .File("themes/mine/layouts/paper.html", "{{ inline_script 'y.js' }}");
        _site.RenderPaper("mine");
        Assert.Equal(
            [
                "themes/mine/inline/x.js:1:10: error: an inline script cannot contain '</script'; write it as '<' + '/script'",
                "themes/mine/layouts/paper.html:1:4: error: the theme has no inline/y.js; did you mean 'x.js'?, while rendering content/papers/one.md",
            ],
            _site.Messages);
    }

    private static IEnumerable<string> InlineScripts(IElement head) => head.Owner!.QuerySelectorAll("script:not([src])")
        .Where(s => s.GetAttribute("type") != "application/ld+json")
        .Select(s => s.TextContent);

    private static string Policy(IElement meta)
    {
        Assert.Equal("Content-Security-Policy", meta.GetAttribute("http-equiv"));
        return meta.GetAttribute("content")!;
    }

    private static string Hash(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";
}
