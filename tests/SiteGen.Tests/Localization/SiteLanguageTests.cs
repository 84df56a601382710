using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Build;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Tests.Localization;

/// <summary>Sites in other languages, with every kind of page.</summary>
public sealed partial class SiteLanguageTests : IDisposable
{
    // Names of formats and services, and the example queries of the search page.
    private static readonly HashSet<string> Untranslated = new(StringComparer.OrdinalIgnoreCase)
    {
        "RSS", "JSON", "Feed", "OPML", "BibTeX", "RIS", "PDF", "arXiv", "DOI", "HTML", "Code", "Enter", "Esc", "status", "json", "xml",
        "Google", "Scholar", "CSL", "JavaScript",
    };

    private readonly TestSite _site = new("""
        -- content/site.yaml --
        title: "QQ"
        baseUrl: "https://lab.example/papers/"
        language: "he"
        authors: { minPapers: 2 }
        -- content/signals.json --
        {"papers": {"q1": {"upvotes": [["2026-11-22", 1], ["2026-11-23", 6]], "stars": [["2026-11-20", 40], ["2026-11-23", 61]]}}}
        -- content/sources/q.yaml --
        from: "arxiv"
        categories: ["cs.DS"]
        -- content/topics/q.md --
        ---
        title: "QQ"
        ---
        -- content/curators/q.md --
        ---
        name: "QQ"
        ---
        -- content/curators/r.md --
        ---
        name: "QQ"
        ---
        -- content/editions/2026-11-23.md --
        ---
        title: "QQ"
        by: ["q"]
        ---
        QQ.
        -- content/pages/subscribe.md --
        ---
        title: "QQ"
        ---
        """);

