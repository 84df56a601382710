namespace SiteGen.Build;

/// <summary>How far a build is.</summary>
/// <param name="Step">The step that runs.</param>
/// <param name="Done">How many of its parts are done.</param>
/// <param name="Total">How many parts it has.</param>
public readonly record struct BuildProgress(string Step, int Done, int Total);
