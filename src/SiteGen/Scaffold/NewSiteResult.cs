namespace SiteGen.Scaffold;

/// <summary>The result of writing a new feed.</summary>
/// <param name="Files">The files that were written, relative to the folder, with forward slashes, sorted.</param>
/// <param name="Error">Why not all files were written, and what to do; null on success.</param>
public sealed record NewSiteResult(IReadOnlyList<string> Files, string? Error);
