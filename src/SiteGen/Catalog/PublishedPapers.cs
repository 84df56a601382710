using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>The papers that are published on a day, in feed order, before related papers are found.</summary>
/// <param name="Papers">The published papers, newest first, with their topics but without related papers.</param>
/// <param name="HeldBack">The papers of later days.</param>
/// <param name="Topics">All topics by title, including those without papers.</param>
public sealed record PublishedPapers(IReadOnlyList<PaperEntry> Papers, IReadOnlyList<PaperEntry> HeldBack, IReadOnlyList<Topic> Topics)
{
    /// <summary>The people who choose papers.</summary>
    public IReadOnlyList<Curator> Curators { get; init; } = [];
}
