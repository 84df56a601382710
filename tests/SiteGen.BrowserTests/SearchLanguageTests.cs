using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;
using SiteGen.Content;
using SiteGen.Text.Queries;

namespace SiteGen.BrowserTests;

/// <summary>Phrases, fields, filters and order of a search.</summary>
public sealed class SearchLanguageTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    [Fact]
    public async Task A_phrase_finds_only_papers_with_these_words_in_a_row_and_marks_them()
    {
        await using var tab = await LookAsync("/search/");
        var search = new SearchPage(tab.Page);

        await search.Box.FillAsync("\"less is more\"");

        await Assertions.Expect(search.Status).ToHaveTextAsync("2 papers.");
        await Assertions.Expect(search.Titles).ToHaveCountAsync(2);
        await Assertions.Expect(search.Titles.First.Locator("mark")).ToHaveTextAsync(["Less", "is", "more"], new() { IgnoreCase = true });
        Findings.AssertNone(tab.Complaints);
    }

    [Fact]
    public async Task An_unknown_field_is_named_and_the_other_words_are_searched()
    {
        await using var tab = await LookAsync("/search/?q=auther%3Ahinton+distilling");

        await Assertions.Expect(new SearchPage(tab.Page).Status)
            .ToHaveTextAsync("2 papers. “auther:” is no field; did you mean “author:”?");
    }

    [Fact]
    public async Task A_result_links_to_PDF_arXiv_and_code()
    {
        await using var tab = await LookAsync("/search/?q=xplique+toolbox");
        var links = new SearchPage(tab.Page).Results.GetByRole(AriaRole.List, new() { Name = "Links" }).First.GetByRole(AriaRole.Link);

        await Assertions.Expect(links).ToHaveTextAsync(["PDF", "arXiv", "Code"]);
        Assert.Equal("https://arxiv.org/pdf/2206.04394", await links.Nth(0).GetAttributeAsync("href"));
        Assert.Equal("https://arxiv.org/abs/2206.04394", await links.Nth(1).GetAttributeAsync("href"));
    }

    [Fact]
    public async Task Venues_filter_the_results_and_show_how_many_they_leave()
    {
        await using var tab = await LookAsync("/search/?q=classification");
        var search = new SearchPage(tab.Page);
        await search.CountAsync(_ => true);
        var option = search.Venue.Locator("option[value=CVPR]");
        var left = int.Parse(Regex.Match(await option.InnerTextAsync(), @"\((\d+)\)").Groups[1].Value, null);

        await search.Venue.SelectOptionAsync("CVPR");

        await search.CountAsync(count => count == left);
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex(@"/search/\?q=classification&venue=CVPR$"));
        Assert.All(
            await search.Results.Locator(".origin").AllInnerTextsAsync(),
            origin => Assert.Contains("CVPR", origin, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_newest_papers_come_first_if_a_reader_wants()
    {
        await using var tab = await LookAsync("/search/?q=learning");
        var search = new SearchPage(tab.Page);
        await Assertions.Expect(search.Titles).ToHaveCountAsync(10);

        await search.Sort.SelectOptionAsync("date");
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex(@"/search/\?q=learning&sort=date$"));
        await Assertions.Expect(search.Results).Not.ToHaveAttributeAsync("aria-busy", "true");
        var found = await search.Titles.AllInnerTextsAsync();

        await tab.GoToAsync("/");
        var feed = await tab.Page.EvaluateAsync<string[]>(
            "() => fetch('feed.json').then(answer => answer.json()).then(feed => feed.items.map(item => item.title))");
        Assert.True(found.Count == 10 && feed.Length >= 10);
        Assert.Equal(feed.Intersect(found), found.Intersect(feed));
        Assert.NotEmpty(found.Intersect(feed));
    }

    [Fact]
    public async Task A_result_shows_the_part_of_the_abstract_with_the_words()
    {
        await using var tab = await LookAsync("/search/?q=router+collapse");
        var summary = new SearchPage(tab.Page).Results.Locator(".summary").First;

        await Assertions.Expect(summary.Locator("mark").Filter(new() { HasText = "collapse" }).First).ToBeVisibleAsync();
        await Assertions.Expect(summary).ToHaveTextAsync(new Regex("^….*…$", RegexOptions.Singleline));
    }

    [Fact]
    public async Task The_help_explains_the_language_and_moves_nothing_before_it_is_opened()
    {
        await using var tab = await LookAsync("/search/", Visit.Phone);
        await tab.Page.GetByText("Phrases, fields and more").ClickAsync();

        await Assertions.Expect(tab.Page.GetByRole(AriaRole.Table)).ToContainTextAsync("author:");
        Findings.AssertNone(await Axe.ViolationsAsync(tab.Page));
        Findings.AssertNone(await Layout.TooWideAsync(tab.Page));
    }

    /// <summary>Without stems, which only the search has, quotation marks find exactly what a query of a source finds.</summary>
    [Theory]
    [InlineData("\"neural network\"", true)]
    [InlineData("\"neural network*\" -\"transfer learning\"", true)]
    [InlineData("\"class incremental\" OR \"class-incremental\"", true)]
    [InlineData("title:\"learning\" -abstract:\"learning\"", true)]
    [InlineData("\"language model\" year:2023.. has:code", true)]
    [InlineData("author:wang OR author:\"X. Zhang\"", true)]
    [InlineData("author:\"Hinton, G.\"", true)]
    [InlineData("venue:\"ACL\" -topic:\"language\"", true)]
    [InlineData("(\"federated\" OR \"continual\") NOT \"few shot\"", true)]
    [InlineData("topic:speech-audio", true)]
    [InlineData("has:doi", true)]
    [InlineData("pre-training", false)]
    [InlineData("distillation compression", false)]
    [InlineData("prototype OR prototypical", false)]
    public async Task The_browser_finds_what_a_query_of_a_source_matches(string query, bool exactly)
    {
        await using var tab = await LookAsync("/search/");

        var json = await tab.Page.EvaluateAsync<string>("""
            async query => {
              const { index: address, engine } = document.getElementById("search").dataset;
              const index = await (await import(engine)).openIndex(new URL(address, location.href).href);
              const { ids } = await index.search(query + " ", {}, 0);
              return JSON.stringify((await index.papers(ids)).map(paper => paper.slug));
            }
            """, query);

        var found = JsonSerializer.Deserialize<SortedSet<string>>(json)!;
        var expected = Match(query);
        Assert.NotEmpty(expected);
        if (exactly)
            Assert.Equal(expected, found);
        else
            Assert.Superset(expected, found);
    }

    private SortedSet<string> Match(string query)
    {
        var parsed = Query.Parse(query, out _)!;
        var content = ContentReader.Read(Path.GetDirectoryName(Site.Output)!, 2, new DiagnosticBag());
        var titles = content.Topics.ToDictionary(t => t.Slug, t => t.Title);
        var matched = content.Papers.Where(paper => parsed.Match(new QueryDocument
        {
            Title = paper.Title,
            Abstract = paper.Abstract,
            Authors = [.. paper.Authors.Select(a => a.Display)],
            Venue = paper.Venue ?? "",
            Topics = [.. paper.Topics.SelectMany(t => new[] { t.Value, titles[t.Value] })],
            Year = paper.Published?.Year,
            Has = [.. paper.Links.Select(l => l.Key), .. paper.Doi is null ? Array.Empty<string>() : ["doi"]],
        }) is not null);
        return [.. matched.Select(p => p.Slug)];
    }
}
