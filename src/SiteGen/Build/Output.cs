using SiteGen.Catalog;

namespace SiteGen.Build;

/// <summary>A file of a site.</summary>
/// <param name="Path">The path below the output folder, with forward slashes: <c>papers/x/index.html</c>.</param>
/// <param name="Source">What the file is made from, as diagnostics name it: a content file, or the name of what is generated.</param>
public readonly record struct Output(string Path, string Source)
{
    /// <summary>Creates the output at a site path; one that ends in a slash is a folder with an <c>index.html</c>.</summary>
    /// <param name="sitePath">A site path, beginning with a slash.</param>
    /// <param name="source">What the file is made from.</param>
    public static Output FromSitePath(string sitePath, string source) => new(SiteUrls.ToFilePath(sitePath), source);
}
