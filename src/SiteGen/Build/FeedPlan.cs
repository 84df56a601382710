using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Feeds;
using SiteGen.Themes;

namespace SiteGen.Build;

/// <summary>The feeds, citations and maps for machines.</summary>
internal sealed class FeedPlan
{
    private const string Source = "the feeds";

    // What goes through all papers takes longest and is begun first; what shows the newest papers, next.
    private const int First = -2;
    private const int Early = -1;

    private readonly SiteCatalog _catalog;
    private readonly SiteSettings _settings;
    private readonly FeedBuilder _feeds;
    private readonly SiteUrls _urls;
    private readonly RssWriter _rss;
    private readonly JsonFeedWriter _json;
    private readonly BibtexWriter _bibtex;

    /// <summary>Plans for a site.</summary>
    /// <param name="catalog">The arranged site.</param>
    /// <param name="feeds">Builds its feeds.</param>
    /// <param name="theme">Has the style sheet of feeds.</param>
    /// <param name="urls">Makes addresses.</param>
    public FeedPlan(SiteCatalog catalog, FeedBuilder feeds, Theme theme, SiteUrls urls)
    {
        (_catalog, _settings, _feeds, _urls) = (catalog, catalog.Settings, feeds, urls);
        _rss = new RssWriter(urls, theme.Assets.FirstOrDefault(a => a.Name == "feed.css")?.SitePath);
        _json = new JsonFeedWriter(urls);
        _bibtex = new BibtexWriter(urls);
    }

    /// <summary>The making of all of them.</summary>
    public IEnumerable<OutputJob> Jobs() =>
    [
        .. _settings.Citations ? [Citations(), .. AuthorCitations()] : Array.Empty<OutputJob>(),
        Feed(Source, FeedPaths.Rss, FeedPaths.Json, _feeds, Writing<FeedBuilder>(feeds => feeds.BuildAll())) with { Order = Early },
        File(FeedPaths.Daily, output => _rss.Write(_feeds.BuildDaily(), output)) with { Order = Early },
        File(FeedPaths.Opml, Opml) with { Order = Early },
        .. TopicFeeds(),
        .. AuthorFeeds(),
        File(FeedPaths.Robots, output => output.Write(new RobotsWriter(_urls).Write())),
        .. new SitemapWriter(_urls).BuildFiles(SitemapEntry.List(_catalog)).Select(f => File(f.Path, f.Write) with { Order = Early }),
    ];

    private IEnumerable<OutputJob> TopicFeeds()
    {
        var write = Writing<TopicEntry>(_feeds.BuildTopic);
        return _catalog.Topics.Select(topic =>
            Feed(topic.Topic.Path, FeedPaths.TopicRss(topic.Topic.Slug), FeedPaths.TopicJson(topic.Topic.Slug), topic, write) with { Order = Early });
    }

    private IEnumerable<OutputJob> AuthorFeeds()
    {
        var write = Writing<AuthorEntry>(_feeds.BuildAuthor);
        return _catalog.Authors.All.Select(author => Feed(Source, FeedPaths.AuthorRss(author.Slug), FeedPaths.AuthorJson(author.Slug), author, write));
    }

    // One job for both forms, which have the same items.
    private OutputJob Feed<T>(string source, string rssPath, string jsonPath, T item, Action<T, IReadOnlyList<OutputBuffer>> write)
        where T : class
    {
        var rss = Output.At(rssPath, source);
        return OutputJob.Files(_settings.JsonFeeds ? [rss, Output.At(jsonPath, source)] : [rss], item, write);
    }

    private Action<T, IReadOnlyList<OutputBuffer>> Writing<T>(Func<T, FeedChannel> make) => (item, outputs) =>
    {
        var channel = make(item);
        _rss.Write(channel, outputs[0]);
        if (_settings.JsonFeeds)
            _json.Write(channel, outputs[1]);
    };

    private void Opml(Stream output) => new OpmlWriter(_urls).Write(
        _feeds.BuildAll(),
        _feeds.BuildDaily(),
        [.. _catalog.Topics.Select(_feeds.BuildTopic)],
        [.. _catalog.Authors.All.Select(_feeds.BuildAuthor)],
        output);

    private IEnumerable<OutputJob> AuthorCitations()
    {
        Action<AuthorEntry, OutputBuffer> write = (author, output) => _bibtex.Write(author.Papers, output);
        return _catalog.Authors.All.Select(author => OutputJob.File(FeedPaths.AuthorBibtex(author.Slug), Source, author, write));
    }

    private OutputJob Citations()
    {
        var places = _catalog.Topics.IndexBy(t => t.Topic.Slug);
        List<Output> outputs = [Output.At(FeedPaths.Bibtex, Source), Output.At(FeedPaths.Ris, Source), Output.At(FeedPaths.CslJson, Source)];
        foreach (var (topic, _) in _catalog.Topics)
        {
            outputs.Add(Output.At(FeedPaths.TopicBibtex(topic.Slug), topic.Path));
            outputs.Add(Output.At(FeedPaths.TopicRis(topic.Slug), topic.Path));
            outputs.Add(Output.At(FeedPaths.TopicCslJson(topic.Slug), topic.Path));
        }

        var lists = new CitationLists([_bibtex, new RisWriter(_urls), new CslJsonWriter(_urls)]);
        return OutputJob.Files([.. outputs], _catalog, (catalog, buffers) => lists.Write(catalog.Papers, ListsOf, buffers)) with { Order = First };

        // That of all papers, and that of each topic.
        int[] ListsOf(PaperEntry paper)
        {
            var numbers = new int[paper.Topics.Count + 1];
            for (var i = 0; i < paper.Topics.Count; i++)
                numbers[i + 1] = places[paper.Topics[i].Slug] + 1;
            return numbers;
        }
    }

    private static OutputJob File(string sitePath, Action<OutputBuffer> write) => OutputJob.File(sitePath, Source, write);
}
