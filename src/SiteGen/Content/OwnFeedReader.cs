using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>Parses <c>feeds.own</c>: feeds of the papers that match a query.</summary>
internal static class OwnFeedReader
{
    /// <summary>Parses the feeds. One that is wrong is reported and left out.</summary>
    /// <param name="fields">The settings of <c>feeds</c>.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public static IReadOnlyList<OwnFeed> Read(FieldReader fields, FileDiagnostics diagnostics)
    {
        var feeds = new List<OwnFeed>();
        foreach (var item in fields.GetMaps("own", "{ slug: \"replay\", title: \"Replay\", query: \"replay OR rehearsal\" }"))
        {
            var slug = ReadSlug(item, feeds, diagnostics);
            var title = item.GetRequiredString("title", "Replay");
            var query = item.GetRequiredString("query", "replay OR rehearsal") is null ? null : item.GetQuery("query");
            item.WarnOfUnknownKeys();
            if (slug is not null && title is not null && query is not null)
                feeds.Add(new OwnFeed(slug, title, query));
        }

        return feeds;
    }

    private static string? ReadSlug(FieldReader item, List<OwnFeed> feeds, FileDiagnostics diagnostics)
    {
        if (item.GetRequiredString("slug", "replay") is null || item.GetString("slug") is not var (slug, position))
            return null;
        if (!Slug.IsValid(slug))
        {
            diagnostics.Error(
                position, $"'feeds.own' has the slug \"{slug}\"; a slug holds only lower-case letters a-z, digits and single hyphens");
            return null;
        }

        if (feeds.Exists(feed => feed.Slug == slug))
        {
            diagnostics.Error(position, $"'feeds.own' has two feeds with the slug '{slug}'; rename one of them");
            return null;
        }

        return slug;
    }
}
