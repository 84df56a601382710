using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Feeds;
using SiteGen.Localization;
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
    private readonly CitationNotice _notice;
    private readonly StringTable _strings;

    /// <summary>Creates the plan of a site.</summary>
    /// <param name="catalog">The arranged site.</param>
    /// <param name="feeds">Builds the feeds.</param>
    /// <param name="theme">The theme, which may have a style sheet for feeds.</param>
    /// <param name="urls">Builds addresses.</param>
    public FeedPlan(SiteCatalog catalog, FeedBuilder feeds, Theme theme, SiteUrls urls)
    {
        (_catalog, _settings, _feeds, _urls, _strings) = (catalog, catalog.Settings, feeds, urls, theme.Strings);
        _rss = new RssWriter(urls, theme.Assets.FirstOrDefault(a => a.Name == "feed.css")?.SitePath);
        _json = new JsonFeedWriter(urls);
        _bibtex = new BibtexWriter(urls);
        _notice = new CitationNotice(urls, theme.Strings);
    }

    /// <summary>Lists the jobs.</summary>
    public IEnumerable<OutputJob> ListJobs() =>
    [
        .. _settings.Citations ? [PlanCitations(), .. PlanAuthorCitations(), .. PlanTopicNotices()] : Array.Empty<OutputJob>(),
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
        .. PlanFormerFeeds(),
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
        Action<AuthorEntry, OutputBuffer> write = (author, output) => _rss.Write(_feeds.BuildAuthor(author), output);
        return _catalog.Authors.All.Select(author => OutputJob.Create(FeedPaths.AuthorRss(author.Slug), Source, author, write));
    }

    // Addresses of feeds stay: earlier versions published JSON Feeds of authors, and feeds of authors with fewer papers.
    private IEnumerable<OutputJob> PlanFormerFeeds()
    {
        if (_settings.AuthorRedirectFrom == 0)
            return [];
        Action<AuthorEntry, OutputBuffer> writeMoved = (author, output) => _json.Write(_feeds.BuildMoved(author), output);
        var writeFormer = CreateWriter<AuthorEntry>(_feeds.BuildFormer);
        return
        [
            .. _settings.JsonFeeds
                ? _catalog.Authors.All.Select(a => OutputJob.Create(FeedPaths.AuthorJson(a.Slug), Source, a, writeMoved))
                : [],
            .. _catalog.Authors.Former.Select(a =>
                PlanFeed((FeedPaths.AuthorRss(a.Slug), FeedPaths.AuthorJson(a.Slug)), Source, a, writeFormer)),
        ];
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

    private void WriteOpml(Stream output) => new OpmlWriter(_urls, _strings).Write(
        _feeds.BuildGeneral(),
        [.. _catalog.Curators.Select(_feeds.BuildCurator)],
        [.. _catalog.Topics.Select(_feeds.BuildTopic)],
        [.. _catalog.Authors.All.Select(_feeds.BuildAuthor)],
        output);

    private IEnumerable<OutputJob> PlanAuthorCitations()
    {
        Action<AuthorEntry, OutputBuffer> write = (author, output) => _bibtex.Write(author.Papers, output);
        Action<AuthorEntry, OutputBuffer> writeNotice = (author, output) => _notice.Write(
            FeedPaths.AuthorBibtex(author.Slug), _strings.Format("feeds.few_papers", author.Name.Display), output);
        return
        [
            .. _catalog.Authors.All.Select(a => OutputJob.Create(FeedPaths.AuthorBibtex(a.Slug), Source, a, write)),
            .. _catalog.Authors.Former.Select(a => OutputJob.Create(FeedPaths.AuthorBibtex(a.Slug), Source, a, writeNotice)),
        ];
    }

    // A topic with many papers has no lists of its own, because it would repeat much of the whole list.
    private IEnumerable<OutputJob> PlanTopicNotices() => _catalog.Topics.Where(t => !t.HasCitations).SelectMany(t =>
    {
        var text = _strings.Format("feeds.many_papers", t.Topic.Title, t.Papers.Count);
        string[] paths =
            [FeedPaths.TopicBibtex(t.Topic.Slug), FeedPaths.TopicRis(t.Topic.Slug), FeedPaths.TopicCslJson(t.Topic.Slug)];
        return paths.Select(path => OutputJob.Create(path, t.Topic.Path, output => _notice.Write(path, text, output)));
    });

    private OutputJob PlanCitations()
    {
        List<TopicEntry> topics = [.. _catalog.Topics.Where(t => t.HasCitations)];
        var indexes = topics.IndexBy(t => t.Topic.Slug);
        List<Output> outputs =
        [
            Output.FromSitePath(FeedPaths.Bibtex, Source),
            Output.FromSitePath(FeedPaths.Ris, Source),
            Output.FromSitePath(FeedPaths.CslJson, Source),
        ];
        foreach (var (topic, _) in topics)
        {
            outputs.Add(Output.FromSitePath(FeedPaths.TopicBibtex(topic.Slug), topic.Path));
            outputs.Add(Output.FromSitePath(FeedPaths.TopicRis(topic.Slug), topic.Path));
            outputs.Add(Output.FromSitePath(FeedPaths.TopicCslJson(topic.Slug), topic.Path));
        }

        var lists = new CitationLists([_bibtex, new RisWriter(_urls), new CslJsonWriter(_urls)]);
        var job = OutputJob.CreateGroup([.. outputs], _catalog, (catalog, buffers) => lists.Write(catalog.Papers, FindLists, buffers));
        return job with { Order = First };

        // List 0 has all papers, list i + 1 those of topic i.
        int[] FindLists(PaperEntry paper) =>
            [0, .. paper.Topics.Where(t => indexes.ContainsKey(t.Slug)).Select(t => indexes[t.Slug] + 1)];
    }

    private static OutputJob Plan(string sitePath, Action<OutputBuffer> write) => OutputJob.Create(sitePath, Source, write);
}
