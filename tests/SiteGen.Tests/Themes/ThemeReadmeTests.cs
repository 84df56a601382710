using System.Text.RegularExpressions;
using Scriban.Runtime;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Localization;
using SiteGen.Content.Watching;
using SiteGen.Markup;
using SiteGen.Themes.Models;

namespace SiteGen.Tests.Themes;

public sealed class ThemeReadmeTests
{
    private readonly string _readme = Repository.Read("content/pages/docs/templates.md");

    [Fact]
    public void Every_variable_is_documented_and_every_documented_variable_exists()
    {
        var documented = Documented();
        documented["paper"].UnionWith(documented["entry"]);
        var actual = Actual();
        Assert.Equal(documented.Keys, actual.Keys);
        Assert.All(documented, kind => Assert.Equal(kind.Value, actual[kind.Key]));
    }

    [Fact]
    public void Every_page_kind_and_function_is_documented()
    {
        Assert.All(PageKinds.All, kind => Assert.Contains($"`{kind.Name}.html`", _readme, StringComparison.Ordinal));
        Assert.All(DateText.Formats, format => Assert.Contains($"`{format}`", _readme, StringComparison.Ordinal));
        Assert.All(["include", "url", "absolute_url", "asset", "absolute_asset", "inline_script", "security_policy", "date"], name => Assert.Contains($"| `{name}", _readme, StringComparison.Ordinal));
    }

    private SortedDictionary<string, SortedSet<string>> Documented()
    {
        var kinds = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var section in _readme.Split("\n### `").Skip(1))
        {
            var names = Regex.Matches(section, "^\\| `([a-z_]+)` \\|", RegexOptions.Multiline).Select(m => m.Groups[1].Value);
            kinds[section[..section.IndexOf('`', StringComparison.Ordinal)]] = new SortedSet<string>(names, StringComparer.Ordinal);
        }

        return kinds;
    }

    private static SortedDictionary<string, SortedSet<string>> Actual()
    {
        using var site = ExamplePapers.Site();
        var catalog = site.Catalog();
        var urls = new SiteUrls(site.Settings.BaseUrl);
        var papers = new PaperModels(catalog, urls, new MarkdownRenderer(urls), _ => "x", new DiagnosticBag());
        var introductions = new IntroductionModels(catalog, papers, (_, _, _) => new RenderedDocument(new Html("x"), "x", []));
        var lists = new ListModels(papers, introductions);
        var kinds = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var page = new Page { Slug = "docs", Path = "content/pages/docs/index.md", Title = "Docs" };
        object[] roots =
        [
            SiteModel.Create(catalog, ShippedTheme.Strings),
            new PageHead("home", "", "/").CreateModel(urls, new SiteSettings()),
            papers.CreatePaper(catalog.Papers[0]),
            lists.CreateList(ListPage.Split("/", catalog.Papers, 1)[0], new ListTools(catalog).Create(
                ListPage.Split("/", catalog.Papers, 1)[0], ListOrder.Feed, SearchScope.FromFilter("topic", "a"))),
            new CalendarModels(papers).CreateMonths(EditionMonth.GroupByMonth(catalog.Editions)),
            AuthorModels.CreateInitials(catalog.Authors.All, catalog.Settings),
            AuthorModels.CreateLetters(catalog.Authors.Paginate()),
            YearChart.Build(catalog.Papers, inPairs: false, _ => null)!,
            SectionModels.CreateSection(new PageSection([page, page with { Slug = "docs/a" }, page with { Slug = "docs/b" }]), page with { Slug = "docs/a" }),
            SectionModels.CreateHeadings([new Heading(2, "a", "A")]),
            SearchModel.Create(catalog),
            StatusModel.Create(catalog with { Sources = [new(new PaperSource { Name = "a", Path = "a.yaml", Kind = SourceKind.Feed }, null)] }),
            new MapModel(papers, catalog.Papers).Create(ExamplePapers.Map(catalog)),
            lists.CreateEdition(catalog.Editions[0], null, catalog.Editions[1]),
            new PeriodModels(catalog, ShippedTheme.Strings, papers).Create(catalog.Months[0]),
            new TrendingModels(papers).Create(ExamplePapers.Trending(catalog)),
            CreateMail(site, catalog with { Trending = ExamplePapers.Trending(catalog) }, papers),
        ];
        foreach (var root in roots)
            Collect(root, kinds);
        return kinds;
    }

    private static ModelObject CreateMail(ThemeSite site, SiteCatalog catalog, PaperModels papers)
    {
        var urls = new SiteUrls(catalog.Settings.BaseUrl);
        var models = new MailModels(catalog, urls, new MarkdownRenderer(urls), papers, MailStyle.Create(site.Load("default")!));
        return models.Create(MailSelection.From(catalog.Editions[0]), new MailDetail(10, 100, 100), null);
    }

    private static void Collect(object? value, SortedDictionary<string, SortedSet<string>> kinds)
    {
        if (value is ScriptArray list)
        {
            foreach (var item in list)
                Collect(item, kinds);
        }
        else if (value is ModelObject model)
        {
            var names = new SortedSet<string>(model.Keys, StringComparer.Ordinal);
            if (kinds.TryGetValue(model.Kind, out var earlier))
                Assert.Equal(earlier, names);
            kinds[model.Kind] = names;
            foreach (var member in model.Values)
                Collect(member, kinds);
        }
    }
}
