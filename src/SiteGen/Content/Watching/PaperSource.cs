using SiteGen.Text.Queries;

namespace SiteGen.Content.Watching;

/// <summary>The services that can be watched.</summary>
public enum SourceKind
{
    /// <summary>arXiv's new submissions in some categories.</summary>
    Arxiv,

    /// <summary>The daily papers of Hugging Face.</summary>
    HuggingFace,

    /// <summary>A journal's feed: RSS 1.0, RSS 2.0, Atom or JSON Feed.</summary>
    Feed,

    /// <summary>Europe PMC, which has PubMed, bioRxiv and medRxiv.</summary>
    EuropePmc,

    /// <summary>A group library of Zotero.</summary>
    Zotero,
}

/// <summary>What becomes of the papers that match.</summary>
public enum SourceTake
{
    /// <summary>They enter the queue.</summary>
    Matched,

    /// <summary>They wait for the curator's decision.</summary>
    Proposed,
}

/// <summary>A source to watch: a file of <c>content/sources</c>.</summary>
public sealed record PaperSource
{
    /// <summary>The name of the file without <c>.yaml</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The file, relative to the source folder, with forward slashes.</summary>
    public required string Path { get; init; }

    /// <summary>The service (<c>from</c>).</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>arXiv's categories, such as <c>cs.LG</c> (<c>categories</c>).</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>What a paper has to match (<c>query</c>); null to take all.</summary>
    public Query? Query { get; init; }

    /// <summary>Authors whose papers are taken whatever they are about (<c>authors</c>).</summary>
    public IReadOnlyList<PersonName> Authors { get; init; } = [];

    /// <summary>What becomes of the papers that match (<c>take</c>).</summary>
    public SourceTake Take { get; init; } = SourceTake.Matched;

    /// <summary>The maximum number of papers that enter the queue a day (<c>limit</c>); null for no limit of its own.</summary>
    public int? Limit { get; init; }

    /// <summary>
    /// The address of a feed; for the other services an address whose scheme, host and port replace the service's
    /// (<c>address</c>).
    /// </summary>
    public Uri? Address { get; init; }

    /// <summary>The number of a Zotero group (<c>group</c>).</summary>
    public string? Group { get; init; }

    /// <summary>The pause between two requests to the service (<c>gap</c>); null for the service's own.</summary>
    public TimeSpan? Gap { get; init; }
}