    public SiteLanguageTests()
    {
        for (var i = 1; i <= 12; i++)
            _site.Write($"content/papers/q{i}.md", WritePaper(i));
        _site.Write("themes/mine/theme.yaml", "extends: \"default\"\n");
        _site.Write("themes/mine/strings/he.yaml", PseudoLanguage.Translate());
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void Every_word_of_every_page_comes_from_the_strings()
    {
        var left = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (kind, page) in RenderAll("mine"))
        {
            Assert.Equal(("he", "rtl"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
            left.UnionWith(ListWords(page).Where(word => !Untranslated.Contains(word)).Select(word => $"{kind}: {word}"));
        }

        Assert.Empty(left);
    }

    [Fact]
    public void Every_word_of_the_plain_theme_comes_from_the_strings()
    {
        _site.Write("themes/mine/theme.yaml", "extends: \"plain\"\n");
        var left = RenderAll("mine").SelectMany(p => ListWords(p.Page).Where(word => !Untranslated.Contains(word)).Select(word => $"{p.Kind}: {word}"));
        Assert.Empty(left.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void Feeds_and_lists_have_the_words_of_the_language()
    {
        _site.Write("content/site.yaml", "title: \"QQ\"\nbaseUrl: \"https://lab.example/papers/\"\nlanguage: \"de-AT\"\n");
        var plan = Plan("default", out _);
        Assert.Contains("<title>QQ, 2026-11-23: 3 Artikel</title>", Text(plan, "/daily.xml"), StringComparison.Ordinal);
        Assert.Contains("<title>QQ: Wochenrückblick</title>", Text(plan, "/weekly.xml"), StringComparison.Ordinal);
        Assert.Contains("<category>Empfehlung</category>", Text(plan, "/feed.xml"), StringComparison.Ordinal);
        Assert.Contains("„QQ.“", Text(plan, "/feed.xml"), StringComparison.Ordinal);
        Assert.Contains("text=\"Themen\"", Text(plan, "/feeds.opml"), StringComparison.Ordinal);
        Assert.Contains("<h1>Ausgabe vom <time datetime=\"2026-11-23\">23. November 2026</time></h1>", Text(plan, "/editions/2026-11-23/"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_child_theme_may_change_one_text()
    {
        _site.Write("content/site.yaml", "title: \"QQ\"\nbaseUrl: \"https://lab.example/papers/\"\nlanguage: \"en\"\n");
        _site.Write("themes/mine/strings/en.yaml", "home:\n  title: \"Fresh papers\"\n");
        var home = Text(Plan("mine", out _), "/");
        Assert.Contains("<h1>Fresh papers</h1>", home, StringComparison.Ordinal);
        Assert.Contains(">Skip to the content<", home, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_names_what_a_language_lacks_and_what_it_cannot_use()
    {
        _site.Write("themes/mine/strings/he.yaml",
            "home:\n  title: \"שלום\"\n  emtpy: \"x\"\npapers: { few: \"{0}\", other: \"{0}\" }\nmore: \"x\"\nfooter: \"x\"\n");
        Plan("mine", out var diagnostics);
        var theme = SiteGen.Themes.Theme.Load(new Located<string>("mine", SourcePosition.None), "he", _site.Root, diagnostics)!;
        theme.ReportMissingStrings(diagnostics);
        var messages = diagnostics.Sorted().Select(d => d.ToString()).ToList();
        Assert.Contains(messages, m => Regex.IsMatch(
            m, @"^themes/mine/strings/he\.yaml:1:1: warning: \d+ of \d+ texts are missing and English is used: "));
        Assert.Contains(
            "themes/mine/strings/he.yaml:3:3: warning: strings/en.yaml has no 'home.emtpy'; did you mean 'home.empty'?", messages);
        Assert.Contains(
            "themes/mine/strings/he.yaml:4:1: warning: the form 'few' of 'papers' is never used, because 'plurals' has no rule for it", messages);
        Assert.Contains("themes/mine/strings/he.yaml:5:1: warning: 'more' leaves out the value {0}, which strings/en.yaml has", messages);
        Assert.Contains(
            "themes/mine/strings/he.yaml:6:1: warning: 'footer' is a section of strings/en.yaml; write its texts below it", messages);
        Assert.Equal(5, messages.Count);
    }

    [Fact]
    public void A_theme_of_its_own_decides_which_values_its_texts_have()
    {
        _site.Write("themes/own/theme.yaml", "title: \"Own\"\n");
        _site.Write("themes/own/layouts/base.html", "{{ content }}");
        foreach (var kind in PageKinds.All)
            _site.Write($"themes/own/layouts/{kind.Name}.html", "{{ t 'more' 1 2 }} {{ t 'home.empty' }}");
        _site.Write("themes/own/strings/en.yaml", "more: \"{0} of {1}\"\n");
        _site.Write("content/site.yaml", "title: \"QQ\"\nbaseUrl: \"https://lab.example/papers/\"\n");
        Assert.Equal("1 of 2 No papers yet.", Text(Plan("own", out _), "/"));
    }

    [Fact]
    public void A_check_says_that_a_language_has_no_words()
    {
        var diagnostics = new DiagnosticBag();
        SiteGen.Themes.Theme.Load(new SiteSettings().Theme, "fr", _site.Root, diagnostics)!.ReportMissingStrings(diagnostics);
        Assert.StartsWith(
            "content/site.yaml: warning: the theme has no strings/fr.yaml, so its words are English",
            Assert.Single(diagnostics.Sorted()).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_does_not_exist_stops_the_build_where_it_is_used()
    {
        _site.Write("themes/mine/strings/he.yaml", "scripts:\n  theme:\n    auto: \"Auto {0}\"\n");
        var diagnostics = new DiagnosticBag();
        SitePlan.Read(Options("mine"), diagnostics);
        Assert.Equal(
            "themes/mine/strings/he.yaml:3:5: error: 'scripts.theme.auto' uses a value that does not exist: it has 0, and the first is {0}",
            Assert.Single(diagnostics.Sorted()).ToString());
    }

    [Fact]
    public void A_mistake_in_the_strings_stops_the_build_with_its_position()
    {
        _site.Write("themes/mine/strings/he.yaml", "home:\n  title: \"{name}\"\n");
        var diagnostics = new DiagnosticBag();
        Assert.Null(SitePlan.Read(Options("mine"), diagnostics));
        Assert.StartsWith("themes/mine/strings/he.yaml:2:10: error: ", Assert.Single(diagnostics.Sorted()).ToString(), StringComparison.Ordinal);
    }

    private List<(string Kind, IHtmlDocument Page)> RenderAll(string theme)
    {
        var plan = Plan(theme, out var diagnostics);
        var parser = new HtmlParser();
        var pages = PageKinds.All.Select(kind => (kind.Name, Page: kind.ListPages(plan.Catalog).FirstOrDefault())).ToList();
        Assert.All(pages, page => Assert.True(page.Page is not null, page.Name));
        var rendered = pages.Select(page => (Kind: page.Name, Page: parser.ParseDocument(Text(plan, page.Page!.Path)))).ToList();
        plan.ReportErrors();
        Assert.Empty(diagnostics.Sorted());
        return rendered;
    }

    private static IEnumerable<string> ListWords(IHtmlDocument page)
    {
        foreach (var hidden in page.QuerySelectorAll("script, style, code, pre, dd a[rel=bookmark], .origin").ToList())
            hidden.Remove();
        string[] attributes = ["aria-label", "title", "alt", "placeholder", "data-copy-name", "data-label"];
        var texts = page.All.SelectMany(e => attributes.Select(e.GetAttribute).OfType<string>())
            .Where(text => !text.StartsWith("ctx_ver", StringComparison.Ordinal))
            .Append(page.DocumentElement.TextContent)
            .Append(page.QuerySelector("meta[name=description]")?.GetAttribute("content") ?? "");
        return texts.SelectMany(text => Word().Matches(text).Select(m => m.Value)).Where(word => word.Trim('Q').Length > 0);
    }

    private SitePlan Plan(string theme, out DiagnosticBag diagnostics)
    {
        diagnostics = new DiagnosticBag();
        var plan = SitePlan.Read(Options(theme), diagnostics);
        Assert.Empty(diagnostics.Sorted());
        return plan!;
    }

    private SiteOptions Options(string theme) => new() { Source = _site.Root, Date = new DateOnly(2026, 11, 23), Theme = theme };

    private static string Text(SitePlan plan, string path) => Encoding.UTF8.GetString(plan.Render(path)!);

    private static string WritePaper(int i) => $"""
        ---
        title: "QQ {i}"
        date: "2026-11-{23 - (i / 4)}"
        published: "{2010 + i}"
        authors: ["QQ QQ", "QQQ QQ"]
        venue: "QQ"
        topics: ["q"]
        {(i == 1 ? "pick: true\nwhy: \"QQ.\"\nby: [\"q\", \"r\"]\nwithdrawn: true" : "")}
        links:
          url: "https://q.example/{i}"
        ---

        {string.Join(' ', Enumerable.Repeat("QQQQ", i))}

        ## Notes

        QQ.
        """;

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Word();
}
