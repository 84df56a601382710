namespace SiteGen.Benchmarks.Comparison;

/// <summary>A program that builds a site from a corpus, with the measurements of its runs.</summary>
/// <param name="name">The name in the table.</param>
/// <param name="prepare">Prepares the sources; not measured.</param>
/// <param name="command">The program and its arguments.</param>
internal sealed class Contestant(string name, Action prepare, IReadOnlyList<string> command)
{
    /// <summary>The name in the table.</summary>
    public string Name => name;

    /// <summary>Whether the others are compared with it.</summary>
    public bool IsHugo { get; init; }

    /// <summary>Whether each run is repeated into the output that it wrote.</summary>
    public bool Rebuilds { get; init; }

    /// <summary>Receives the output folder of the first run.</summary>
    public Action<string> Built { get; init; } = _ => { };

    /// <summary>The measurements of builds into an empty folder.</summary>
    public List<Measurement> Runs { get; } = [];

    /// <summary>The measurements of builds into the folder that already has the same site.</summary>
    public List<Measurement> Again { get; } = [];

    /// <summary>The size of the output; null before the first run.</summary>
    public OutputSize? Size { get; private set; }

    /// <summary>Runs the program once.</summary>
    /// <param name="output">The output folder, which is deleted before and afterwards.</param>
    public void Run(string output)
    {
        Remove(output);
        prepare();
        Runs.Add(ChildProcess.Run(command));
        if (Size is null)
        {
            Size = OutputSize.Measure(output);
            Built(output);
        }

        if (Rebuilds)
            Again.Add(ChildProcess.Run(command));
        Remove(output);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
