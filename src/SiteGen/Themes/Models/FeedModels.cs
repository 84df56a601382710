using SiteGen.Catalog;
using SiteGen.Localization;

namespace SiteGen.Themes.Models;

/// <summary>Builds what templates see of the list of feeds: <c>site.feeds</c>.</summary>
internal static class FeedModels
{
    /// <summary>Lists the feeds: general ones, those of queries, curators and topics. Authors' feeds are on their pages.</summary>
    /// <param name="catalog">The site.</param>
    /// <param name="strings">The words of its language.</param>
    public static IEnumerable<ModelObject> List(SiteCatalog catalog, StringTable strings)
    {
        var hasJson = catalog.Settings.JsonFeeds;
        yield return Create(strings.Format("feeds.all"), "", FeedPaths.Rss, hasJson ? FeedPaths.Json : null, catalog.Papers.Count);
        foreach (var (name, path, count) in new[]
        {
            ("daily", FeedPaths.Daily, catalog.Editions.Count),
            ("weekly", FeedPaths.Weekly, CountOver(catalog.Weeks, catalog.Day)),
            ("monthly", FeedPaths.Monthly, CountOver(catalog.Months, catalog.Day)),
        })
        {
            yield return Create(strings.Format($"feeds.{name}"), strings.Format($"feeds.{name}_about"), path, null, count);
        }

        if (catalog.Trending is { } lists)
        {
            yield return Create(
                strings.Format("menu.trending"),
                strings.Format("feeds.trending_about"),
                FeedPaths.TrendingRss,
                hasJson ? FeedPaths.TrendingJson : null,
                lists.Week.Count);
        }

        foreach (var feed in catalog.Settings.OwnFeeds)
        {
            yield return Create(
                feed.Title,
                strings.Format("feeds.own_about", feed.Query),
                FeedPaths.OwnRss(feed.Slug),
                hasJson ? FeedPaths.OwnJson(feed.Slug) : null,
                null);
        }

        foreach (var (curator, papers) in catalog.Curators)
        {
            var slug = curator.Slug;
            yield return Create(
                strings.Format("curator.feed", curator.Name),
                "",
                FeedPaths.CuratorRss(slug),
                hasJson ? FeedPaths.CuratorJson(slug) : null,
                papers.Count);
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
