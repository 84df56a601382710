using SiteGen.Content;
using SiteGen.Import.Topics;

namespace SiteGen.Import;

/// <summary>What an import will do; nothing of it is done yet.</summary>
/// <param name="New">The papers whose files will be made, in the order of the dumps.</param>
/// <param name="Fills">The fields that will be added to files that are there.</param>
/// <param name="Known">How many entries were known already.</param>
/// <param name="Deleted">How many entries are papers that the curator deleted; they stay deleted.</param>
/// <param name="Log">The log as it will be afterwards.</param>
public sealed record ImportPlan(
    IReadOnlyList<PlannedPaper> New,
    IReadOnlyList<FieldFill> Fills,
    int Known,
    int Deleted,
    ImportLog Log);

/// <summary>A paper whose file will be made.</summary>
/// <param name="Slug">The name of its file.</param>
/// <param name="Date">When it enters the feed.</param>
/// <param name="Source">What the dumps say of it.</param>
/// <param name="Topics">The topics that are proposed, best first, with what spoke for them.</param>
public sealed record PlannedPaper(string Slug, FeedDate Date, ImportedPaper Source, IReadOnlyList<TopicScore> Topics)
{
    /// <summary>The path of its file, relative to the source folder.</summary>
    public string Path => $"content/papers/{Slug}.md";
}

/// <summary>Fields that will be added to a file.</summary>
/// <param name="Path">The file, relative to the source folder.</param>
/// <param name="Slug">The paper's slug.</param>
/// <param name="Fields">The fields.</param>
public sealed record FieldFill(string Path, string Slug, PaperFields Fields);
