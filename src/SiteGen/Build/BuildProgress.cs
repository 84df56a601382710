namespace SiteGen.Build;

/// <summary>The progress of a build.</summary>
/// <param name="Step">The step that runs.</param>
/// <param name="Done">The number of finished items of the step.</param>
/// <param name="Total">The number of items of the step.</param>
public readonly record struct BuildProgress(string Step, int Done, int Total);
