namespace SiteGen.Feeds;

/// <summary>A feed before it takes the form of a format.</summary>
public sealed record FeedChannel
{
    /// <summary>The title as plain text on one line.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence as plain text; never empty, because RSS requires it.</summary>
    public required string Description { get; init; }

    /// <summary>The site path of the page that shows the same papers.</summary>
    public required string PagePath { get; init; }

    /// <summary>The site path of the RSS feed itself.</summary>
    public required string RssPath { get; init; }

    /// <summary>The site path of the JSON Feed; null where there is none.</summary>
    public string? JsonPath { get; init; }

    /// <summary>The language as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>Who curates the feed; empty where nobody is named.</summary>
    public string Author { get; init; } = "";

    /// <summary>The items, newest first; no two with one permalink.</summary>
    public required IReadOnlyList<FeedItem> Items { get => LazyItems.Value; init => LazyItems = new(value); }

    /// <summary>The items, made when they are asked for: a list of feeds needs none of them.</summary>
    internal Lazy<IReadOnlyList<FeedItem>> LazyItems { get; init; } = new([]);

    /// <summary>
    /// The time of the newest item; null in an empty feed. Never the time of the build: a feed in which nothing is new
    /// stays the same to the byte.
    /// </summary>
    public DateTimeOffset? Updated => Items.Count == 0 ? null : Items.Max(item => item.Time);
}
