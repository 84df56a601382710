using SiteGen.Content;

namespace SiteGen.Catalog;

/// <summary>What is published on a day, in order, before papers are compared with each other.</summary>
/// <param name="Papers">The published papers, newest first, with their topics; without related papers and neighbours yet.</param>
/// <param name="Waiting">The papers that wait for a later day.</param>
/// <param name="Topics">All topics, by title; one without papers included.</param>
public sealed record PublishedPapers(IReadOnlyList<PaperEntry> Papers, IReadOnlyList<PaperEntry> Waiting, IReadOnlyList<Topic> Topics);
