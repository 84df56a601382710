using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Tests.Themes;

/// <summary>The pages of authors, years and the archive, and the chart, as a browser reads them.</summary>
public sealed class ListPageTests : IDisposable
{
    private readonly ThemeSite _site = ExamplePapers.Site();

    public void Dispose() => _site.Dispose();

    private static IHtmlDocument Read(string html) => new HtmlParser().ParseDocument(html);

    private static string Text(INode element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<string?> Links(IParentNode parent, string selector) => parent.QuerySelectorAll(selector).Select(a => a.GetAttribute("href"));

    private string Topic(params string[] published)
    {
        _site.Papers.AddRange(published.Select((year, n) => ThemeSite.Paper($"dated-{n}") with
        {
            Published = PartialDate.TryParse(year, out var date) ? date : null,
            Topics = [new Located<string>("learning", SourcePosition.Start)],
        }));
        _site.Papers.RemoveAll(p => !p.Slug.StartsWith("dated-", StringComparison.Ordinal));
        var catalog = _site.Catalog();
        var topic = catalog.Topics.Single(t => t.Topic.Slug == "learning");
        return _site.Renderer(catalog).Topic(topic, ListPage.Split(topic.Path, topic.Papers, 25)[0]);
    }

    [Fact]
    public void The_archive_is_a_calendar_whose_links_say_day_and_number_of_papers()
    {
        var catalog = _site.Catalog();
        var page = Read(_site.Renderer(catalog).Editions(EditionMonth.Paginate(catalog.Editions)[0]));
        var months = page.QuerySelectorAll("table.calendar");
        Assert.Equal(["November 2026 3 papers", "October 2026 1 paper"], months.Select(m => Text(m.QuerySelector("caption")!)));
        Assert.All(months, m => Assert.Equal(
            ["Week", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
            m.QuerySelectorAll("th[scope=col] .hidden").Select(Text)));
        Assert.Equal(["23 November 2026: 3 papers", "31 October 2026: 1 paper"], page.QuerySelectorAll("td a .hidden").Select(Text));
        Assert.All(page.QuerySelectorAll("td a > :not(.hidden)"), e => Assert.Equal("true", e.GetAttribute("aria-hidden")));
        Assert.Equal(["/repo/editions/2026-11-23/", "/repo/editions/2026-10-31/"], Links(page, "td a"));
        Assert.Equal(
            ["/repo/weeks/2026-W48/", "/repo/weeks/2026-W44/"],
            page.QuerySelectorAll("th[scope=row] a").Select(a => a.GetAttribute("href")));
        Assert.Equal(30, months[0].QuerySelectorAll("td").Count(td => Text(td).Length > 0));
    }

    [Fact]
    public void An_author_page_leads_with_the_authors_own_feeds()
    {
        var catalog = _site.Catalog();
        var author = catalog.Authors.All.Single(a => a.Slug == "ludwig-van-beethoven");
        var list = ListPage.Split(author.Path, author.Papers, 1);
        var page = Read(_site.Renderer(catalog).Author(author, list[1]));
        Assert.Equal("Ludwig van Beethoven, page 2 · Papers & more", page.Title);
        Assert.Equal(
            ["/repo/authors/ludwig-van-beethoven/feed.xml", "/repo/feed.xml"],
            Links(page, "link[rel=alternate]"));
        Assert.Equal(["/repo/papers/older/"], Links(page, ".entry-title a"));
        Assert.Equal("true", page.QuerySelector(".browse a[href='/repo/authors/']")!.GetAttribute("aria-current"));
        Assert.Equal("https://lab.example/repo/authors/ludwig-van-beethoven/page/2/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public void Names_link_to_their_pages_on_papers_and_in_lists_when_they_have_one()
    {
        string[] expected = ["/repo/authors/ludwig-van-beethoven/", "/repo/authors/gemini-team/"];
        Assert.Equal(expected, Links(Read(_site.RenderPaper()).QuerySelector("h1 ~ .authors")!, "a"));
        Assert.Equal(expected, Links(Read(_site.RenderHome()).QuerySelector(".entry .authors")!, "a"));
    }

    [Fact]
    public void A_long_index_of_authors_has_initials_to_jump_to_on_every_page()
    {
        PersonName[] names = [.. Enumerable.Range(0, 500).Select(n => new PersonName($"G{n}", $"{(char)('A' + n / 20)}{n:D3}")), new("", "王伟")];
        _site.Papers.AddRange([ThemeSite.Paper("x") with { Authors = names }, ThemeSite.Paper("y") with { Authors = names }]);
        var catalog = _site.Catalog();
        var renderer = _site.Renderer(catalog);
        var pages = catalog.Authors.Paginate().ToDictionary(p => "/repo" + p.Path, p => Read(renderer.Authors(p)));
        Assert.Equal(2, pages.Count);
        var letters = Links(pages["/repo/authors/page/2/"], ".letters a").OfType<string>().ToList();
        Assert.Equal(26, letters.Count);
        Assert.All(letters, letter => Assert.NotNull(pages[letter.Split('#')[0]].GetElementById(letter.Split('#')[1])));
        Assert.Equal("Others", Text(pages["/repo/authors/page/2/"].QuerySelector(".author-index h2:last-of-type")!));
    }

    [Fact]
    public void Years_are_listed_with_those_without_a_date_last()
    {
        var catalog = _site.Catalog();
        var renderer = _site.Renderer(catalog);
        Assert.Equal(["2020 1 paper", "2019 1 paper", "2016 1 paper", "Without a date 1 paper"], Read(renderer.Years()).QuerySelectorAll(".year-list li").Select(Text));
        var year = catalog.Years[^2];
        var page = Read(renderer.Year(year, ListPage.Split(year.Path, year.Papers, 25)[0]));
        Assert.Equal(["Later 2019", "Earlier Without a date"], page.QuerySelectorAll(".neighbours a").Select(Text));
        Assert.Equal("Papers of 2016", Text(page.QuerySelector("h1")!));
    }

    [Fact]
    public void A_chart_is_a_group_of_links_that_say_year_and_number_of_papers()
    {
        var page = Read(Topic("2019", "2021-05", "2021", ""));
        var chart = page.QuerySelector("figure.year-chart")!;
        var group = chart.QuerySelector("svg[role=group]")!;
        Assert.Equal("Papers by year", Text(page.GetElementById(group.GetAttribute("aria-labelledby")!)!));
        Assert.Equal(["2019: 1 paper", "2020: 0 papers", "2021: 2 papers"], chart.QuerySelectorAll("title").Select(Text));
        Assert.Equal(
            ["/repo/search/?topic=learning&year=2019&sort=published", "/repo/search/?topic=learning&year=2021&sort=published"],
            Links(chart, "a"));
        Assert.Equal("2020: 0 papers", Text(chart.QuerySelector("g[role=img]")!.QuerySelector("title")!));
        Assert.Equal(["50%", "100%", "0%"], chart.QuerySelectorAll("rect[y]").Select(r => r.GetAttribute("y")));
        Assert.Equal(["50%", "0%", "100%"], chart.QuerySelectorAll("rect[y]").Select(r => r.GetAttribute("height")));
        Assert.Equal("30%", chart.QuerySelector("line")!.GetAttribute("x2"));
        Assert.Equal(["2019", "2021"], chart.QuerySelectorAll("text.year").Select(Text));
    }

    [Fact]
    public void The_bars_of_a_list_that_its_page_can_filter_lead_to_that_page()
    {
        var chart = Read(Topic("1990", "2006", "2013", "2014", "2025", "2025")).QuerySelector("figure.year-chart")!;
        Assert.Equal(["?year=..2007", "?year=2012..2013", "?year=2014..2015", "?year=2024..2025"], Links(chart, "a"));
        Assert.Equal("≤\u00A02007: 2 papers", chart.QuerySelector("a title")!.TextContent);
        Assert.Equal("2024–25: 2 papers", chart.QuerySelectorAll("a title")[^1].TextContent);
    }

    [Fact]
    public void The_bars_of_all_years_lead_to_the_pages_of_the_years()
    {
        _site.Papers.Add(ThemeSite.Paper("old") with { Published = new PartialDate(1980) });
        var catalog = _site.Catalog();
        var page = Read(_site.Renderer(catalog).Years());
        Assert.Equal(
            ["/repo/search/?q=year%3A..1997&sort=published", "/repo/years/2016/", "/repo/years/2019/", "/repo/years/2020/"],
            Links(page, ".year-chart a"));
    }

    [Fact]
    public void A_topic_of_one_year_has_no_chart() =>
        Assert.Null(Read(Topic("2021", "2021-05")).QuerySelector("figure"));

    [Fact]
    public void The_subscribe_page_folds_up_the_feeds_of_authors()
    {
        var catalog = _site.Catalog();
        var page = Read(_site.Renderer(catalog).Page(catalog.Pages.Single(p => p.Slug == "subscribe")));
        Assert.Equal("Feeds of 2 authors", Text(page.QuerySelector("details summary")!));
        Assert.Equal(
            ["/repo/authors/gemini-team/", "/repo/authors/gemini-team/feed.xml"],
            Links(page, "details li:first-child a"));
    }
}
