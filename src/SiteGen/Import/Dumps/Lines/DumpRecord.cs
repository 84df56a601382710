using SiteGen.Content;

namespace SiteGen.Import.Dumps.Lines;

/// <summary>One paper of a dump as raw text.</summary>
/// <param name="Position">The position of the title.</param>
/// <param name="Title">The title on one line.</param>
/// <param name="Paragraphs">The paragraphs of the abstract, each a list of lines; empty if there is no abstract.</param>
internal sealed record DumpRecord(SourcePosition Position, string Title, IReadOnlyList<IReadOnlyList<DumpLine>> Paragraphs)
{
    /// <summary>The authors in order; empty if the entry names none.</summary>
    public IReadOnlyList<PersonName> Authors { get; init; } = [];

    /// <summary>The arXiv identifier of the entry, or null.</summary>
    public string? Arxiv { get; init; }

    /// <summary>The DOI of the entry, or null.</summary>
    public string? Doi { get; init; }

    /// <summary>The date of the entry, or null.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>Where the paper was published, or null.</summary>
    public string? Venue { get; init; }

    /// <summary>The addresses behind labels, by their name in front matter (<c>code</c>, …).</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Links { get; init; } = [];

    /// <summary>The upvotes of the entry, or null.</summary>
    public int? Upvotes { get; init; }
}
