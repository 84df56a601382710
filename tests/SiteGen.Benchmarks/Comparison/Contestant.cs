namespace SiteGen.Benchmarks.Comparison;

/// <summary>Something that makes a site of a corpus, and what it took in each run.</summary>
/// <param name="name">What the table calls it.</param>
/// <param name="prepare">Brings the sources into the state that it needs; not measured.</param>
/// <param name="command">The program that makes the site, with its arguments.</param>
internal sealed class Contestant(string name, Action prepare, IReadOnlyList<string> command)
{
    /// <summary>What the table calls it.</summary>
    public string Name => name;

    /// <summary>Whether it is what the others are compared with.</summary>
    public bool IsHugo { get; init; }

    /// <summary>Whether it is run again into the output that it has just made.</summary>
    public bool Rebuilds { get; init; }

    /// <summary>Is told the output folder of the first run.</summary>
    public Action<string> Built { get; init; } = _ => { };

    /// <summary>Builds into an empty folder, one for each run.</summary>
    public List<Measurement> Runs { get; } = [];

    /// <summary>Builds into the folder that already has the same site.</summary>
    public List<Measurement> Again { get; } = [];

    /// <summary>What it wrote; null before the first run.</summary>
    public OutputSize? Size { get; private set; }

    /// <summary>Runs it once.</summary>
    /// <param name="output">The output folder, which is emptied before and afterwards.</param>
    public void Run(string output)
    {
        Remove(output);
        prepare();
        Runs.Add(ChildProcess.Run(command));
        if (Size is null)
        {
            Size = OutputSize.Of(output);
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
