namespace SiteGen.Feeds;

/// <summary>A feed, independent of its format.</summary>
public sealed record FeedChannel
{
    /// <summary>The title as plain text on one line.</summary>
    public required string Title { get; init; }

    /// <summary>One sentence as plain text; never empty, because RSS requires it.</summary>
    public required string Description { get; init; }

    /// <summary>The site path of the page that shows the same papers.</summary>
    public required string PagePath { get; init; }

    /// <summary>The site path of the RSS feed.</summary>
    public required string RssPath { get; init; }

    /// <summary>The site path of the JSON Feed; null if there is none.</summary>
    public string? JsonPath { get; init; }

    /// <summary>The language as a BCP 47 tag.</summary>
    public required string Language { get; init; }

    /// <summary>The name of the curator; empty if the settings name none.</summary>
    public string Author { get; init; } = "";

    /// <summary>The items, newest first, with unique permalinks.</summary>
    public required IReadOnlyList<FeedItem> Items { get => LazyItems.Value; init => LazyItems = new(value); }

    /// <summary>The items, created on first use: a list of feeds does not need them.</summary>
    internal Lazy<IReadOnlyList<FeedItem>> LazyItems { get; init; } = new([]);

    /// <summary>
    /// The time of the newest item; null for an empty feed. It is never the time of the build, so that a feed without new
    /// items stays byte-identical.
    /// </summary>
    public DateTimeOffset? Updated => Items.Count == 0 ? null : Items.Max(item => item.Time);
}
