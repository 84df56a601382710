namespace SiteGen.Content;

/// <summary>An image of the site, a file below <c>content/images</c>.</summary>
/// <param name="Name">Its path below <c>content/images</c>, with forward slashes; what a paper's <c>image</c> names.</param>
/// <param name="Path">The file, relative to the source folder, with forward slashes.</param>
/// <param name="Width">The width in pixels.</param>
/// <param name="Height">The height in pixels.</param>
public sealed record SiteImage(string Name, string Path, int Width, int Height);
