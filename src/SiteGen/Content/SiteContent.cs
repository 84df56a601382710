using SiteGen.Content.Watching;

namespace SiteGen.Content;

/// <summary>The content of a source folder; each file is validated on its own.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Papers">The papers, by slug (ordinal); drafts included.</param>
/// <param name="Topics">The topics, by slug (ordinal).</param>
/// <param name="Pages">The pages, by slug (ordinal); drafts included.</param>
/// <param name="DumpOrder">
/// The slugs of imported papers in the order of the import log (<c>dumps/imported.yaml</c>), which orders the papers of a
/// day.
/// </param>
public sealed record SiteContent(
    SiteSettings Settings,
    IReadOnlyList<Paper> Papers,
    IReadOnlyList<Topic> Topics,
    IReadOnlyList<Page> Pages,
    IReadOnlyList<string> DumpOrder)
{
    /// <summary>The people who choose papers, by slug (ordinal).</summary>
    public IReadOnlyList<Curator> Curators { get; init; } = [];

    /// <summary>The images, by name (ordinal).</summary>
    public IReadOnlyList<SiteImage> Images { get; init; } = [];

    /// <summary>The introductions of editions, by day.</summary>
    public IReadOnlyList<Introduction> Introductions { get; init; } = [];

    /// <summary>The sources to watch, by name (ordinal).</summary>
    public IReadOnlyList<PaperSource> Sources { get; init; } = [];

    /// <summary>How papers are received.</summary>
    public PaperSignals Signals { get; init; } = PaperSignals.Empty;

    /// <summary>The states of the sources after the last fetch.</summary>
    public SourceStates SourceStates { get; init; } = SourceStates.Empty;
}
