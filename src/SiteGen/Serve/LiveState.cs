namespace SiteGen.Serve;

/// <summary>What browsers are shown between two builds.</summary>
/// <param name="Version">The version of the site; pages of another version reload.</param>
/// <param name="Folder">The folder with the last good site; null until a build succeeds.</param>
/// <param name="BasePath">The path below which the site is served, as at its host; decoded, with a slash at both ends.</param>
/// <param name="Errors">The errors of the last build with their details, as on the console; empty if it succeeded.</param>
internal sealed record LiveState(string Version, string? Folder, string BasePath, string Errors);
