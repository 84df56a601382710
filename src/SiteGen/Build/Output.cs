using SiteGen.Catalog;

namespace SiteGen.Build;

/// <summary>A file that a build will make.</summary>
/// <param name="Path">Its place below the output folder, with forward slashes: <c>papers/x/index.html</c>.</param>
/// <param name="Source">What it is made from, as findings name it: a content file, or the name of what is generated.</param>
internal sealed record Output(string Path, string Source)
{
    /// <summary>The place of a site path: one that ends in a slash is a folder with an <c>index.html</c>.</summary>
    /// <param name="sitePath">A site path, beginning with a slash.</param>
    public static string PathOf(string sitePath) => SiteUrls.File(sitePath);
}

/// <summary>The making of one file, or of several that are made of the same pieces.</summary>
/// <param name="Outputs">The files.</param>
/// <param name="Write">Makes their bytes, each into its own buffer; called from any thread, once.</param>
internal sealed record OutputJob(IReadOnlyList<Output> Outputs, Action<IReadOnlyList<OutputBuffer>> Write)
{
    /// <summary>Makes one file.</summary>
    /// <param name="sitePath">Its site path.</param>
    /// <param name="source">What it is made from.</param>
    /// <param name="write">Makes its bytes.</param>
    public OutputJob(string sitePath, string source, Action<OutputBuffer> write)
        : this([new Output(Output.PathOf(sitePath), source)], buffers => write(buffers[0]))
    {
    }

    /// <summary>The slug of the paper whose page it makes; null for everything else. Where a site is built in parts, they divide by it.</summary>
    public string? Paper { get; init; }

    /// <summary>
    /// When it is made, the lowest first: the place in the feed of the newest paper that it shows. What shows the same
    /// papers is so made at about the same time, and finds in memory what it has in common. Big jobs are below 0: begun
    /// first, no thread is left alone with one at the end.
    /// </summary>
    public int Order { get; init; }
}
