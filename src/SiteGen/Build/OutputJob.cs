namespace SiteGen.Build;

/// <summary>
/// Renders one output, or several that are made of the same pieces. A large site has hundreds of thousands of jobs at once,
/// so a job holds only its item; the delegate that renders it is shared by all jobs of a kind.
/// </summary>
internal abstract record OutputJob
{
    /// <summary>The outputs.</summary>
    public abstract ReadOnlySpan<Output> Outputs { get; }

    /// <summary>The slug of the paper whose page this is; null for everything else. Shards divide the papers by it.</summary>
    public string? Paper { get; init; }

    /// <summary>
    /// Orders the jobs of a build, lowest first: the index of the oldest paper that the job shows. Jobs that show the same papers
    /// then run at about the same time, while the papers are in the partial cache. Long jobs are below 0: they start first, so
    /// that at the end no thread is still busy with one. The bytes do not depend on the order.
    /// </summary>
    public int Order { get; init; }

    /// <summary>Plans one output.</summary>
    /// <param name="sitePath">The site path.</param>
    /// <param name="source">What it is made from, as diagnostics name it.</param>
    /// <param name="write">Renders the bytes; called from any thread, any number of times.</param>
    public static OutputJob Create(string sitePath, string source, Action<OutputBuffer> write) =>
        Create(sitePath, source, write, static (run, output) => run(output));

    /// <summary>Plans one output of a kind of which there are many.</summary>
    /// <typeparam name="T">The type of the item.</typeparam>
    /// <param name="sitePath">The site path.</param>
    /// <param name="source">What it is made from, as diagnostics name it.</param>
    /// <param name="item">The item that the output shows.</param>
    /// <param name="write">Renders the bytes of an item; called from any thread, any number of times.</param>
    public static OutputJob Create<T>(string sitePath, string source, T item, Action<T, OutputBuffer> write)
        where T : class => new OneFile<T>(Output.FromSitePath(sitePath, source), item, write);

    /// <summary>Plans several outputs that are rendered together.</summary>
    /// <typeparam name="T">The type of the item.</typeparam>
    /// <param name="outputs">The outputs.</param>
    /// <param name="item">The item that they show.</param>
    /// <param name="write">Renders the bytes, each output into its own buffer; called from any thread, any number of times.</param>
    public static OutputJob CreateGroup<T>(Output[] outputs, T item, Action<T, IReadOnlyList<OutputBuffer>> write)
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

    /// <summary>Renders the bytes of the outputs.</summary>
    /// <param name="buffers">A buffer for each output.</param>
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

    private sealed record SeveralFiles<T>(Output[] All, T Item, Action<T, IReadOnlyList<OutputBuffer>> Render) : OutputJob
    {
        public override ReadOnlySpan<Output> Outputs => All;

        public override void Write(IReadOnlyList<OutputBuffer> buffers) => Render(Item, buffers);
    }
}
