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
internal sealed record OutputJob
{
    // One of the two. A big site has hundreds of thousands of jobs, nearly all of one file: they hold no more than that takes.
    private readonly Action<OutputBuffer>? _writeOne;
    private readonly Action<IReadOnlyList<OutputBuffer>>? _writeAll;

    /// <summary>Makes several files.</summary>
    /// <param name="outputs">The files.</param>
    /// <param name="write">Makes their bytes, each into its own buffer; called from any thread, once.</param>
    public OutputJob(IReadOnlyList<Output> outputs, Action<IReadOnlyList<OutputBuffer>> write) => (Outputs, _writeAll) = (outputs, write);

    /// <summary>Makes one file.</summary>
    /// <param name="sitePath">Its site path.</param>
    /// <param name="source">What it is made from.</param>
    /// <param name="write">Makes its bytes; called from any thread, once.</param>
    public OutputJob(string sitePath, string source, Action<OutputBuffer> write) =>
        (Outputs, _writeOne) = ([new Output(Output.PathOf(sitePath), source)], write);

    /// <summary>The files.</summary>
    public IReadOnlyList<Output> Outputs { get; }

    /// <summary>The slug of the paper whose page it makes; null for everything else. Where a site is built in parts, they divide by it.</summary>
    public string? Paper { get; init; }

    /// <summary>
    /// When it is made, the lowest first: the place in the feed of the newest paper that it shows. What shows the same
    /// papers is so made at about the same time, and finds in memory what it has in common. Big jobs are below 0: begun
    /// first, no thread is left alone with one at the end.
    /// </summary>
    public int Order { get; init; }

    /// <summary>Makes the bytes of the files.</summary>
    /// <param name="buffers">A buffer for each file.</param>
    public void Write(IReadOnlyList<OutputBuffer> buffers)
    {
        if (_writeOne is not null)
            _writeOne(buffers[0]);
        else
            _writeAll!(buffers);
    }
}
