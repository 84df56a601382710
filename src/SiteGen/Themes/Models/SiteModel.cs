using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Content;

namespace SiteGen.Themes.Models;

/// <summary>Builds what templates see of the site as a whole: <c>site</c>.</summary>
internal static class SiteModel
{
    private static readonly ModelShape<SiteCatalog> Shape = new("site", isCacheable: true,
        new("title", c => c.Settings.Title),
        new("description", c => c.Settings.Description),
        new("language", c => c.Settings.Language),
        new("author", c => c.Settings.Author),
        new("menu", c => ModelObject.CreateList(PageKinds.ListMenu(c).Select(CreateMenuItem))),
        new("topics", c => ModelObject.CreateList(c.Topics.Select(topic => CreateTopic(topic, c.Settings)))),
        new("authors", c => ModelObject.CreateList(c.Authors.All.Select(author => AuthorModels.CreateEntry(author, c.Settings)))),
        new("curators", c => ModelObject.CreateList(c.Curators.Select(curator => CuratorModels.CreateEntry(curator, c.Settings)))),
        new("author_min_papers", c => c.Settings.AuthorMinPapers),
        new("years", c => ModelObject.CreateList(c.Years.Select(CreateYear))),
        new("feeds", c => ModelObject.CreateList(FeedModels.List(c))),
        new("search_path", c => c.Settings.Search ? SiteUrls.Search : null),
        new("opml_path", _ => FeedPaths.Opml),
        new("years_path", c => c.Settings.Years ? SiteUrls.Years : null),
        new("json_path", c => c.Settings.JsonFeeds ? FeedPaths.Json : null),
        new("bibtex_path", c => c.Settings.Citations ? FeedPaths.Bibtex : null),
        new("ris_path", c => c.Settings.Citations ? FeedPaths.Ris : null),
        new("csl_path", c => c.Settings.Citations ? FeedPaths.CslJson : null),
        new("trending_path", c => c.Trending is null ? null : SiteUrls.Trending),
        new("map_path", c => c.HasMap ? SiteUrls.Map : null),
        new("status_path", c => c.Sources.Count > 0 ? SiteUrls.Status : null),
        new("newest_batch", c => c.NewestBatch is { } day ? FormatDay(day) : null),
        new("newest_edition", c => c.Editions.Count > 0 ? FormatDay(c.Editions[0].Day) : null),
        new("paper_count", c => c.Papers.Count),
        new("older_path", c => c.HomePapers.Count < c.Papers.Count ? SiteUrls.Editions : null),
        new("edition_count", c => c.Editions.Count),
        new("papers_per_day", c => c.Settings.PapersPerDay),
        new("extra", c => FreeObject.From(c.Settings.Extra)));

    /// <summary>Creates the model.</summary>
    /// <param name="catalog">The site.</param>
    public static ModelObject Create(SiteCatalog catalog) => Shape.Create(catalog);

    /// <summary>Creates the model of a topic, as lists and the topic's own page show it.</summary>
    /// <param name="entry">The topic.</param>
    /// <param name="settings">Decide which feeds and files a topic has.</param>
    public static ModelObject CreateTopic(TopicEntry entry, SiteSettings settings) => ModelObject.Create("topic",
        ("title", entry.Topic.Title),
        ("slug", entry.Topic.Slug),
        ("path", entry.Path),
        ("description", entry.Topic.Description),
        ("count", entry.Papers.Count),
        ("newest", entry.Papers.Count > 0 ? FormatDay(entry.Papers[0].Edition) : null),
        ("rss_path", FeedPaths.TopicRss(entry.Topic.Slug)),
        ("json_path", settings.JsonFeeds ? FeedPaths.TopicJson(entry.Topic.Slug) : null),
        ("bibtex_path", settings.Citations && entry.HasCitations ? FeedPaths.TopicBibtex(entry.Topic.Slug) : null),
        ("ris_path", settings.Citations && entry.HasCitations ? FeedPaths.TopicRis(entry.Topic.Slug) : null),
        ("extra", FreeObject.From(entry.Topic.Extra)));

    /// <summary>Creates the model of a year of publication.</summary>
    /// <param name="entry">The year.</param>
    public static ModelObject CreateYear(YearEntry entry) => ModelObject.Create("year",
        ("year", FormatYear(entry)),
        ("path", entry.Path),
        ("count", entry.Papers.Count));

    /// <summary>Returns a year in four digits, or null for papers without a date.</summary>
    /// <param name="entry">The year.</param>
    public static string? FormatYear(YearEntry entry) => entry.Year?.ToString("D4", CultureInfo.InvariantCulture);

    /// <summary>Returns a day in ISO form, the argument of the function <c>date</c>.</summary>
    /// <param name="day">The day.</param>
    public static string FormatDay(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Creates the model of an item of a menu: <c>menu item</c>.</summary>
    /// <param name="item">The item.</param>
    public static ModelObject CreateMenuItem(MenuItem item) => ModelObject.Create("menu item", ("title", item.Title), ("path", item.Path));
}
