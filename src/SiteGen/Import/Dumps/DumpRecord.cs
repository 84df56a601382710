using SiteGen.Content;

namespace SiteGen.Import.Dumps;

/// <summary>One paper as the lines of a dump have it, still raw text.</summary>
/// <param name="Position">Where the title begins.</param>
/// <param name="Title">The title on one line.</param>
/// <param name="Paragraphs">The abstract's paragraphs, each as the lines that make it up; empty where there is none.</param>
/// <param name="Arxiv">The identifier in the entry's link, or null.</param>
/// <param name="Published">The entry's date, or null.</param>
/// <param name="Upvotes">The votes at the entry's head, or null.</param>
internal sealed record DumpRecord(
    SourcePosition Position, string Title, IReadOnlyList<IReadOnlyList<DumpLine>> Paragraphs, string? Arxiv, PartialDate? Published, int? Upvotes);
