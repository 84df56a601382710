using SiteGen.Build;

namespace SiteGen.Serve;

/// <summary>One build of the served site.</summary>
/// <param name="Report">The result of the build.</param>
/// <param name="Changed">The changed files that caused it, relative to the source folder and sorted; empty for the first build.</param>
public sealed record ServedBuild(BuildReport Report, IReadOnlyList<string> Changed);
