using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Localization;

namespace SiteGen.Themes.Models;

/// <summary>Builds what templates see of the site as a whole: <c>site</c>.</summary>
internal static class SiteModel
{
    private static readonly ModelShape<LocalizedSite> Shape = new("site", isCacheable: true,
        new("title", s => s.Catalog.Settings.Title),
        new("description", s => s.Catalog.Settings.Description),
        new("language", s => s.Catalog.Settings.Language),
        new("direction", s => s.Strings.Direction),
        new("weekdays", s => ModelObject.CreateList(CreateWeekdays(s.Strings))),
        new("author", s => s.Catalog.Settings.Author),
        new("menu", s => ModelObject.CreateList(
            PageKinds.ListMenu(s.Catalog, kind => s.Strings.Format($"menu.{kind}")).Select(CreateMenuItem))),
        new("topics", s => ModelObject.CreateList(s.Catalog.Topics.Select(topic => CreateTopic(topic, s.Catalog.Settings)))),
        new("authors", s => ModelObject.CreateList(
            s.Catalog.Authors.All.Select(author => AuthorModels.CreateEntry(author, s.Catalog.Settings)))),
        new("curators", s => ModelObject.CreateList(
            s.Catalog.Curators.Select(curator => CuratorModels.CreateEntry(curator, s.Catalog.Settings)))),
        new("author_min_papers", s => s.Catalog.Settings.AuthorMinPapers),
        new("years", s => ModelObject.CreateList(s.Catalog.Years.Select(CreateYear))),
        new("feeds", s => ModelObject.CreateList(FeedModels.List(s.Catalog, s.Strings))),
        new("mail_subscribe", s => s.Catalog.Settings.MailSubscribe?.AbsoluteUri),
        new("mail_address", s => FindMailAddress(s.Catalog.Settings.MailSubscribe)),
        new("search_path", s => s.Catalog.Settings.Search ? SiteUrls.Search : null),
        new("opml_path", _ => FeedPaths.Opml),
        new("years_path", s => s.Catalog.Settings.Years ? SiteUrls.Years : null),
        new("json_path", s => s.Catalog.Settings.JsonFeeds ? FeedPaths.Json : null),
        new("bibtex_path", s => s.Catalog.Settings.Citations ? FeedPaths.Bibtex : null),
        new("ris_path", s => s.Catalog.Settings.Citations ? FeedPaths.Ris : null),
        new("csl_path", s => s.Catalog.Settings.Citations ? FeedPaths.CslJson : null),
        new("trending_path", s => s.Catalog.Trending is null ? null : SiteUrls.Trending),
        new("map_path", s => s.Catalog.HasMap ? SiteUrls.Map : null),
        new("status_path", s => s.Catalog.Sources.Count > 0 ? SiteUrls.Status : null),
        new("newest_batch", s => s.Catalog.NewestBatch is { } day ? FormatDay(day) : null),
        new("newest_edition", s => s.Catalog.Editions.Count > 0 ? FormatDay(s.Catalog.Editions[0].Day) : null),
        new("paper_count", s => s.Catalog.Papers.Count),
        new("older_path", s => s.Catalog.HomePapers.Count < s.Catalog.Papers.Count ? SiteUrls.Editions : null),
        new("edition_count", s => s.Catalog.Editions.Count),
        new("papers_per_day", s => s.Catalog.Settings.PapersPerDay),
        new("extra", s => FreeObject.From(s.Catalog.Settings.Extra)));

    /// <summary>Creates the model.</summary>
    /// <param name="catalog">The site.</param>
    /// <param name="strings">The words of its language.</param>
    public static ModelObject Create(SiteCatalog catalog, StringTable strings) => Shape.Create(new LocalizedSite(catalog, strings));

    private sealed record LocalizedSite(SiteCatalog Catalog, StringTable Strings);

    // Monday first, as in the calendar.
    private static IEnumerable<ModelObject> CreateWeekdays(StringTable strings) => strings.Weekdays.Zip(
        strings.ShortWeekdays, (name, brief) => ModelObject.Create("weekday", ("name", name), ("short", brief)));

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

    private static string? FindMailAddress(Uri? address) =>
        address?.Scheme == Uri.UriSchemeMailto ? address.AbsoluteUri["mailto:".Length..].Split('?')[0] : null;

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
