using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Themes.Models;

/// <summary>Builds what templates see of the people who choose papers.</summary>
internal static class CuratorModels
{
    /// <summary>Creates the model of a curator, as lists and the curator's own page show it.</summary>
    /// <param name="entry">The curator.</param>
    /// <param name="settings">Decide which feeds a curator has.</param>
    public static ModelObject CreateEntry(CuratorEntry entry, SiteSettings settings) => ModelObject.Create("curator",
        ("name", entry.Curator.Name),
        ("slug", entry.Curator.Slug),
        ("path", entry.Path),
        ("link", entry.Curator.Link),
        ("summary", Summarize(entry.Curator)),
        ("count", entry.Papers.Count),
        ("pick_count", entry.Papers.Count(p => p.Paper.IsPick)),
        ("newest", entry.Papers.Count > 0 ? SiteModel.FormatDay(entry.Papers[0].Edition) : null),
        ("rss_path", FeedPaths.CuratorRss(entry.Curator.Slug)),
        ("json_path", settings.JsonFeeds ? FeedPaths.CuratorJson(entry.Curator.Slug) : null));

    /// <summary>Creates the model of a curator as papers and introductions name them: <c>curator name</c>.</summary>
    /// <param name="curator">The curator.</param>
    /// <param name="urls">Adds the base to site paths.</param>
    public static ModelObject CreateReference(Curator curator, SiteUrls urls) => ModelObject.Create("curator name",
        ("name", curator.Name),
        ("path", SiteUrls.Curator(curator.Slug)),
        ("url", urls.ToRelative(SiteUrls.Curator(curator.Slug))));

    private static string Summarize(Curator curator) => MarkdownRenderer.Summary(
        MarkdownRenderer.PlainText(curator.Body, showsAddresses: false), PaperModels.MaxDescriptionLength);
}
