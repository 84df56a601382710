using SiteGen.Content;
using SiteGen.Import.Topics;

namespace SiteGen.Import;

/// <summary>What an import will do.</summary>
public sealed record ImportPlan
{
    /// <summary>The papers to create: those taken by hand in the order of their days, then those of sources, best first.</summary>
    public required IReadOnlyList<PlannedPaper> New { get; init; }

    /// <summary>The papers to propose (<c>content/proposed</c>), best first.</summary>
    public required IReadOnlyList<PlannedProposal> Proposed { get; init; }

    /// <summary>The proposed papers that enter the feed now.</summary>
    public required IReadOnlyList<PlannedMove> Moves { get; init; }

    /// <summary>The proposed papers whose file goes, because they expired or the feed has them already.</summary>
    public required IReadOnlyList<PlannedRemoval> Removals { get; init; }

    /// <summary>The fields to add to existing files.</summary>
    public required IReadOnlyList<FieldFill> Fills { get; init; }

    /// <summary>The number of entries that the site has already, proposed papers included.</summary>
    public required int Known { get; init; }

    /// <summary>The number of entries that the curator deleted or that expired; they stay deleted.</summary>
    public required int Deleted { get; init; }

    /// <summary>The log after the import.</summary>
    public required ImportLog Log { get; init; }
}

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

/// <summary>A paper to propose.</summary>
/// <param name="Slug">The name of its file.</param>
/// <param name="Source">What the source says about it.</param>
/// <param name="Topics">The proposed topics, best first.</param>
public sealed record PlannedProposal(string Slug, ImportedPaper Source, IReadOnlyList<TopicScore> Topics)
{
    /// <summary>The path of its file, relative to the source folder.</summary>
    public string Path => $"{CurationReader.ProposedFolder}/{Slug}.md";
}

/// <summary>A paper that gets its date: a proposed one, or one that the curator has moved to <c>content/papers</c>.</summary>
/// <param name="From">Its file before, relative to the source folder.</param>
/// <param name="Slug">Its slug, which stays.</param>
/// <param name="Title">Its title.</param>
/// <param name="Date">The date on which it enters the feed.</param>
public sealed record PlannedMove(string From, string Slug, string Title, FeedDate Date)
{
    /// <summary>Its file after, relative to the source folder.</summary>
    public string Path => $"content/papers/{Slug}.md";
}

/// <summary>A proposed paper whose file goes.</summary>
/// <param name="Path">The file, relative to the source folder.</param>
/// <param name="Title">The paper's title.</param>
/// <param name="Outcome">Why: <see cref="Outcome.Expired"/>, <see cref="Outcome.Duplicate"/> or <see cref="Outcome.Kept"/>.</param>
public sealed record PlannedRemoval(string Path, string Title, Outcome Outcome);

/// <summary>Fields to add to an existing file.</summary>
/// <param name="Path">The file, relative to the source folder.</param>
/// <param name="Slug">The paper's slug.</param>
/// <param name="Fields">The fields.</param>
public sealed record FieldFill(string Path, string Slug, PaperFields Fields);
