using SiteGen.Check.Feeds;
using SiteGen.Content;
using SiteGen.Feeds;

namespace SiteGen.Tests.Feeds;

public sealed class FeedBuilderTests
{
    [Fact]
    public void A_feed_has_at_most_the_configured_number_of_papers()
    {
        var catalog = SampleSite.Catalog(SampleSite.Entries(), SampleSite.Settings with { FeedItems = 3 });

        var feed = SampleSite.Feeds(catalog).BuildAll();

        Assert.Equal(
            catalog.Papers.Take(3).Select(entry => SampleSite.Urls.ToAbsolute(entry.Path)),
            feed.Items.Select(item => item.Permalink));
        Assert.Equal(catalog.Papers[0].FeedTime, feed.Updated);
    }

    [Fact]
    public void The_feed_of_a_topic_has_its_papers_and_its_paths()
    {
        var catalog = SampleSite.Catalog();

        var feed = SampleSite.Feeds(catalog).BuildTopic(catalog.Topics[0]);

        Assert.Equal("Continual & lifelong learning · Lab papers", feed.Title);
        Assert.Equal("Learning without forgetting.", feed.Description);
        Assert.Equal(("/topics/continual-learning/", "/topics/continual-learning/feed.xml", "/topics/continual-learning/feed.json"),
            (feed.PagePath, feed.RssPath, feed.JsonPath));
        Assert.Equal(
            ["https://lab.example.org/papers-feed/papers/full/", "https://lab.example.org/papers-feed/papers/journal/"],
            feed.Items.Select(item => item.Permalink));
    }

    [Fact]
    public void The_feed_of_an_author_is_RSS_with_short_items()
    {
        var catalog = SampleSite.Catalog();
        var feed = SampleSite.Feeds(catalog).BuildAuthor(catalog.Authors.All[0]);
        Assert.Null(feed.JsonPath);
        Assert.All(feed.Items, item => Assert.Equal("", item.ContentHtml));
        Assert.All(feed.Items, item => Assert.True(item.Summary.Length is > 0 and <= 160, item.Summary));
        Assert.Contains("José Núñez", feed.Items[0].Authors);
    }

    [Fact]
    public void A_feed_that_has_ended_says_what_to_follow_instead()
    {
        var catalog = SampleSite.Catalog();
        var feeds = SampleSite.Feeds(catalog);
        var author = catalog.Authors.All[0];
        foreach (var (feed, instead) in ((FeedChannel, string)[])
            [(feeds.BuildFormer(author), "/feed.xml instead"), (feeds.BuildMoved(author), $"/authors/{author.Slug}/feed.xml instead")])
        {
            var item = Assert.Single(feed.Items);
            Assert.Contains(instead, item.Summary, StringComparison.Ordinal);
            Assert.Equal(author.Papers[0].FeedTime, item.Time);
            var self = SampleSite.Urls.ToAbsolute(feed.RssPath);
            Assert.Empty(RssRules.FindViolations(new RssWriter(SampleSite.Urls).Write(feed), self));
            Assert.Empty(JsonFeedRules.FindViolations(
                new JsonFeedWriter(SampleSite.Urls).Write(feed), SampleSite.Urls.ToAbsolute(feed.JsonPath!)));
        }
    }

    [Fact]
    public void The_daily_feed_has_one_item_per_edition_with_all_papers_of_the_day()
    {
        var feed = SampleSite.Feeds(SampleSite.Catalog()).BuildDaily();

        Assert.Equal(["Lab papers, 2026-11-23: 2 papers", "Lab papers, 2026-11-22: 2 papers"], feed.Items.Select(item => item.Title));
        Assert.Equal(
            ["https://lab.example.org/papers-feed/editions/2026-11-23/", "https://lab.example.org/papers-feed/editions/2026-11-22/"],
            feed.Items.Select(item => item.Permalink));
        Assert.Contains(
            "<a href=\"https://lab.example.org/papers-feed/papers/bare/\">Bare</a>", feed.Items[0].ContentHtml, StringComparison.Ordinal);
        Assert.Contains("<p>Short.</p>", feed.Items[1].ContentHtml, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_added_to_a_day_does_not_change_the_identity_of_the_edition()
    {
        var entries = SampleSite.Entries();

        var before = SampleSite.Feeds(SampleSite.Catalog([.. entries.Skip(1)])).BuildDaily().Items[0];
        var after = SampleSite.Feeds(SampleSite.Catalog(entries)).BuildDaily().Items[0];

        Assert.Equal("Lab papers, 2026-11-23: 1 paper", before.Title);
        Assert.Equal((before.Permalink, before.Time), (after.Permalink, after.Time));
    }

    [Fact]
    public void A_diagnostic_has_file_and_line_and_is_reported_once_for_all_feeds()
    {
        var paper = SampleSite.Blank("x") with { Abstract = "Fine.\n\n[bad](javascript:alert(1))", AbstractLine = 12 };
        var diagnostics = new DiagnosticBag();
        var catalog = SampleSite.Catalog([SampleSite.Entry(paper, null, SampleSite.Vision)]);
        var feeds = SampleSite.Feeds(catalog, diagnostics);

        _ = (feeds.BuildAll().Items, feeds.BuildDaily().Items, feeds.BuildTopic(catalog.Topics[1]).Items);

        var diagnostic = Assert.Single(diagnostics.Sorted());
        Assert.StartsWith("content/papers/x.md:14:1: warning: ", diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_without_description_uses_its_title_as_description()
    {
        var catalog = SampleSite.Catalog([], new SiteSettings { Title = "Only a title" });

        Assert.Equal("Only a title", SampleSite.Feeds(catalog).BuildAll().Description);
    }
}
