namespace SiteGen.Content.Watching;

/// <summary>How a source is.</summary>
public enum Freshness
{
    /// <summary>It has the newest batch that was due.</summary>
    Fresh,

    /// <summary>A batch is due today and has not come yet.</summary>
    Waiting,

    /// <summary>Nothing was announced, and nothing was due.</summary>
    Quiet,

    /// <summary>A batch was due and did not come.</summary>
    Stalled,

    /// <summary>The source could not be asked.</summary>
    Failed,
}

/// <summary>What is known about a source after the last fetch: an entry of <c>content/sources/state.json</c>.</summary>
public sealed record SourceState
{
    /// <summary>The name of the source.</summary>
    public required string Name { get; init; }

    /// <summary>How the source is.</summary>
    public required Freshness Freshness { get; init; }

    /// <summary>What went wrong, or why nothing came; empty if there is nothing to say.</summary>
    public string Message { get; init; } = "";

    /// <summary>When it was last asked, in UTC.</summary>
    public DateTimeOffset? Tried { get; init; }

    /// <summary>When it last answered, in UTC.</summary>
    public DateTimeOffset? Succeeded { get; init; }

    /// <summary>The day of the newest batch that it brought.</summary>
    public DateOnly? Batch { get; init; }

    /// <summary>The newest identifier that it brought: for arXiv the highest one.</summary>
    public string? Newest { get; init; }

    /// <summary>The number of failed runs since it last answered.</summary>
    public int Failures { get; init; }

    /// <summary>The number of days that the last successful run covered, at least 1; more than 1 after an outage.</summary>
    public int Days { get; init; } = 1;

    /// <summary>The service's own mark of how far it was read: the version of a Zotero library.</summary>
    public string? Cursor { get; init; }

    /// <summary>The entity tag of a feed (RFC 9110), to ask for changes only.</summary>
    public string? ETag { get; init; }

    /// <summary>The time of a feed's last change as its server wrote it (RFC 9110).</summary>
    public string? LastModified { get; init; }
}
