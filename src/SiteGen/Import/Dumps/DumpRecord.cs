using SiteGen.Content;

namespace SiteGen.Import.Dumps;

/// <summary>One paper of a dump as raw text.</summary>
/// <param name="Position">The position of the title.</param>
/// <param name="Title">The title on one line.</param>
/// <param name="Paragraphs">The paragraphs of the abstract, each a list of lines; empty if there is no abstract.</param>
/// <param name="Arxiv">The identifier in the link of the entry, or null.</param>
/// <param name="Published">The date of the entry, or null.</param>
/// <param name="Upvotes">The upvotes at the head of the entry, or null.</param>
internal sealed record DumpRecord(
    SourcePosition Position,
    string Title,
    IReadOnlyList<IReadOnlyList<DumpLine>> Paragraphs,
    string? Arxiv,
    PartialDate? Published,
    int? Upvotes);
