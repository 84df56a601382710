using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Tests.Catalog;

public sealed class CatalogTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static Paper Paper(string slug, string date, string text = "", params string[] topics)
    {
        Assert.True(FeedDate.TryParse(date, out var feedDate));
        return new Paper
        {
            Slug = slug,
            Path = $"content/papers/{slug}.md",
            Title = slug,
            Date = feedDate,
            Abstract = text,
            Topics = [.. topics.Select(t => new Located<string>(t, new SourcePosition(4, 10)))],
        };
    }

    private static SiteCatalog Build(
        IEnumerable<Paper> papers,
        IReadOnlyList<string>? dumpOrder = null,
        SiteSettings? settings = null,
        DiagnosticBag? diagnostics = null,
        bool drafts = false,
        int jobs = 2)
    {
        var topic = new Topic { Slug = "trees", Path = "content/topics/trees.md", Title = "Trees" };
        var content = new SiteContent(settings ?? new SiteSettings(), [.. papers], [topic], [], dumpOrder ?? []);
        return TestCatalog.Build(content, Today, jobs, drafts, diagnostics);
    }

    [Fact]
    public void Papers_of_a_day_keep_the_order_of_their_dump_by_descending_times()
    {
        var catalog = Build(
            [Paper("a", "2026-11-23"), Paper("b", "2026-11-23"), Paper("c", "2026-11-22"), Paper("by-hand", "2026-11-23")],
            ["b", "a", "c"]);
        Assert.Equal(["by-hand", "b", "a", "c"], catalog.Papers.Select(p => p.Paper.Slug));
        Assert.Equal(["00:00:02", "00:00:01", "00:00:00", "00:00:00"], catalog.Papers.Select(p => p.FeedTime.ToString("HH:mm:ss", null)));
        Assert.All(catalog.Papers, p => Assert.Equal(TimeSpan.Zero, p.FeedTime.Offset));
        Assert.Equal(["2026-11-23", "2026-11-22"], catalog.Editions.Select(e => e.Day.ToString("O", null)));
    }

    [Fact]
    public void A_time_belongs_to_the_day_in_the_time_zone_of_editions()
    {
        var settings = new SiteSettings { TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo") };
        var catalog = Build([Paper("late", "2026-11-22T20:00:00Z"), Paper("day", "2026-11-22")], settings: settings);
        Assert.Equal([new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 22)], catalog.Papers.Select(p => p.Edition));
    }

    [Fact]
    public void Papers_of_later_days_are_held_back_and_drafts_are_left_out()
    {
        Paper[] papers =
        [
            Paper("now", "2026-11-23"),
            Paper("next", "2026-11-25"),
            Paper("soon", "2026-11-24"),
            Paper("draft", "2026-11-01") with { Draft = true },
        ];
        var catalog = Build(papers);
        Assert.Equal("now", Assert.Single(catalog.Papers).Paper.Slug);
        Assert.Equal((2, new DateOnly(2026, 11, 24)), (catalog.HeldBack, catalog.NextEdition));
        Assert.Equal(2, Build(papers, drafts: true).Papers.Count);
    }

    [Fact]
    public void An_unknown_topic_is_an_error_with_position_and_suggestion()
    {
        var diagnostics = new DiagnosticBag();
        Build([Paper("a", "2026-11-23", topics: "treees"), Paper("b", "2026-11-23", topics: "zoology")], diagnostics: diagnostics);
        Assert.Equal(
            ["content/papers/a.md:4:10: error: unknown topic 'treees'; did you mean 'trees'?",
             "content/papers/b.md:4:10: error: unknown topic 'zoology'; write content/topics/zoology.md or take it out"],
            diagnostics.Sorted().Select(d => d.ToString()));
    }

    [Fact]
    public void Related_papers_share_rare_terms_and_name_them()
    {
        var catalog = Build([
            Paper("one", "2026-11-23", "Federated clients calibrate classifiers on heterogeneous data."),
            Paper("two", "2026-11-22", "Calibrating a classifier for federated clients."),
            Paper("three", "2026-11-21", "Speech synthesis with voices of many languages."),
            Paper("four", "2026-11-20", "Voices: a speech corpus of daylong recordings."),
            Paper("five", "2026-11-19", "Proofs about kernels of infinite width."),
            Paper("six", "2026-11-18", "Decision rules for tables.")]);
        var one = catalog.PapersBySlug["one"];
        var related = Assert.Single(one.Related);
        Assert.Equal("two", related.Slug);
        Assert.Equal("federated clients", related.Reasons[0]);
        Assert.Equal("four", Assert.Single(catalog.PapersBySlug["three"].Related).Slug);
        Assert.Empty(catalog.PapersBySlug["five"].Related);
    }

    [Fact]
    public void Related_papers_do_not_depend_on_the_number_of_threads()
    {
        var random = new Random(7);
        var words = Enumerable.Range(0, 300).Select(i => "word" + (char)('a' + i % 26) + (char)('a' + i / 26)).ToArray();
        string RandomText() => string.Join(' ', Enumerable.Range(0, 40).Select(_ => words[random.Next(words.Length)]));
        var papers = Enumerable.Range(0, 200).Select(i => Paper($"p{i}", "2026-11-23", RandomText())).ToList();
        string Related(int jobs) => string.Join('\n', Build(papers, jobs: jobs).Papers.Select(p => string.Join(' ', p.Related)));
        Assert.Equal(Related(1), Related(8));
    }

    [Fact]
    public void Newer_and_older_papers_and_topic_lists_follow_the_feed()
    {
        var catalog = Build([Paper("a", "2026-11-23", "", "trees"), Paper("b", "2026-11-22"), Paper("c", "2026-11-21", "", "trees")]);
        Assert.Equal((null, "b"), (catalog.PapersBySlug["a"].Newer, catalog.PapersBySlug["a"].Older));
        Assert.Equal(("b", null), (catalog.PapersBySlug["c"].Newer, catalog.PapersBySlug["c"].Older));
        Assert.Equal(["a", "c"], Assert.Single(catalog.Topics).Papers.Select(p => p.Paper.Slug));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(25, 1)]
    [InlineData(26, 2)]
    [InlineData(51, 3)]
    public void Lists_are_split_into_pages(int papers, int pages)
    {
        var entries = Build(Enumerable.Range(0, papers).Select(i => Paper($"p{i}", "2026-11-23"))).Papers;
        var list = ListPage.Split("/topics/x/", entries, 25);
        Assert.Equal(pages, list.Count);
        Assert.Equal("/topics/x/", list[0].Path);
        Assert.Equal(entries, list.SelectMany(p => p.Items));
        if (pages > 1)
            Assert.Equal("/topics/x/page/2/", list[1].Path);
    }
}
