using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SiteGen.BrowserTests.Support;

namespace SiteGen.BrowserTests;

/// <summary>Search as you type.</summary>
public sealed class SearchTests(Chromium browser, DefaultSite site) : SiteTests(browser, site)
{
    private const string SoftTree = "Distilling a Neural Network Into a Soft Decision Tree";

    [Fact]
    public async Task Typing_shows_papers_with_marked_words_and_their_number()
    {
        await using var tab = await LookAsync("/search/");
        var search = new SearchPage(tab.Page);

        await search.Box.PressSequentiallyAsync("soft decision tree");

        await Assertions.Expect(search.Titles.First).ToHaveTextAsync(SoftTree);
        await Assertions.Expect(search.Titles.First.Locator("mark")).ToHaveTextAsync(["Soft", "Decision", "Tree"]);
        await Assertions.Expect(search.Status).ToHaveTextAsync(new Regex(@"^\d+ papers?\."));
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex(@"/search/\?q=soft\+decision\+tree$"));
        Findings.AssertNone(tab.Complaints);
    }

    [Fact]
    public async Task A_long_word_that_no_paper_has_fits_a_phone()
    {
        await using var tab = await LookAsync("/search/?q=donaudampfschifffahrtsgesellschaftskapitaensmuetze", Visit.Phone);
        await Assertions.Expect(new SearchPage(tab.Page).Status).ToContainTextAsync("donaudampfschifffahrtsgesellschaftskapitaensmuetze");

        Assert.Equal(Visit.Phone.Width, await tab.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [InlineData("soft deci", SoftTree)]
    [InlineData("soft desicion tree", SoftTree)]
    [InlineData("herve bredin voice", "An open-source voice type classifier for child-centered daylong recordings")]
    [InlineData("HERVÉ BREDIN", "An open-source voice type classifier for child-centered daylong recordings")]
    [InlineData("martinez-munoz sequential", "Sequential Training of Neural Networks with Gradient Boosting")]
    public async Task Prefixes_typos_and_names_without_accents_find_the_paper(string query, string title)
    {
        await using var tab = await LookAsync("/search/");
        var search = new SearchPage(tab.Page);

        await search.Box.FillAsync(query);

        await Assertions.Expect(search.Titles.First).ToHaveTextAsync(title);
    }

    [Fact]
    public async Task Filters_work_without_a_query_and_combine()
    {
        await using var tab = await LookAsync("/search/");
        var search = new SearchPage(tab.Page);

        await search.Topic.SelectOptionAsync("language-models");
        var inTopic = await search.CountAsync(_ => true);
        await search.Code.CheckAsync();
        var withCode = await search.CountAsync(count => count < inTopic);

        Assert.True(withCode > 0);
        await Assertions.Expect(tab.Page).ToHaveURLAsync(new Regex(@"/search/\?topic=language-models&code=1$"));
        await Assertions.Expect(search.Code).ToBeCheckedAsync();
        foreach (var topics in await search.Results.Locator(".topics").AllInnerTextsAsync())
            Assert.Contains("Large language models", topics, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_restores_the_search_and_back_restores_the_previous_one()
    {
        await using var tab = await LookAsync("/search/?q=distillation&code=1");
        var search = new SearchPage(tab.Page);
        await Assertions.Expect(search.Box).ToHaveValueAsync("distillation");
        await Assertions.Expect(search.Code).ToBeCheckedAsync();
        var withCode = await search.CountAsync(_ => true);

        await search.Code.UncheckAsync();
        var all = await search.CountAsync(count => count > withCode);
        await tab.Page.GoBackAsync();

        Assert.Equal(withCode, await search.CountAsync(count => count < all));
        await Assertions.Expect(search.Code).ToBeCheckedAsync();
    }

    [Fact]
    public async Task The_keyboard_alone_finds_a_paper_and_returns()
    {
        await using var tab = await LookAsync("/");
        var search = new SearchPage(tab.Page);

        await tab.Page.Keyboard.PressAsync("/");
        await tab.Page.Keyboard.TypeAsync("soft decision");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(search.Titles.First).ToHaveTextAsync(SoftTree);
        await Assertions.Expect(search.Box).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(search.Titles.First).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(search.Box).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await tab.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(search.Box).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(tab.Page.Locator("h1")).ToHaveTextAsync(SoftTree);

        await tab.Page.GoBackAsync();
        await Assertions.Expect(search.Box).ToHaveValueAsync("soft decision");
        await Assertions.Expect(search.Titles.First).ToHaveTextAsync(SoftTree);
        Findings.AssertNone(tab.Complaints);
    }

    [Fact]
    public async Task A_query_without_results_gives_hints()
    {
        await using var tab = await LookAsync("/search/");
        var search = new SearchPage(tab.Page);

        await search.Box.FillAsync("zzyzx <qwrtplk>");

        await Assertions.Expect(search.Status).ToContainTextAsync("No paper found.");
        await Assertions.Expect(tab.Page.GetByText("What may help")).ToBeVisibleAsync();
        await Assertions.Expect(search.Results).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_first_query_loads_less_than_60_kB_of_index_and_a_second_one_less()
    {
        await using var tab = await OpenAsync("/search/");
        var search = new SearchPage(tab.Page);

        await search.Box.FillAsync("distillation");
        var count = await search.CountAsync(_ => true);
        var first = await LoadedAsync(tab.Page);
        await search.Box.FillAsync("continual");
        await search.CountAsync(other => other != count);
        var second = await LoadedAsync(tab.Page) - first;

        Assert.InRange(first, 1, 60_000);
        Assert.InRange(second, 0, first - 1);
    }

    [Fact]
    public async Task Three_words_of_a_title_find_the_paper_first()
    {
        await using var tab = await LookAsync("/search/");

        var missed = await tab.Page.EvaluateAsync<string[]>("""
            async () => {
              const { index: address, engine } = document.getElementById("search").dataset;
              const index = await (await import(engine)).openIndex(new URL(address, location.href).href);
              const papers = await index.papers([...Array(index.manifest.papers).keys()]);
              const missed = [];
              for (const [id, paper] of papers.entries()) {
                const words = [...new Set(index.split(paper.title))].sort((a, b) => b.length - a.length).slice(0, 3);
                const { ids } = await index.search(words.join(" "));
                if (ids[0] !== id) missed.push(`${words.join(" ")}: ${paper.title}`);
              }
              return missed;
            }
            """);

        Assert.True(missed.Length <= 2, string.Join('\n', missed));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Results_are_accessible_and_fit_a_phone(bool dark)
    {
        await using var tab = await LookAsync("/search/?q=learning&topic=language-models", Visit.Phone with { Dark = dark });
        await new SearchPage(tab.Page).CountAsync(_ => true);

        Findings.AssertNone(await Axe.ViolationsAsync(tab.Page));
        Findings.AssertNone(await Layout.TooWideAsync(tab.Page));
        Findings.AssertNone((await TabWalk.RunAsync(tab)).Wrong);
    }

    [Fact]
    public async Task Without_scripts_the_page_says_so_and_links_to_the_topics()
    {
        await using var tab = await LookAsync("/search/", Visit.Desk with { Scripts = false });

        await Assertions.Expect(tab.Page.Locator("main noscript p")).ToContainTextAsync("JavaScript");
        await Assertions.Expect(tab.Page.Locator("main noscript a[href$='/topics/']")).ToBeVisibleAsync();
        await Assertions.Expect(tab.Page.Locator("main input").First).ToBeHiddenAsync();
    }

    private static Task<int> LoadedAsync(IPage page) => page.EvaluateAsync<int>("""
        () => performance.getEntriesByType("resource").filter((entry) => new URL(entry.name).pathname.includes("/search/"))
          .reduce((sum, entry) => sum + entry.decodedBodySize, 0)
        """);
}
