namespace SiteGen.Build;

/// <summary>
/// The making of one file, or of several that are made of the same pieces. A big site has hundreds of thousands of jobs
/// at once: each holds what it makes its files from, and the code that makes them is shared by all of a kind.
/// </summary>
internal abstract record OutputJob
{
    /// <summary>The files.</summary>
    public abstract ReadOnlySpan<Output> Outputs { get; }

    /// <summary>The slug of the paper whose page it makes; null for everything else. Where a site is built in parts, they divide by it.</summary>
    public string? Paper { get; init; }

    /// <summary>
    /// When it is made, the lowest first: the place in the feed of the newest paper that it shows. What shows the same
    /// papers is so made at about the same time, and finds in memory what it has in common. Big jobs are below 0: begun
    /// first, no thread is left alone with one at the end.
    /// </summary>
    public int Order { get; init; }

    /// <summary>The making of one file.</summary>
    /// <param name="sitePath">Its site path.</param>
    /// <param name="source">What it is made from, as findings name it.</param>
    /// <param name="write">Makes its bytes; called from any thread, any number of times.</param>
    public static OutputJob File(string sitePath, string source, Action<OutputBuffer> write) =>
        File(sitePath, source, write, static (run, output) => run(output));

    /// <summary>The making of one file of a kind of which there are many.</summary>
    /// <typeparam name="T">What such files are made from.</typeparam>
    /// <param name="sitePath">Its site path.</param>
    /// <param name="source">What it is made from, as findings name it.</param>
    /// <param name="item">What it is made from.</param>
    /// <param name="write">Makes its bytes; called from any thread, any number of times. Shared by all files of the kind.</param>
    public static OutputJob File<T>(string sitePath, string source, T item, Action<T, OutputBuffer> write)
        where T : class => new OneFile<T>(Output.At(sitePath, source), item, write);

    /// <summary>The making of several files.</summary>
    /// <typeparam name="T">What they are made from.</typeparam>
    /// <param name="outputs">The files.</param>
    /// <param name="item">What they are made from.</param>
    /// <param name="write">Makes their bytes, each into its own buffer; called from any thread, any number of times. Shared by all files of the kind.</param>
    public static OutputJob Files<T>(Output[] outputs, T item, Action<T, IReadOnlyList<OutputBuffer>> write)
        where T : class => new SeveralFiles<T>(outputs, item, write);

    /// <summary>Lists the outputs of some jobs, in their order.</summary>
    /// <param name="jobs">The jobs.</param>
    public static IEnumerable<Output> ListOutputs(IEnumerable<OutputJob> jobs)
    {
        foreach (var job in jobs)
        {
            for (var i = 0; i < job.Outputs.Length; i++)
                yield return job.Outputs[i];
        }
    }

    /// <summary>Makes the bytes of the files.</summary>
    /// <param name="buffers">A buffer for each file.</param>
    public abstract void Write(IReadOnlyList<OutputBuffer> buffers);

    private sealed record OneFile<T> : OutputJob
    {
        private readonly Output _output;
        private readonly T _item;
        private readonly Action<T, OutputBuffer> _write;

        public OneFile(Output output, T item, Action<T, OutputBuffer> write) => (_output, _item, _write) = (output, item, write);

        public override ReadOnlySpan<Output> Outputs => new(in _output);

        public override void Write(IReadOnlyList<OutputBuffer> buffers) => _write(_item, buffers[0]);
    }

    private sealed record SeveralFiles<T>(Output[] All, T Item, Action<T, IReadOnlyList<OutputBuffer>> Make) : OutputJob
    {
        public override ReadOnlySpan<Output> Outputs => All;

        public override void Write(IReadOnlyList<OutputBuffer> buffers) => Make(Item, buffers);
    }
}
