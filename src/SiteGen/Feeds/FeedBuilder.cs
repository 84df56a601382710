using System.Collections.Concurrent;
using System.Globalization;
using SiteGen.Catalog;
using SiteGen.Content;
using SiteGen.Markup;

namespace SiteGen.Feeds;

/// <summary>Makes the site's feeds from its catalogue. Safe to use from several threads.</summary>
/// <param name="catalog">The arranged site.</param>
/// <param name="urls">Makes addresses absolute.</param>
/// <param name="markdown">Renders abstracts and notes.</param>
/// <param name="diagnostics">Takes the renderer's findings.</param>
public sealed class FeedBuilder(SiteCatalog catalog, SiteUrls urls, MarkdownRenderer markdown, DiagnosticBag diagnostics)
{
    // Of items of some 8 kB each.
    private const int MostRemembered = 1000;

    private readonly PaperItems _papers = new(urls, markdown, diagnostics);

    // The newest papers stand in several feeds, and these feeds are made first.
    private readonly ConcurrentDictionary<PaperEntry, FeedItem> _items = new(ReferenceEqualityComparer.Instance);
    private int _remembered;
    private readonly SiteSettings _settings = catalog.Settings;

    /// <summary>The newest papers, at most <c>feeds.items</c> of them.</summary>
    public FeedChannel All() => Channel(_settings.Title, _settings.Description) with
    {
        JsonPath = _settings.JsonFeeds ? FeedPaths.Json : null,
        LazyItems = Items(catalog.Papers),
    };

    /// <summary>The newest papers of one topic, at most <c>feeds.items</c> of them.</summary>
    /// <param name="topic">The topic.</param>
    public FeedChannel Topic(TopicEntry topic) =>
        Channel($"{topic.Topic.Title} · {_settings.Title}", topic.Topic.Description) with
        {
            PagePath = topic.Path,
            RssPath = FeedPaths.TopicRss(topic.Topic.Slug),
            JsonPath = _settings.JsonFeeds ? FeedPaths.TopicJson(topic.Topic.Slug) : null,
            LazyItems = Items(topic.Papers),
        };

    /// <summary>The newest papers of one author, at most <c>feeds.items</c> of them.</summary>
    /// <param name="author">The author.</param>
    public FeedChannel Author(AuthorEntry author) =>
        Channel($"{author.Name.Display} · {_settings.Title}", $"The papers of {author.Name.Display} in {_settings.Title}.") with
        {
            PagePath = author.Path,
            RssPath = FeedPaths.AuthorRss(author.Slug),
            JsonPath = _settings.JsonFeeds ? FeedPaths.AuthorJson(author.Slug) : null,
            LazyItems = Items(author.Papers),
        };

    /// <summary>The newest daily editions, one item each, at most <c>feeds.items</c> of them.</summary>
    public FeedChannel Daily() => Channel($"{_settings.Title}: daily edition", _settings.Description) with
    {
        RssPath = FeedPaths.Daily,
        LazyItems = new(() => [.. catalog.Editions.Take(_settings.FeedItems).Select(EditionItem)]),
    };

    private FeedChannel Channel(string title, string description)
    {
        var line = FeedText.Line(title);
        var about = FeedText.Line(description);
        return new FeedChannel
        {
            Title = line,
            Description = about.Length > 0 ? about : line,
            PagePath = SiteUrls.Home,
            RssPath = FeedPaths.Rss,
            Language = FeedText.Line(_settings.Language),
            Author = FeedText.Line(_settings.Author),
            Items = [],
        };
    }

    private Lazy<IReadOnlyList<FeedItem>> Items(IReadOnlyList<PaperEntry> papers) =>
        new(() => [.. papers.Take(_settings.FeedItems).Select(Item)]);

    private FeedItem Item(PaperEntry entry)
    {
        if (_items.TryGetValue(entry, out var known))
            return known;
        var item = _papers.Item(entry);
        if (Interlocked.Increment(ref _remembered) <= MostRemembered)
            _items.TryAdd(entry, item);
        return item;
    }

    private FeedItem EditionItem(Edition edition)
    {
        var day = edition.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var count = edition.Papers.Count == 1 ? "1 paper" : string.Create(CultureInfo.InvariantCulture, $"{edition.Papers.Count} papers");
        var titles = edition.Papers.Select(entry => MarkdownRenderer.PlainTitle(entry.Paper.Title));
        return new FeedItem
        {
            Permalink = PublicAddress.Of(edition.Path, urls),
            Title = FeedText.Line($"{_settings.Title}, {day}: {count}"),
            // The edition's own midnight: a paper that joins the day later does not make it a new item.
            Time = new DateTimeOffset(edition.Day, TimeOnly.MinValue, TimeSpan.Zero),
            ContentHtml = _papers.List(edition.Papers),
            Summary = MarkdownRenderer.Summary(FeedText.Line(string.Join("; ", titles)), PaperItems.SummaryLength),
            Categories = _papers.Categories(edition.Papers),
        };
    }
}
