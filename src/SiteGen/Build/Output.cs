using SiteGen.Catalog;

namespace SiteGen.Build;

/// <summary>A file that a build will make.</summary>
/// <param name="Path">Its place below the output folder, with forward slashes: <c>papers/x/index.html</c>.</param>
/// <param name="Source">What it is made from, as findings name it: a content file, or the name of what is generated.</param>
public readonly record struct Output(string Path, string Source)
{
    /// <summary>The file at a site path: one that ends in a slash is a folder with an <c>index.html</c>.</summary>
    /// <param name="sitePath">A site path, beginning with a slash.</param>
    /// <param name="source">What it is made from.</param>
    public static Output At(string sitePath, string source) => new(SiteUrls.ToFilePath(sitePath), source);
}
