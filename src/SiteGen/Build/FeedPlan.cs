using SiteGen.Catalog;
using SiteGen.Feeds;

namespace SiteGen.Build;

/// <summary>The feeds, citations and maps for machines.</summary>
internal static class FeedPlan
{
    public static IEnumerable<Output> Outputs(SiteCatalog catalog, FeedBuilder feeds, SiteUrls urls)
    {
        var rss = new RssWriter(urls);
        var json = new JsonFeedWriter(urls);
        return
        [
            File(FeedPaths.Rss, () => rss.Write(feeds.All())),
            File(FeedPaths.Json, () => json.Write(feeds.All())),
            File(FeedPaths.Daily, () => rss.Write(feeds.Daily())),
            File(FeedPaths.Opml, () => new OpmlWriter(urls).Write(feeds.All(), feeds.Daily(), [.. catalog.Topics.Select(feeds.Topic)])),
            .. catalog.Topics.SelectMany(topic => (Output[])
            [
                File(FeedPaths.TopicRss(topic.Topic.Slug), () => rss.Write(feeds.Topic(topic)), topic.Topic.Path),
                File(FeedPaths.TopicJson(topic.Topic.Slug), () => json.Write(feeds.Topic(topic)), topic.Topic.Path),
            ]),
            .. Citations(catalog, urls),
            File(FeedPaths.Robots, new RobotsWriter(urls).Write),
            .. new SitemapWriter(urls).Write(SitemapEntry.Of(catalog)).Select(f => File(f.Path, () => f.Content)),
        ];
    }

    private static IEnumerable<Output> Citations(SiteCatalog catalog, SiteUrls urls)
    {
        var bibtex = new BibtexWriter(urls);
        var ris = new RisWriter(urls);
        var csl = new CslJsonWriter(urls);
        return
        [
            File(FeedPaths.Bibtex, () => bibtex.Write(catalog.Papers)),
            File(FeedPaths.Ris, () => ris.Write(catalog.Papers)),
            File(FeedPaths.CslJson, () => csl.Write(catalog.Papers)),
            .. catalog.Topics.SelectMany(topic => (Output[])
            [
                File(FeedPaths.TopicBibtex(topic.Topic.Slug), () => bibtex.Write(topic.Papers), topic.Topic.Path),
                File(FeedPaths.TopicRis(topic.Topic.Slug), () => ris.Write(topic.Papers), topic.Topic.Path),
                File(FeedPaths.TopicCslJson(topic.Topic.Slug), () => csl.Write(topic.Papers), topic.Topic.Path),
            ]),
        ];
    }

    private static Output File(string sitePath, Func<byte[]> render, string? source = null) =>
        new(Output.PathOf(sitePath), source ?? "the feeds", render);
}
