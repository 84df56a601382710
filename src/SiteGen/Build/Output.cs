namespace SiteGen.Build;

/// <summary>A file that a build will make.</summary>
/// <param name="Path">Its place below the output folder, with forward slashes: <c>papers/x/index.html</c>.</param>
/// <param name="Source">What it is made from, as findings name it: a content file, or the name of what is generated.</param>
/// <param name="Render">Makes its bytes; called from any thread, once.</param>
internal sealed record Output(string Path, string Source, Func<byte[]> Render)
{
    /// <summary>The place of a site path: one that ends in a slash is a folder with an <c>index.html</c>.</summary>
    /// <param name="sitePath">A site path, beginning with a slash.</param>
    public static string PathOf(string sitePath) =>
        sitePath[1..] + (sitePath.EndsWith('/') ? "index.html" : "");
}
