using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Catalog.Map;

namespace SiteGen.Themes;

/// <summary>What templates see of the site as a whole; made once.</summary>
internal static class SiteModel
{
    /// <summary>Makes <c>site</c>.</summary>
    public static ModelObject Create(SiteCatalog catalog)
    {
        var settings = catalog.Settings;
        return new ModelObject("site",
            ("title", settings.Title),
            ("description", settings.Description),
            ("language", settings.Language),
            ("author", settings.Author),
            ("menu", ModelObject.List(Menu(catalog))),
            ("topics", ModelObject.List(catalog.Topics.Select(Topic))),
            ("authors", ModelObject.List(catalog.Authors.All.Select(AuthorModels.Entry))),
            ("years", ModelObject.List(catalog.Years.Select(Year))),
            ("feeds", ModelObject.List(Feeds(catalog))),
            ("search_path", settings.Search ? SearchModel.Path : null),
            ("opml_path", FeedPaths.Opml),
            ("bibtex_path", FeedPaths.Bibtex),
            ("ris_path", FeedPaths.Ris),
            ("csl_path", FeedPaths.CslJson),
            ("map_path", catalog.Map is null ? null : PaperMap.Path),
            ("paper_count", catalog.Papers.Count),
            ("edition_count", catalog.Editions.Count),
            ("papers_per_day", settings.PapersPerDay),
            ("extra", FreeObject.From(settings.Extra)));
    }

    /// <summary>A topic as lists show it.</summary>
    public static ModelObject Topic(TopicEntry entry) => new("topic",
        ("title", entry.Topic.Title),
        ("slug", entry.Topic.Slug),
        ("path", entry.Path),
        ("description", entry.Topic.Description),
        ("count", entry.Papers.Count),
        ("newest", entry.Papers.Count > 0 ? Day(entry.Papers[0].Edition) : null),
        ("rss_path", FeedPaths.TopicRss(entry.Topic.Slug)),
        ("json_path", FeedPaths.TopicJson(entry.Topic.Slug)),
        ("bibtex_path", FeedPaths.TopicBibtex(entry.Topic.Slug)),
        ("ris_path", FeedPaths.TopicRis(entry.Topic.Slug)),
        ("extra", FreeObject.From(entry.Topic.Extra)));

    /// <summary>A year of publication as lists show it.</summary>
    public static ModelObject Year(YearEntry entry) => new("year",
        ("year", entry.Year?.ToString("D4", CultureInfo.InvariantCulture)),
        ("path", entry.Path),
        ("count", entry.Papers.Count));

    /// <summary>A day in ISO form, as the function <c>date</c> takes it.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<ModelObject> Menu(SiteCatalog catalog)
    {
        var pages = catalog.Pages.Where(p => p.Menu is not null).OrderBy(p => p.Menu).ThenBy(p => p.Slug, StringComparer.Ordinal);
        return
        [
            MenuItem("Papers", "/"),
            MenuItem("Topics", "/topics/"),
            MenuItem("Editions", "/editions/"),
            .. catalog.Map is null ? [] : new[] { MenuItem("Map", PaperMap.Path) },
            .. pages.Select(p => MenuItem(p.Title, SiteUrls.Page(p.Slug))),
        ];
    }

    private static ModelObject MenuItem(string title, string path) => new("menu item", ("title", title), ("path", path));

    private static IEnumerable<ModelObject> Feeds(SiteCatalog catalog) =>
    [
        Feed("All papers", "", FeedPaths.Rss, FeedPaths.Json, catalog.Papers.Count),
        Feed("Daily editions", "One item a day with all papers of the day", FeedPaths.Daily, null, catalog.Editions.Count),
        .. catalog.Topics.Select(t => Feed(t.Topic.Title, t.Topic.Description,
            FeedPaths.TopicRss(t.Topic.Slug), FeedPaths.TopicJson(t.Topic.Slug), t.Papers.Count)),
    ];

    private static ModelObject Feed(string title, string description, string rss, string? json, int count) => new("feed",
        ("title", title), ("description", description), ("rss_path", rss), ("json_path", json), ("count", count));
}
