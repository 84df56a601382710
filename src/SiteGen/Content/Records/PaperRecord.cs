namespace SiteGen.Content.Records;

/// <summary>
/// A paper as a source describes it: one line of a record file (<c>content/dumps/*.jsonl</c>). Its texts are untrusted and as
/// the source has them, TeX included.
/// </summary>
public sealed record PaperRecord
{
    /// <summary>The title: plain text or TeX, with formulas between dollars.</summary>
    public required string Title { get; init; }

    /// <summary>The abstract: plain text or TeX; a blank line ends a paragraph. Empty if the source has none.</summary>
    public string Abstract { get; init; } = "";

    /// <summary>The authors in order; empty if the source names none.</summary>
    public IReadOnlyList<RecordAuthor> Authors { get; init; } = [];

    /// <summary>The arXiv identifier without version.</summary>
    public string? Arxiv { get; init; }

    /// <summary>The DOI without resolver.</summary>
    public string? Doi { get; init; }

    /// <summary>The paper's own date: its first version, or its publication.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>The day of the latest version or of the source's last change.</summary>
    public PartialDate? Updated { get; init; }

    /// <summary>Where it was published: plain text or TeX.</summary>
    public string? Venue { get; init; }

    /// <summary>What a citation needs beside the venue.</summary>
    public Publication? Publication { get; init; }

    /// <summary>The source's own categories, such as <c>cs.LG</c>; the first one is the primary one.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Web addresses by name (<c>code</c>, <c>project</c>, <c>page</c>).</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Links { get; init; } = [];

    /// <summary>The number of upvotes when the record was made; null if the source has none.</summary>
    public int? Upvotes { get; init; }

    /// <summary>Whether the authors have withdrawn the paper.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>The name of the source file without <c>.yaml</c>; null for a record that another program wrote.</summary>
    public string? Source { get; init; }

    /// <summary>The day, in UTC, on which the source first brought the record.</summary>
    public DateOnly? Seen { get; init; }
}

/// <summary>An author of a record. Sources that split names have both parts, the others only <paramref name="Name"/>.</summary>
/// <param name="Family">The family name; null if the source does not split names.</param>
/// <param name="Given">The given names; null or empty for a group.</param>
/// <param name="Name">The whole name in reading order; null if the source splits names.</param>
public sealed record RecordAuthor(string? Family, string? Given, string? Name)
{
    /// <summary>Creates an author whose name the source splits.</summary>
    /// <param name="family">The family name, or the name of a group.</param>
    /// <param name="given">The given names.</param>
    public static RecordAuthor FromParts(string family, string? given) => new(family, given, null);

    /// <summary>Creates an author whose name the source does not split.</summary>
    /// <param name="name">The name in reading order.</param>
    public static RecordAuthor FromName(string name) => new(null, null, name);

    /// <summary>The name in reading order.</summary>
    public string Display => Name ?? (string.IsNullOrEmpty(Given) ? Family ?? "" : $"{Given} {Family}");
}
