namespace SiteGen.Feeds;

/// <summary>An item of a feed, independent of the format. All URLs are absolute.</summary>
public sealed record FeedItem
{
    /// <summary>The permanent URL of the item's page, by which feed readers identify it.</summary>
    public required string Permalink { get; init; }

    /// <summary>The title as plain text on one line.</summary>
    public required string Title { get; init; }

    /// <summary>The time at which the item entered the feed.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The full content: HTML without scripts and styles. Empty if the summary is all that the item says.</summary>
    public string ContentHtml { get; init; } = "";

    /// <summary>The beginning of the content as plain text on one line; never empty.</summary>
    public required string Summary { get; init; }

    /// <summary>The display names of the authors, in order.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The mark of a pick, then the topics in the curator's order.</summary>
    public IReadOnlyList<FeedCategory> Categories { get; init; } = [];

    /// <summary>The URL of the paper at arXiv, otherwise at the DOI resolver; null if it has neither identifier.</summary>
    public string? ExternalUrl { get; init; }
}

/// <summary>A topic, or the mark of a pick, as a category of a feed.</summary>
/// <param name="Name">Its name as plain text.</param>
/// <param name="Scheme">
/// The absolute URL of the topic's page, which distinguishes topics with equal titles; null for a category that is no topic.
/// </param>
public sealed record FeedCategory(string Name, string? Scheme);
