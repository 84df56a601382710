namespace SiteGen.Content.Records;

/// <summary>What services say about a paper of the feed.</summary>
/// <param name="Slug">The slug of the paper, which has a file in <c>content/papers</c>.</param>
/// <param name="Record">The record.</param>
public sealed record FoundRecord(string Slug, PaperRecord Record);

/// <summary>What was added to a paper, or would be.</summary>
/// <param name="Path">The file, relative to the source folder.</param>
/// <param name="Fields">The names of the fields; see <see cref="AbsentFields"/>.</param>
public sealed record CompletedPaper(string Path, IReadOnlyList<string> Fields);
