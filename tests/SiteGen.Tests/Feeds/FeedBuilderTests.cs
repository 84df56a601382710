using SiteGen.Content;

namespace SiteGen.Tests.Feeds;

public sealed class FeedBuilderTests
{
    [Fact]
    public void A_feed_holds_the_newest_papers_up_to_the_setting()
    {
        var catalog = SampleSite.Catalog(SampleSite.Entries(), SampleSite.Settings with { FeedItems = 3 });

        var feed = SampleSite.Feeds(catalog).All();

        Assert.Equal(catalog.Papers.Take(3).Select(entry => SampleSite.Urls.ToAbsolute(entry.Path)), feed.Items.Select(item => item.Permalink));
        Assert.Equal(catalog.Papers[0].FeedTime, feed.Updated);
    }

    [Fact]
    public void A_topic_has_its_papers_only_and_its_own_addresses()
    {
        var catalog = SampleSite.Catalog();

        var feed = SampleSite.Feeds(catalog).Topic(catalog.Topics[0]);

        Assert.Equal("Continual & lifelong learning · Lab papers", feed.Title);
        Assert.Equal("Learning without forgetting.", feed.Description);
        Assert.Equal(("/topics/continual-learning/", "/topics/continual-learning/feed.xml", "/topics/continual-learning/feed.json"),
            (feed.PagePath, feed.RssPath, feed.JsonPath));
        Assert.Equal(["papers/full/", "papers/journal/"], feed.Items.Select(item => item.Permalink["https://lab.example.org/papers-feed/".Length..]));
    }

    [Fact]
    public void The_daily_feed_has_one_item_an_edition_with_each_paper_of_the_day()
    {
        var feed = SampleSite.Feeds(SampleSite.Catalog()).Daily();

        Assert.Equal(["Lab papers, 2026-11-23: 2 papers", "Lab papers, 2026-11-22: 2 papers"], feed.Items.Select(item => item.Title));
        Assert.Equal(
            ["https://lab.example.org/papers-feed/editions/2026-11-23/", "https://lab.example.org/papers-feed/editions/2026-11-22/"],
            feed.Items.Select(item => item.Permalink));
        Assert.Contains("<a href=\"https://lab.example.org/papers-feed/papers/bare/\">Bare</a>", feed.Items[0].ContentHtml, StringComparison.Ordinal);
        Assert.Contains("<p>Short.</p>", feed.Items[1].ContentHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_that_joins_a_day_later_does_not_make_the_edition_a_new_item()
    {
        var entries = SampleSite.Entries();

        var before = SampleSite.Feeds(SampleSite.Catalog([.. entries.Skip(1)])).Daily().Items[0];
        var after = SampleSite.Feeds(SampleSite.Catalog(entries)).Daily().Items[0];

        Assert.Equal("Lab papers, 2026-11-23: 1 paper", before.Title);
        Assert.Equal((before.Permalink, before.Time), (after.Permalink, after.Time));
    }

    [Fact]
    public void A_finding_names_the_file_and_line_and_is_reported_once_for_all_feeds()
    {
        var paper = SampleSite.Blank("x") with { Abstract = "Fine.\n\n[bad](javascript:alert(1))", AbstractLine = 12 };
        var diagnostics = new DiagnosticBag();
        var catalog = SampleSite.Catalog([SampleSite.Entry(paper, null, SampleSite.Vision)]);
        var feeds = SampleSite.Feeds(catalog, diagnostics);

        _ = (feeds.All().Items, feeds.Daily().Items, feeds.Topic(catalog.Topics[1]).Items);

        var finding = Assert.Single(diagnostics.Sorted());
        Assert.StartsWith("content/papers/x.md:14:1: warning: ", finding.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_description_describes_its_feed_by_its_title()
    {
        var catalog = SampleSite.Catalog([], new SiteSettings { Title = "Only a title" });

        Assert.Equal("Only a title", SampleSite.Feeds(catalog).All().Description);
    }
}
