namespace SiteGen.Feeds;

/// <summary>One item of a feed, in a form that every feed format can carry. All addresses are absolute.</summary>
public sealed record FeedItem
{
    /// <summary>The permanent address of its page, by which readers know it again.</summary>
    public required string Permalink { get; init; }

    /// <summary>The title as plain text on one line.</summary>
    public required string Title { get; init; }

    /// <summary>When it entered the feed.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>The whole content: HTML without scripts and styles.</summary>
    public required string ContentHtml { get; init; }

    /// <summary>The beginning of the content as plain text on one line; never empty.</summary>
    public required string Summary { get; init; }

    /// <summary>The authors in order, as a person reads their names.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>The topics, in the curator's order.</summary>
    public IReadOnlyList<FeedCategory> Categories { get; init; } = [];

    /// <summary>The page of the paper elsewhere (arXiv, else the DOI resolver); null where there is none.</summary>
    public string? ExternalUrl { get; init; }
}

/// <summary>A topic as a feed names it.</summary>
/// <param name="Name">Its title, as plain text.</param>
/// <param name="Scheme">The absolute address of its page, which tells topics of equal title apart.</param>
public sealed record FeedCategory(string Name, string Scheme);
