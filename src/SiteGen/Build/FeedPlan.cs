using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Feeds;
using SiteGen.Themes;

namespace SiteGen.Build;

/// <summary>Plans feeds, citation lists, the sitemap and <c>robots.txt</c>.</summary>
internal sealed class FeedPlan
{
    private const string Source = "the feeds";

    // Citations go through all papers and take longest, so they start first. What shows the newest papers starts next.
    private const int First = -2;
    private const int Early = -1;

    private readonly SiteCatalog _catalog;
    private readonly SiteSettings _settings;
    private readonly FeedBuilder _feeds;
    private readonly SiteUrls _urls;
    private readonly RssWriter _rss;
    private readonly JsonFeedWriter _json;
    private readonly BibtexWriter _bibtex;

    /// <summary>Creates the plan of a site.</summary>
    /// <param name="catalog">The arranged site.</param>
    /// <param name="feeds">Builds the feeds.</param>
    /// <param name="theme">The theme, which may have a style sheet for feeds.</param>
    /// <param name="urls">Builds addresses.</param>
    public FeedPlan(SiteCatalog catalog, FeedBuilder feeds, Theme theme, SiteUrls urls)
    {
        (_catalog, _settings, _feeds, _urls) = (catalog, catalog.Settings, feeds, urls);
        _rss = new RssWriter(urls, theme.Assets.FirstOrDefault(a => a.Name == "feed.css")?.SitePath);
        _json = new JsonFeedWriter(urls);
        _bibtex = new BibtexWriter(urls);
    }

    /// <summary>Lists the jobs.</summary>
    public IEnumerable<OutputJob> ListJobs() =>
    [
        .. _settings.Citations ? [PlanCitations(), .. PlanAuthorCitations()] : Array.Empty<OutputJob>(),
        PlanFeed(
            (FeedPaths.Rss, FeedPaths.Json), Source, _feeds, CreateWriter<FeedBuilder>(feeds => feeds.BuildAll())) with { Order = Early },
        Plan(FeedPaths.Daily, output => _rss.Write(_feeds.BuildDaily(), output)) with { Order = Early },
        Plan(FeedPaths.Weekly, output => _rss.Write(_feeds.BuildPeriods(PeriodKind.Week), output)),
        Plan(FeedPaths.Monthly, output => _rss.Write(_feeds.BuildPeriods(PeriodKind.Month), output)),
        .. PlanTrendingFeed(),
        .. PlanOwnFeeds(),
        Plan(FeedPaths.Opml, WriteOpml) with { Order = Early },
        .. PlanTopicFeeds(),
        .. PlanAuthorFeeds(),
        .. PlanCuratorFeeds(),
        .. _catalog.Sources.Count > 0 ? [Plan(FeedPaths.Status, output => StatusWriter.Write(_catalog, output))] : Array.Empty<OutputJob>(),
        Plan(FeedPaths.Robots, output => output.Write(new RobotsWriter(_urls).Write())),
        .. new SitemapWriter(_urls).BuildFiles(SitemapEntry.List(_catalog)).Select(f => Plan(f.Path, f.Write) with { Order = Early }),
    ];

    private OutputJob[] PlanTrendingFeed() => _catalog.Trending is { } lists
        ? [PlanFeed((FeedPaths.TrendingRss, FeedPaths.TrendingJson), Source, lists, CreateWriter<TrendingLists>(_feeds.BuildTrending))]
        : [];

    private IEnumerable<OutputJob> PlanOwnFeeds()
    {
        var write = CreateWriter<OwnFeed>(_feeds.BuildOwn);
        return _settings.OwnFeeds.Select(feed =>
            PlanFeed((FeedPaths.OwnRss(feed.Slug), FeedPaths.OwnJson(feed.Slug)), ContentReader.SettingsPath, feed, write));
    }

    private IEnumerable<OutputJob> PlanTopicFeeds()
    {
        var write = CreateWriter<TopicEntry>(_feeds.BuildTopic);
        return _catalog.Topics.Select(topic =>
        {
            var slug = topic.Topic.Slug;
            return PlanFeed((FeedPaths.TopicRss(slug), FeedPaths.TopicJson(slug)), topic.Topic.Path, topic, write) with { Order = Early };
        });
    }

