using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Tests.Themes;

/// <summary>What pages say to the script that sorts and filters their lists.</summary>
public sealed class ListToolsTests : IDisposable
{
    private readonly ThemeSite _site = ExamplePapers.Site();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_list_on_one_page_says_years_venues_and_code_by_position()
    {
        var tools = RenderTopic(
            size: 25,
            ("2020", "ICML 2020", false), ("2021-05", "NeurIPS 2021", true), ("2021-06-01", "ICML 2021", true), ("", null, false),
            ("2020", null, false), ("2019", "NeurIPS 2019", false))!;
        Assert.Equal("date", tools.GetAttribute("data-order"));
        Assert.Null(tools.GetAttribute("data-date"));
        Assert.Equal("2,1:2021;0,4:2020;5:2019;3:", tools.GetAttribute("data-years"));
        Assert.Equal("0,2:ICML;1,5:NeurIPS", tools.GetAttribute("data-venues"));
        Assert.Equal("1,2", tools.GetAttribute("data-code"));
        Assert.Null(tools.GetAttribute("data-trending"));
    }

    [Fact]
    public void What_would_change_nothing_is_left_out()
    {
        var tools = RenderTopic(size: 25, [.. Enumerable.Repeat(("2020", (string?)"ICML", true), 6)])!;
        Assert.Equal("class data-order", string.Join(' ', tools.Attributes.Select(a => a.Name)));
    }

    [Fact]
    public void A_short_list_has_no_tools() =>
        Assert.Null(RenderTopic(size: 25, [.. Enumerable.Repeat(("2020", (string?)"ICML", true), 5)]));

    [Fact]
    public void A_list_of_several_pages_leads_to_the_search()
    {
        var tools = RenderTopic(size: 4, [.. Enumerable.Repeat(("2020", (string?)"ICML", true), 6)])!;
        Assert.Equal("/repo/search/?topic=learning&sort=date", tools.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_year_of_several_pages_leads_to_the_search_in_the_order_of_the_year()
    {
        _site.Papers.Clear();
        _site.Papers.AddRange(Enumerable.Range(0, 3).Select(n => ThemeSite.Paper($"paper-{n}") with { Published = new PartialDate(2020) }));
        var catalog = _site.Catalog();
        var html = _site.Renderer(catalog).Year(catalog.Years[0], ListPage.Split(catalog.Years[0].Path, catalog.Years[0].Papers, 2)[1]);
        var link = new HtmlParser().ParseDocument(html).QuerySelector(".list-tools a")!;
        Assert.Equal("/repo/search/?year=2020&sort=published", link.GetAttribute("href"));
    }

    private IElement? RenderTopic(int size, params (string Published, string? Venue, bool HasCode)[] papers)
    {
        _site.Papers.Clear();
        _site.Papers.AddRange(papers.Select((paper, n) => ThemeSite.Paper($"paper-{n}") with
        {
            Published = PartialDate.TryParse(paper.Published, out var date) ? date : null,
            Venue = paper.Venue,
            Links = paper.HasCode ? [new("code", "https://code.example/")] : [],
            Topics = [new Located<string>("learning", SourcePosition.Start)],
        }));
        var catalog = _site.Catalog();
        var topic = catalog.Topics.Single(t => t.Topic.Slug == "learning");
        var html = _site.Renderer(catalog).Topic(topic, ListPage.Split(topic.Path, topic.Papers, size)[0]);
        return new HtmlParser().ParseDocument(html).QuerySelector(".list-tools");
    }
}
