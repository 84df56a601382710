using SiteGen.Content;
using SiteGen.Import.Topics;

namespace SiteGen.Import;

/// <summary>What an import will do.</summary>
/// <param name="New">The papers to create, in the order of the dumps.</param>
/// <param name="Fills">The fields to add to existing files.</param>
/// <param name="Known">The number of entries that the site has already.</param>
/// <param name="Deleted">The number of entries that the curator deleted; they stay deleted.</param>
/// <param name="Log">The log after the import.</param>
public sealed record ImportPlan(
    IReadOnlyList<PlannedPaper> New,
    IReadOnlyList<FieldFill> Fills,
    int Known,
    int Deleted,
    ImportLog Log);

/// <summary>A paper to create.</summary>
/// <param name="Slug">The name of its file.</param>
/// <param name="Date">The date on which it enters the feed.</param>
/// <param name="Source">What the dumps say about it.</param>
/// <param name="Topics">The proposed topics, best first, with the phrases that matched.</param>
public sealed record PlannedPaper(string Slug, FeedDate Date, ImportedPaper Source, IReadOnlyList<TopicScore> Topics)
{
    /// <summary>The path of its file, relative to the source folder.</summary>
    public string Path => $"content/papers/{Slug}.md";
}

/// <summary>Fields to add to an existing file.</summary>
/// <param name="Path">The file, relative to the source folder.</param>
/// <param name="Slug">The paper's slug.</param>
/// <param name="Fields">The fields.</param>
public sealed record FieldFill(string Path, string Slug, PaperFields Fields);
