namespace SiteGen.Sources.Doors.Feeds;

/// <summary>A feed as it was written. All texts are untrusted and may have markup.</summary>
/// <param name="Title">The title; empty if there is none.</param>
/// <param name="Publication">The journal that the feed as a whole names (<c>prism:publicationName</c>); null if it names none.</param>
/// <param name="Entries">The entries in order.</param>
internal sealed record FeedDocument(string Title, string? Publication, IReadOnlyList<FeedEntry> Entries)
{
    /// <summary>The maximum number of entries that are read.</summary>
    public const int MaxEntries = 2_000;
}

/// <summary>An entry of a feed as it was written.</summary>
internal sealed record FeedEntry
{
    /// <summary>The title; null if there is none.</summary>
    public string? Title { get; init; }

    /// <summary>The address of the page; null if there is none.</summary>
    public string? Link { get; init; }

    /// <summary>Everything that may hold an identifier, the most trusted first.</summary>
    public IReadOnlyList<string> Identifiers { get; init; } = [];

    /// <summary>What names authors: one or several in each.</summary>
    public IReadOnlyList<string> Creators { get; init; } = [];

    /// <summary>The dates, the most trusted first.</summary>
    public IReadOnlyList<string> Dates { get; init; } = [];

    /// <summary>The description and the content.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>The journal (<c>prism:publicationName</c>); null if the entry names none.</summary>
    public string? Publication { get; init; }

    /// <summary>The volume (<c>prism:volume</c>).</summary>
    public string? Volume { get; init; }

    /// <summary>The issue (<c>prism:number</c>).</summary>
    public string? Number { get; init; }

    /// <summary>The first page (<c>prism:startingPage</c>).</summary>
    public string? FirstPage { get; init; }

    /// <summary>The last page (<c>prism:endingPage</c>).</summary>
    public string? LastPage { get; init; }
}