    private IEnumerable<OutputJob> PlanAuthorFeeds()
    {
        var write = CreateWriter<AuthorEntry>(_feeds.BuildAuthor);
        return _catalog.Authors.All.Select(author =>
            PlanFeed((FeedPaths.AuthorRss(author.Slug), FeedPaths.AuthorJson(author.Slug)), Source, author, write));
    }

    private IEnumerable<OutputJob> PlanCuratorFeeds()
    {
        var write = CreateWriter<CuratorEntry>(_feeds.BuildCurator);
        return _catalog.Curators.Select(curator =>
        {
            var slug = curator.Curator.Slug;
            return PlanFeed((FeedPaths.CuratorRss(slug), FeedPaths.CuratorJson(slug)), curator.Curator.Path, curator, write);
        });
    }

    // One job for both formats, which have the same items.
    private OutputJob PlanFeed<T>((string Rss, string Json) paths, string source, T item, Action<T, IReadOnlyList<OutputBuffer>> write)
        where T : class
    {
        var rss = Output.FromSitePath(paths.Rss, source);
        return OutputJob.CreateGroup(_settings.JsonFeeds ? [rss, Output.FromSitePath(paths.Json, source)] : [rss], item, write);
    }

    private Action<T, IReadOnlyList<OutputBuffer>> CreateWriter<T>(Func<T, FeedChannel> build) => (item, outputs) =>
    {
        var channel = build(item);
        _rss.Write(channel, outputs[0]);
        if (_settings.JsonFeeds)
            _json.Write(channel, outputs[1]);
    };

    private void WriteOpml(Stream output) => new OpmlWriter(_urls).Write(
        _feeds.BuildGeneral(),
        [.. _catalog.Curators.Select(_feeds.BuildCurator)],
        [.. _catalog.Topics.Select(_feeds.BuildTopic)],
        [.. _catalog.Authors.All.Select(_feeds.BuildAuthor)],
        output);

    private IEnumerable<OutputJob> PlanAuthorCitations()
    {
        Action<AuthorEntry, OutputBuffer> write = (author, output) => _bibtex.Write(author.Papers, output);
        return _catalog.Authors.All.Select(author => OutputJob.Create(FeedPaths.AuthorBibtex(author.Slug), Source, author, write));
    }

    private OutputJob PlanCitations()
    {
        var indexes = _catalog.Topics.IndexBy(t => t.Topic.Slug);
        List<Output> outputs =
        [
            Output.FromSitePath(FeedPaths.Bibtex, Source),
            Output.FromSitePath(FeedPaths.Ris, Source),
            Output.FromSitePath(FeedPaths.CslJson, Source),
        ];
        foreach (var (topic, _) in _catalog.Topics)
        {
            outputs.Add(Output.FromSitePath(FeedPaths.TopicBibtex(topic.Slug), topic.Path));
            outputs.Add(Output.FromSitePath(FeedPaths.TopicRis(topic.Slug), topic.Path));
            outputs.Add(Output.FromSitePath(FeedPaths.TopicCslJson(topic.Slug), topic.Path));
        }

        var lists = new CitationLists([_bibtex, new RisWriter(_urls), new CslJsonWriter(_urls)]);
        var job = OutputJob.CreateGroup([.. outputs], _catalog, (catalog, buffers) => lists.Write(catalog.Papers, FindLists, buffers));
        return job with { Order = First };

        // List 0 has all papers, list i + 1 those of topic i.
        int[] FindLists(PaperEntry paper)
        {
            var numbers = new int[paper.Topics.Count + 1];
            for (var i = 0; i < paper.Topics.Count; i++)
                numbers[i + 1] = indexes[paper.Topics[i].Slug] + 1;
            return numbers;
        }
    }

    private static OutputJob Plan(string sitePath, Action<OutputBuffer> write) => OutputJob.Create(sitePath, Source, write);
}
