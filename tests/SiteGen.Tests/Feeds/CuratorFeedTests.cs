using SiteGen.Catalog;
using SiteGen.Check.Feeds;
using SiteGen.Feeds;

namespace SiteGen.Tests.Feeds;

/// <summary>What curators say in feeds: picks, reasons, introductions.</summary>
public sealed class CuratorFeedTests
{
    private const string Base = "https://lab.example.org/papers-feed/";

    private readonly SiteCatalog _catalog = SampleSite.CuratedCatalog();

    private FeedBuilder Feeds => SampleSite.Feeds(_catalog);

    [Fact]
    public void An_item_begins_with_the_reason_and_keeps_the_authors_of_the_paper()
    {
        var item = Feeds.BuildAll().Items.Single(i => i.Permalink.EndsWith("/journal/", StringComparison.Ordinal));

        Assert.StartsWith(
            $"<p>“See <em>this</em>, x &lt; y &amp; <a href=\"{Base}topics/vision/\">that</a>.” – "
            + $"<a href=\"{Base}curators/anna/\">Anna &amp; co</a></p>\n<p>Abstract with",
            item.ContentHtml, StringComparison.Ordinal);
        Assert.StartsWith("“See this, x < y & that.” Abstract with an address", item.Summary, StringComparison.Ordinal);
        Assert.Equal(["José Núñez"], item.Authors);
    }

    [Fact]
    public void A_pick_is_marked_and_has_a_category()
    {
        var item = Feeds.BuildAll().Items.Single(i => i.Permalink.EndsWith("/meeting/", StringComparison.Ordinal));

        Assert.StartsWith(
            $"<p><strong>Pick</strong> – <a href=\"{Base}curators/anna/\">Anna &amp; co</a></p>\n<p>Short.</p>",
            item.ContentHtml, StringComparison.Ordinal);
        Assert.Equal(["Pick", "Vision"], item.Categories.Select(c => c.Name));
    }

    [Fact]
    public void The_introduction_of_an_edition_is_an_item_above_its_papers()
    {
        var items = Feeds.BuildAll().Items;

        Assert.Equal(
            ["papers/full/", "papers/bare/", "editions/2026-11-22/", "papers/journal/", "papers/meeting/"],
            items.Select(i => i.Permalink[Base.Length..]));
        Assert.Equal("Rooms & meetings", items[2].Title);
        Assert.Equal("Anna & co", Assert.Single(items[2].Authors));
        Assert.Equal(
            $"<p>Two papers on <em>rooms</em>, and <a href=\"{Base}topics/vision/\">more</a>.</p>\n"
            + $"<p>– <a href=\"{Base}curators/anna/\">Anna &amp; co</a></p>\n"
            + $"<p><a href=\"{Base}editions/2026-11-22/\">Edition of 2026-11-22</a></p>\n",
            items[2].ContentHtml);
    }

    [Fact]
    public void Introductions_count_as_items_and_disappear_with_their_papers()
    {
        var few = _catalog with { Settings = SampleSite.Settings with { FeedItems = 2 } };
        Assert.DoesNotContain(SampleSite.Feeds(few).BuildAll().Items, i => i.Permalink.Contains("/editions/", StringComparison.Ordinal));
        var more = _catalog with { Settings = SampleSite.Settings with { FeedItems = 3 } };
        Assert.Equal(
            ["papers/full/", "papers/bare/", "editions/2026-11-22/"],
            SampleSite.Feeds(more).BuildAll().Items.Select(i => i.Permalink[Base.Length..]));
    }

    [Fact]
    public void The_daily_feed_begins_with_the_introduction_and_the_picks()
    {
        var item = Feeds.BuildDaily().Items[1];

        Assert.StartsWith("<h2>Rooms &amp; meetings</h2>\n<p>Two papers", item.ContentHtml, StringComparison.Ordinal);
        Assert.True(item.ContentHtml.IndexOf("/papers/meeting/", StringComparison.Ordinal)
            < item.ContentHtml.IndexOf("/papers/journal/", StringComparison.Ordinal));
        Assert.Equal("Two papers on rooms, and more.", item.Summary);
    }

    [Fact]
    public void The_feeds_of_a_curator_are_valid_and_have_what_they_chose()
    {
        var feed = Feeds.BuildCurator(_catalog.Curators[0]);

        Assert.Equal(("Chosen by Anna & co · Lab papers", "/curators/anna/"), (feed.Title, feed.PagePath));
        Assert.Equal(["papers/journal/", "papers/meeting/"], feed.Items.Select(i => i.Permalink[Base.Length..]));
        AssertValid(feed);
    }

    [Fact]
    public void A_curator_without_papers_has_valid_empty_feeds()
    {
        var feed = Feeds.BuildCurator(new CuratorEntry(SampleSite.Anna, []));

        Assert.Empty(feed.Items);
        AssertValid(feed);
    }

    [Fact]
    public void The_main_feeds_are_valid()
    {
        AssertValid(Feeds.BuildAll());
        var daily = new RssWriter(SampleSite.Urls).Write(Feeds.BuildDaily());
        Assert.Empty(RssRules.FindViolations(daily, Base + "daily.xml").Select(v => v.Message));
    }

    private static void AssertValid(FeedChannel feed)
    {
        Assert.Empty(RssRules.FindViolations(new RssWriter(SampleSite.Urls).Write(feed), Base + feed.RssPath[1..]).Select(v => v.Message));
        Assert.Empty(JsonFeedRules.FindViolations(
            new JsonFeedWriter(SampleSite.Urls).Write(feed), Base + feed.JsonPath![1..]).Select(v => v.Message));
    }
}
