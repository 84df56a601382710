using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Themes.Models;

/// <summary>What templates see of the site as a whole; made once.</summary>
internal static class SiteModel
{
    private static readonly ModelShape<SiteCatalog> Shape = new("site", isCacheable: true,
        new("title", c => c.Settings.Title),
        new("description", c => c.Settings.Description),
        new("language", c => c.Settings.Language),
        new("author", c => c.Settings.Author),
        new("menu", c => ModelObject.CreateList(PageKinds.ListMenu(c).Select(MenuItem))),
        new("topics", c => ModelObject.CreateList(c.Topics.Select(topic => Topic(topic, c.Settings)))),
        new("authors", c => ModelObject.CreateList(c.Authors.All.Select(author => AuthorModels.CreateEntry(author, c.Settings)))),
        new("author_min_papers", c => c.Settings.AuthorMinPapers),
        new("years", c => ModelObject.CreateList(c.Years.Select(Year))),
        new("feeds", c => ModelObject.CreateList(Feeds(c))),
        new("search_path", c => c.Settings.Search ? SiteUrls.Search : null),
        new("opml_path", _ => FeedPaths.Opml),
        new("years_path", c => c.Settings.Years ? SiteUrls.Years : null),
        new("json_path", c => c.Settings.JsonFeeds ? FeedPaths.Json : null),
        new("bibtex_path", c => c.Settings.Citations ? FeedPaths.Bibtex : null),
        new("ris_path", c => c.Settings.Citations ? FeedPaths.Ris : null),
        new("csl_path", c => c.Settings.Citations ? FeedPaths.CslJson : null),
        new("map_path", c => c.HasMap ? SiteUrls.Map : null),
        new("paper_count", c => c.Papers.Count),
        new("edition_count", c => c.Editions.Count),
        new("papers_per_day", c => c.Settings.PapersPerDay),
        new("extra", c => FreeObject.From(c.Settings.Extra)));

    /// <summary>Makes <c>site</c>.</summary>
    public static ModelObject Create(SiteCatalog catalog) => Shape.Create(catalog);

    /// <summary>A topic as lists show it.</summary>
    /// <param name="entry">The topic.</param>
    /// <param name="settings">Say which files a topic has.</param>
    public static ModelObject Topic(TopicEntry entry, SiteSettings settings) => ModelObject.Create("topic",
        ("title", entry.Topic.Title),
        ("slug", entry.Topic.Slug),
        ("path", entry.Path),
        ("description", entry.Topic.Description),
        ("count", entry.Papers.Count),
        ("newest", entry.Papers.Count > 0 ? Day(entry.Papers[0].Edition) : null),
        ("rss_path", FeedPaths.TopicRss(entry.Topic.Slug)),
        ("json_path", settings.JsonFeeds ? FeedPaths.TopicJson(entry.Topic.Slug) : null),
        ("bibtex_path", settings.Citations ? FeedPaths.TopicBibtex(entry.Topic.Slug) : null),
        ("ris_path", settings.Citations ? FeedPaths.TopicRis(entry.Topic.Slug) : null),
        ("extra", FreeObject.From(entry.Topic.Extra)));

    /// <summary>A year of publication as lists show it.</summary>
    public static ModelObject Year(YearEntry entry) => ModelObject.Create("year",
        ("year", YearText(entry)),
        ("path", entry.Path),
        ("count", entry.Papers.Count));

    /// <summary>A year in four digits; null for papers without a date.</summary>
    public static string? YearText(YearEntry entry) => entry.Year?.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>A day in ISO form, as the function <c>date</c> takes it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An item of a menu: <c>menu item</c>.</summary>
    /// <param name="item">The item.</param>
    public static ModelObject MenuItem(MenuItem item) => ModelObject.Create("menu item", ("title", item.Title), ("path", item.Path));

    private static IEnumerable<ModelObject> Feeds(SiteCatalog catalog) =>
    [
        Feed("All papers", "", FeedPaths.Rss, catalog.Settings.JsonFeeds ? FeedPaths.Json : null, catalog.Papers.Count),
        Feed("Daily editions", "One item a day with all papers of the day", FeedPaths.Daily, null, catalog.Editions.Count),
        .. catalog.Topics.Select(t => Feed(t.Topic.Title, t.Topic.Description,
            FeedPaths.TopicRss(t.Topic.Slug), catalog.Settings.JsonFeeds ? FeedPaths.TopicJson(t.Topic.Slug) : null, t.Papers.Count)),
    ];

    private static ModelObject Feed(string title, string description, string rss, string? json, int count) => ModelObject.Create("feed",
        ("title", title), ("description", description), ("rss_path", rss), ("json_path", json), ("count", count));
}
