namespace SiteGen.Content;

/// <summary>Everything that a source folder holds, read and checked file by file.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Papers">The papers, by slug (ordinal); drafts included.</param>
/// <param name="Topics">The topics, by slug (ordinal).</param>
/// <param name="Pages">The pages, by slug (ordinal); drafts included.</param>
/// <param name="DumpOrder">
/// The slugs of imported papers in the order in which they were met (<c>dumps/imported.yaml</c>): the order of papers
/// that share a day.
/// </param>
public sealed record SiteContent(
    SiteSettings Settings,
    IReadOnlyList<Paper> Papers,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<Page> Pages,
    IReadOnlyList<string> DumpOrder);
