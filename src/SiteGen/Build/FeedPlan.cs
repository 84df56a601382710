using SiteGen.Catalog;
using SiteGen.Feeds;
using SiteGen.Themes;

namespace SiteGen.Build;

/// <summary>The feeds, citations and maps for machines.</summary>
internal static class FeedPlan
{
    public static IEnumerable<OutputJob> Jobs(SiteCatalog catalog, FeedBuilder feeds, Theme theme, SiteUrls urls)
    {
        var rss = new RssWriter(urls, theme.Assets.FirstOrDefault(a => a.Name == "feed.css")?.SitePath);
        var json = new JsonFeedWriter(urls);
        return
        [
            File(FeedPaths.Rss, () => rss.Write(feeds.All())),
            File(FeedPaths.Json, () => json.Write(feeds.All())),
            File(FeedPaths.Daily, () => rss.Write(feeds.Daily())),
            File(FeedPaths.Opml, () => Opml(catalog, feeds, urls)),
            .. catalog.Topics.SelectMany(topic => (OutputJob[])
            [
                File(FeedPaths.TopicRss(topic.Topic.Slug), () => rss.Write(feeds.Topic(topic)), topic.Topic.Path),
                File(FeedPaths.TopicJson(topic.Topic.Slug), () => json.Write(feeds.Topic(topic)), topic.Topic.Path),
            ]),
            .. catalog.Authors.All.SelectMany(author => (OutputJob[])
            [
                File(FeedPaths.AuthorRss(author.Slug), () => rss.Write(feeds.Author(author))),
                File(FeedPaths.AuthorJson(author.Slug), () => json.Write(feeds.Author(author))),
            ]),
            .. Citations(catalog, urls),
            File(FeedPaths.Robots, new RobotsWriter(urls).Write),
            .. new SitemapWriter(urls).Write(SitemapEntry.Of(catalog)).Select(f => File(f.Path, () => f.Content)),
        ];
    }

    private static byte[] Opml(SiteCatalog catalog, FeedBuilder feeds, SiteUrls urls) => new OpmlWriter(urls).Write(
        feeds.All(), feeds.Daily(), [.. catalog.Topics.Select(feeds.Topic)], [.. catalog.Authors.All.Select(feeds.Author)]);

    private static IEnumerable<OutputJob> Citations(SiteCatalog catalog, SiteUrls urls)
    {
        var bibtex = new BibtexWriter(urls);
        var ris = new RisWriter(urls);
        var csl = new CslJsonWriter(urls);
        return
        [
            File(FeedPaths.Bibtex, () => bibtex.Write(catalog.Papers)),
            File(FeedPaths.Ris, () => ris.Write(catalog.Papers)),
            File(FeedPaths.CslJson, () => csl.Write(catalog.Papers)),
            .. catalog.Topics.SelectMany(topic => (OutputJob[])
            [
                File(FeedPaths.TopicBibtex(topic.Topic.Slug), () => bibtex.Write(topic.Papers), topic.Topic.Path),
                File(FeedPaths.TopicRis(topic.Topic.Slug), () => ris.Write(topic.Papers), topic.Topic.Path),
                File(FeedPaths.TopicCslJson(topic.Topic.Slug), () => csl.Write(topic.Papers), topic.Topic.Path),
            ]),
            .. catalog.Authors.All.Select(author => File(FeedPaths.AuthorBibtex(author.Slug), () => bibtex.Write(author.Papers))),
        ];
    }

    private static OutputJob File(string sitePath, Func<byte[]> render, string? source = null) =>
        new(sitePath, source ?? "the feeds", output => output.Write(render()));
}
