using SiteGen.Content;

namespace SiteGen.Import;

/// <summary>
/// One paper as a dump or a bibliography has it, already turned into our forms (Unicode, Markdown, checked
/// identifiers), before it is compared with what the site knows.
/// </summary>
public sealed record ImportedPaper
{
    /// <summary>The file that it was read from, as findings name it.</summary>
    public required string Path { get; init; }

    /// <summary>Where its title (of a bibliography: its entry) stands in that file.</summary>
    public required SourcePosition Position { get; init; }

    /// <summary>Plain text with mathematics between single dollars; see <see cref="Paper.Title"/>.</summary>
    public required string Title { get; init; }

    /// <summary>The abstract in Markdown; empty where the source has none.</summary>
    public string Abstract { get; init; } = "";

    /// <summary>The authors in order; empty where the source names none.</summary>
    public IReadOnlyList<PersonName> Authors { get; init; } = [];

    /// <summary>The paper's own date.</summary>
    public PartialDate? Published { get; init; }

    /// <summary>The arXiv identifier without version.</summary>
    public string? Arxiv { get; init; }

    /// <summary>The DOI without resolver.</summary>
    public string? Doi { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Venue { get; init; }

    /// <summary>Addresses by name (<c>code</c>, …).</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Links { get; init; } = [];

    /// <summary>How many votes the listing gave it; null where it says nothing.</summary>
    public int? Upvotes { get; init; }
}
