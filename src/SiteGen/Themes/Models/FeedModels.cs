using SiteGen.Catalog;

namespace SiteGen.Themes.Models;

/// <summary>Builds what templates see of the list of feeds: <c>site.feeds</c>.</summary>
internal static class FeedModels
{
    /// <summary>Lists the feeds: general ones, those of queries, curators and topics. Authors' feeds are on their pages.</summary>
    /// <param name="catalog">The site.</param>
    public static IEnumerable<ModelObject> List(SiteCatalog catalog)
    {
        var hasJson = catalog.Settings.JsonFeeds;
        yield return Create("All papers", "", FeedPaths.Rss, hasJson ? FeedPaths.Json : null, catalog.Papers.Count);
        yield return Create("Daily editions", "One item a day with all papers of the day", FeedPaths.Daily, null, catalog.Editions.Count);
        yield return Create("Weekly digest", "One item a week, picks first", FeedPaths.Weekly, null, CountOver(catalog.Weeks, catalog.Day));
        yield return Create(
            "Monthly digest", "One item a month, picks first", FeedPaths.Monthly, null, CountOver(catalog.Months, catalog.Day));
        if (catalog.Trending is { } lists)
        {
            yield return Create(
                "Trending",
                "What many people notice this week",
                FeedPaths.TrendingRss,
                hasJson ? FeedPaths.TrendingJson : null,
                lists.Week.Count);
        }

        foreach (var feed in catalog.Settings.OwnFeeds)
        {
            yield return Create(
                feed.Title,
                $"Papers that match {feed.Query}",
                FeedPaths.OwnRss(feed.Slug),
                hasJson ? FeedPaths.OwnJson(feed.Slug) : null,
                null);
        }

        foreach (var (curator, papers) in catalog.Curators)
        {
            var slug = curator.Slug;
            yield return Create(
                $"Chosen by {curator.Name}", "", FeedPaths.CuratorRss(slug), hasJson ? FeedPaths.CuratorJson(slug) : null, papers.Count);
        }

        foreach (var (topic, papers) in catalog.Topics)
        {
            var slug = topic.Slug;
            yield return Create(
                topic.Title, topic.Description, FeedPaths.TopicRss(slug), hasJson ? FeedPaths.TopicJson(slug) : null, papers.Count);
        }
    }

    private static int CountOver(IReadOnlyList<Period> periods, DateOnly day) => periods.Count(period => period.IsOver(day));

    private static ModelObject Create(string title, string description, string rss, string? json, int? count) =>
        ModelObject.Create("feed",
            ("title", title), ("description", description), ("rss_path", rss), ("json_path", json), ("count", count));
}
