using System.Collections.Concurrent;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Localization;
using SiteGen.Markup;

namespace SiteGen.Feeds;

/// <summary>Builds the feeds of a site. Safe to use from several threads.</summary>
/// <param name="catalog">The catalog of the site.</param>
/// <param name="strings">The words of the site's language.</param>
/// <param name="urls">Makes site paths absolute.</param>
/// <param name="markdown">Renders abstracts and notes.</param>
/// <param name="diagnostics">Receives diagnostics of the Markdown renderer.</param>
public sealed class FeedBuilder(
    SiteCatalog catalog, StringTable strings, SiteUrls urls, MarkdownRenderer markdown, DiagnosticBag diagnostics)
{
    // A topic brings fewer papers than the whole site.
    private const int MaxTopicItems = 25;

    // The feeds of authors are as many as those of all else together, and hardly any author writes more between two looks at a feed.
    private const int MaxAuthorItems = 10;

    // An item takes about 8 kB.
    private const int MaxCachedItems = 1000;

    // An item of a month has up to a hundred titles.
    private const int MaxPeriods = 26;

    private readonly PaperItems _papers = new(
        strings, urls, markdown, new CuratorHtml(catalog.Curators, strings, urls, markdown, diagnostics), diagnostics);

    private readonly EditionItems _editions = new(
        catalog.Settings, strings, urls, new CuratorHtml(catalog.Curators, strings, urls, markdown, diagnostics));

    private readonly PeriodItems _periods = new(catalog.Settings, strings, urls);
    private readonly Lazy<Dictionary<string, IReadOnlyList<PaperEntry>>> _own = new(() => OwnFeedPapers.Find(catalog));

    // Caches the items of the newest papers, which are in several feeds. These feeds are built first.
    private readonly ConcurrentDictionary<PaperEntry, FeedItem> _items = new(ReferenceEqualityComparer.Instance);
    private int _cachedCount;
    private readonly SiteSettings _settings = catalog.Settings;

    /// <summary>Builds the feed of the newest papers and of the introductions of their editions: at most <c>feeds.items</c>.</summary>
    public FeedChannel BuildAll() => CreateChannel(_settings.Title, _settings.Description) with
    {
        JsonPath = _settings.JsonFeeds ? FeedPaths.Json : null,
        LazyItems = new(CreateAllItems),
    };

    /// <summary>Builds the feed of a topic: its newest papers, at most 25 or <c>feeds.items</c> of them.</summary>
    /// <param name="topic">The topic.</param>
    public FeedChannel BuildTopic(TopicEntry topic) =>
        CreateChannel(FormatTitle(topic.Topic.Title), topic.Topic.Description) with
        {
            PagePath = topic.Path,
            RssPath = FeedPaths.TopicRss(topic.Topic.Slug),
            JsonPath = _settings.JsonFeeds ? FeedPaths.TopicJson(topic.Topic.Slug) : null,
            LazyItems = CreateItems(topic.Papers, MaxTopicItems),
        };

    /// <summary>Builds the feed of an author: their newest papers, at most ten of them, with the beginnings of the abstracts.</summary>
    /// <param name="author">The author.</param>
    public FeedChannel BuildAuthor(AuthorEntry author) => CreateAuthorChannel(author) with
    {
        LazyItems = new(() => [.. author.Papers.Take(Math.Min(_settings.FeedItems, MaxAuthorItems)).Select(_papers.CreateShortItem)]),
    };

    /// <summary>Builds the JSON Feed that an author had before: one item says that the RSS feed has stayed.</summary>
    /// <param name="author">The author.</param>
    public FeedChannel BuildMoved(AuthorEntry author) => CreateNotice(
        author,
        strings.Format("feeds.json_ended", author.Name.Display),
        strings.Format("feeds.follow", PublicUrl.FromSitePath(FeedPaths.AuthorRss(author.Slug), urls)));

    /// <summary>Builds the feed of a former author: one item says why it has ended and what to follow instead.</summary>
    /// <param name="author">The author.</param>
    public FeedChannel BuildFormer(AuthorEntry author) => CreateNotice(
        author,
        strings.Format("feeds.ended", author.Name.Display),
        strings.Format("feeds.begins_again", _settings.AuthorMinPapers)
            + " " + strings.Format("feeds.follow", PublicUrl.FromSitePath(FeedPaths.Rss, urls)));

    /// <summary>Builds the feed of a curator: the newest papers that they chose, at most <c>feeds.items</c> of them.</summary>
    /// <param name="curator">The curator.</param>
    public FeedChannel BuildCurator(CuratorEntry curator) => CreateChannel(
        FormatTitle(strings.Format("curator.feed", curator.Curator.Name)),
        strings.Format("curator.description", curator.Curator.Name, _settings.Title)) with
    {
        PagePath = curator.Path,
        RssPath = FeedPaths.CuratorRss(curator.Curator.Slug),
        JsonPath = _settings.JsonFeeds ? FeedPaths.CuratorJson(curator.Curator.Slug) : null,
        LazyItems = CreateItems(curator.Papers),
    };

    /// <summary>Builds the feed of daily editions: one item per edition, the newest <c>feeds.items</c> of them.</summary>
    public FeedChannel BuildDaily() => CreateChannel(
        strings.Format("titled", _settings.Title, strings.Format("feeds.daily_title")), _settings.Description) with
    {
        RssPath = FeedPaths.Daily,
        LazyItems = new(() => [.. catalog.Editions.Take(_settings.FeedItems).Select(edition => _editions.CreateItem(edition, _papers))]),
    };

    /// <summary>Builds the feed of weeks or months that are over: one item each, picks first.</summary>
    /// <param name="kind">Whether to build the feed of weeks or that of months.</param>
    public FeedChannel BuildPeriods(PeriodKind kind)
    {
        var (name, path, periods) = kind == PeriodKind.Week
            ? ("feeds.weekly_title", FeedPaths.Weekly, catalog.Weeks)
            : ("feeds.monthly_title", FeedPaths.Monthly, catalog.Months);
        return CreateChannel(strings.Format("titled", _settings.Title, strings.Format(name)), _settings.Description) with
        {
            PagePath = SiteUrls.Editions,
            RssPath = path,
            LazyItems = new(() => [.. periods.Where(p => p.IsOver(catalog.Day))
                .Take(Math.Min(_settings.FeedItems, MaxPeriods))
                .Select(period => _periods.CreateItem(period, _papers))]),
        };
    }

    /// <summary>Builds the feed of the papers that trend this week, by the day on which they entered the list.</summary>
    /// <param name="lists">The trending papers.</param>
    public FeedChannel BuildTrending(TrendingLists lists) =>
        CreateChannel(FormatTitle(strings.Format("menu.trending")), strings.Format("feeds.trending_description", _settings.Title)) with
        {
            PagePath = SiteUrls.Trending,
            RssPath = FeedPaths.TrendingRss,
            JsonPath = _settings.JsonFeeds ? FeedPaths.TrendingJson : null,
            LazyItems = new(() => [.. lists.ListEntries().Take(_settings.FeedItems).Select(entry => GetOrCreateItem(entry.Paper) with
            {
                Time = BuildDay.GetStart(entry.Entered, _settings.TimeZone).AddSeconds(TrendingRanking.MaxPapers - entry.Index),
            })]),
        };

    /// <summary>Builds the feed of a query: the newest papers that match, at most <c>feeds.items</c> of them.</summary>
    /// <param name="feed">The feed.</param>
    public FeedChannel BuildOwn(OwnFeed feed) => CreateChannel(
        FormatTitle(feed.Title), strings.Format("feeds.own_description", _settings.Title, feed.Query)) with
    {
        RssPath = FeedPaths.OwnRss(feed.Slug),
        JsonPath = _settings.JsonFeeds ? FeedPaths.OwnJson(feed.Slug) : null,
        LazyItems = new(() => CreateItems(_own.Value[feed.Slug]).Value),
    };

    /// <summary>Builds the feeds of the whole site: that of all papers first.</summary>
    public IReadOnlyList<FeedChannel> BuildGeneral() =>
    [
        BuildAll(),
        BuildDaily(),
        BuildPeriods(PeriodKind.Week),
        BuildPeriods(PeriodKind.Month),
        .. catalog.Trending is { } lists ? [BuildTrending(lists)] : Array.Empty<FeedChannel>(),
        .. _settings.OwnFeeds.Select(BuildOwn),
    ];

    // Has the time of the author's newest paper, so that the feed is the same in every build.
    private FeedChannel CreateNotice(AuthorEntry author, string title, string text) => CreateAuthorChannel(author) with
    {
        JsonPath = FeedPaths.AuthorJson(author.Slug),
        Items =
        [
            new FeedItem
            {
                Permalink = PublicUrl.FromSitePath(author.Path, urls),
                Title = FeedText.ToSingleLine(title),
                Time = author.Papers[0].FeedTime,
                Summary = FeedText.ToSingleLine(text),
            },
        ],
    };

    private FeedChannel CreateAuthorChannel(AuthorEntry author) =>
        CreateChannel(FormatTitle(author.Name.Display), strings.Format("author.description", author.Name.Display, _settings.Title)) with
        {
            PagePath = author.Path,
            RssPath = FeedPaths.AuthorRss(author.Slug),
        };

    private string FormatTitle(string title) => $"{title} · {_settings.Title}";

    private FeedChannel CreateChannel(string title, string description)
    {
        var line = FeedText.ToSingleLine(title);
        var about = FeedText.ToSingleLine(description);
        return new FeedChannel
        {
            Title = line,
            Description = about.Length > 0 ? about : line,
            PagePath = SiteUrls.Home,
            RssPath = FeedPaths.Rss,
            Language = FeedText.ToSingleLine(_settings.Language),
            Author = FeedText.ToSingleLine(_settings.Author),
            Items = [],
        };
    }

    // An introduction that is newer than the oldest paper of the feed belongs to it.
    private IReadOnlyList<FeedItem> CreateAllItems()
    {
        var papers = CreateItems(catalog.Papers).Value;
        var oldest = papers.Count > 0 ? papers[^1].Time : DateTimeOffset.MaxValue;
        var introductions = catalog.Editions.Take(_settings.FeedItems).Select(_editions.CreateIntroduction)
            .OfType<FeedItem>()
            .Where(item => item.Time >= oldest)
            .ToList();
        return introductions.Count == 0
            ? papers
            : [.. introductions.Concat(papers).OrderByDescending(item => item.Time).Take(_settings.FeedItems)];
    }

    private Lazy<IReadOnlyList<FeedItem>> CreateItems(IReadOnlyList<PaperEntry> papers, int max = int.MaxValue) =>
        new(() => [.. papers.Take(Math.Min(_settings.FeedItems, max)).Select(GetOrCreateItem)]);

    private FeedItem GetOrCreateItem(PaperEntry entry)
    {
        if (_items.TryGetValue(entry, out var known))
            return known;
        var item = _papers.CreateItem(entry);
        if (Interlocked.Increment(ref _cachedCount) <= MaxCachedItems)
            _items.TryAdd(entry, item);
        return item;
    }
}
