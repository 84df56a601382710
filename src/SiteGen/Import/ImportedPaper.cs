using SiteGen.Content;
using SiteGen.Import.Matching;

namespace SiteGen.Import;

/// <summary>
/// One paper of a dump or a bibliography. Its text is Unicode and Markdown and its identifiers are valid, but it has not
/// been compared with the papers of the site yet.
/// </summary>
public sealed record ImportedPaper
{
    /// <summary>The file that it was read from, as diagnostics name it.</summary>
    public required string Path { get; init; }

    /// <summary>The position of its title in that file; in a bibliography, of its entry.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary>Plain text with mathematics between single dollars; see <see cref="Paper.Title"/>.</summary>
    public required string Title { get; init; }

    /// <summary>The abstract in Markdown; empty if the source has none.</summary>
    public string Abstract { get; init; } = "";

    /// <summary>The authors in order; empty if the source names none.</summary>
    public IReadOnlyList<PersonName> Authors { get; init; } = [];

    /// <summary>The paper's own date.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>The arXiv identifier without version.</summary>
    public string? Arxiv { get; init; }

    /// <summary>The DOI without resolver.</summary>
    public string? Doi { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Venue { get; init; }

    /// <summary>What a citation needs beside the venue; null if the source does not say.</summary>
    public Publication? Publication { get; init; }

    /// <summary>Web addresses by name (<c>code</c>, …).</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Links { get; init; } = [];

    /// <summary>Whether the authors have withdrawn the paper.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>The name of the source that brought it; null for a paper of a dump or bibliography, which a person chose.</summary>
    public string? Source { get; init; }

    /// <summary>The names of other sources that brought it in the same import.</summary>
    public IReadOnlyList<string> OtherSources { get; init; } = [];

    /// <summary>What identifies it.</summary>
    internal PaperIdentity Identity => PaperIdentity.From(Title, Arxiv, Doi, Authors);

    /// <summary>The number of upvotes in the listing; null if it has none.</summary>
    public int? Upvotes { get; init; }
}
