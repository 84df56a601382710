using System.Collections.Concurrent;
using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Feeds;

/// <summary>Builds the feeds of a site. Safe to use from several threads.</summary>
/// <param name="catalog">The catalog of the site.</param>
/// <param name="urls">Makes site paths absolute.</param>
/// <param name="markdown">Renders abstracts and notes.</param>
/// <param name="diagnostics">Receives diagnostics of the Markdown renderer.</param>
public sealed class FeedBuilder(SiteCatalog catalog, SiteUrls urls, MarkdownRenderer markdown, DiagnosticBag diagnostics)
{
    // An item takes about 8 kB.
    private const int MaxCachedItems = 1000;

    private readonly PaperItems _papers = new(urls, markdown, diagnostics);

    // Caches the items of the newest papers, which are in several feeds. These feeds are built first.
    private readonly ConcurrentDictionary<PaperEntry, FeedItem> _items = new(ReferenceEqualityComparer.Instance);
    private int _cachedCount;
    private readonly SiteSettings _settings = catalog.Settings;

    /// <summary>Builds the feed of the newest papers, at most <c>feeds.items</c> of them.</summary>
    public FeedChannel BuildAll() => CreateChannel(_settings.Title, _settings.Description) with
    {
        JsonPath = _settings.JsonFeeds ? FeedPaths.Json : null,
        LazyItems = CreateItems(catalog.Papers),
    };

    /// <summary>Builds the feed of a topic: its newest papers, at most <c>feeds.items</c> of them.</summary>
    /// <param name="topic">The topic.</param>
    public FeedChannel BuildTopic(TopicEntry topic) =>
        CreateChannel($"{topic.Topic.Title} · {_settings.Title}", topic.Topic.Description) with
        {
            PagePath = topic.Path,
            RssPath = FeedPaths.TopicRss(topic.Topic.Slug),
            JsonPath = _settings.JsonFeeds ? FeedPaths.TopicJson(topic.Topic.Slug) : null,
            LazyItems = CreateItems(topic.Papers),
        };

    /// <summary>Builds the feed of an author: their newest papers, at most <c>feeds.items</c> of them.</summary>
    /// <param name="author">The author.</param>
    public FeedChannel BuildAuthor(AuthorEntry author) =>
        CreateChannel($"{author.Name.Display} · {_settings.Title}", $"The papers of {author.Name.Display} in {_settings.Title}.") with
        {
            PagePath = author.Path,
            RssPath = FeedPaths.AuthorRss(author.Slug),
            JsonPath = _settings.JsonFeeds ? FeedPaths.AuthorJson(author.Slug) : null,
            LazyItems = CreateItems(author.Papers),
        };

    /// <summary>Builds the feed of daily editions: one item per edition, the newest <c>feeds.items</c> of them.</summary>
    public FeedChannel BuildDaily() => CreateChannel($"{_settings.Title}: daily edition", _settings.Description) with
    {
        RssPath = FeedPaths.Daily,
        LazyItems = new(() => [.. catalog.Editions.Take(_settings.FeedItems).Select(CreateEditionItem)]),
    };

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

    private Lazy<IReadOnlyList<FeedItem>> CreateItems(IReadOnlyList<PaperEntry> papers) =>
        new(() => [.. papers.Take(_settings.FeedItems).Select(GetOrCreateItem)]);

    private FeedItem GetOrCreateItem(PaperEntry entry)
    {
        if (_items.TryGetValue(entry, out var known))
            return known;
        var item = _papers.CreateItem(entry);
        if (Interlocked.Increment(ref _cachedCount) <= MaxCachedItems)
            _items.TryAdd(entry, item);
        return item;
    }

    private FeedItem CreateEditionItem(Edition edition)
    {
        var day = edition.Day.ToString("O", CultureInfo.InvariantCulture);
        var count = edition.Papers.Count == 1 ? "1 paper" : string.Create(CultureInfo.InvariantCulture, $"{edition.Papers.Count} papers");
        var titles = edition.Papers.Select(entry => MarkdownRenderer.PlainTitle(entry.Paper.Title));
        return new FeedItem
        {
            Permalink = PublicUrl.FromSitePath(edition.Path, urls),
            Title = FeedText.ToSingleLine($"{_settings.Title}, {day}: {count}"),
            // The beginning of the day, so that a paper that joins the day later does not make the item look new.
            Time = BuildDay.GetStart(edition.Day, _settings.TimeZone),
            ContentHtml = _papers.FormatList(edition.Papers),
            Summary = MarkdownRenderer.Summary(FeedText.ToSingleLine(string.Join("; ", titles)), PaperItems.MaxSummaryLength),
            Categories = _papers.GetCategories(edition.Papers),
        };
    }
}
