namespace SiteGen.Scaffold;

/// <summary>What came of writing a new feed.</summary>
/// <param name="Files">The files that were written, relative to the folder with forward slashes, sorted.</param>
/// <param name="Error">Why nothing, or not everything, was written, and what to do; null when all went well.</param>
public sealed record NewSiteResult(IReadOnlyList<string> Files, string? Error);
