using System.Collections.Concurrent;

namespace SiteGen.Build;

/// <summary>
/// A folder inside the output folder in which a build collects what it will change, so that the earlier output stands
/// until everything is made without an error, and memory holds none of it. It is renamed into place: a new folder as a
/// whole, a file alone, never half of one.
/// </summary>
internal sealed class StagingFolder : IDisposable
{
    private const string Name = ".sitegen-new";
    private const int BufferSize = 64 * 1024;

    private readonly string _output;
    private readonly string _staging;
    private readonly Action<string> _makeFolder;
    private readonly bool _isNew;
    private readonly bool _isEmpty;

    /// <summary>Makes it, empty; what a killed build has left in it is removed.</summary>
    /// <param name="output">The output folder; made when it is missing.</param>
    public StagingFolder(string output)
    {
        _output = output;
        _staging = Path.Combine(output, Name);
        _isNew = !Directory.Exists(output);
        Remove();
        _isEmpty = _isNew || !Directory.EnumerateFileSystemEntries(output).Any();
        Directory.CreateDirectory(_staging);
        var made = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        _makeFolder = folder =>
        {
            // Most files stand in a folder with others, and the system would be asked for each.
            if (!made.ContainsKey(folder))
                made[Directory.CreateDirectory(folder).FullName] = true;
        };
    }

    /// <summary>The tools of a thread for <see cref="Begin"/>.</summary>
    public static StandingFiles Tools() => new(BufferSize);

    /// <summary>Begins a file.</summary>
    /// <param name="path">Its place below the output folder.</param>
    /// <param name="tools">The thread's <see cref="Tools"/>.</param>
    public StagedFile Begin(string path, StandingFiles tools) => new(_isEmpty ? null : Path.Combine(_output, path), Path.Combine(_staging, path), tools, _makeFolder);

    /// <summary>Renames everything into place.</summary>
    public void Publish() => Merge(_staging, _output);

    /// <summary>Removes what was not published.</summary>
    public void Dispose()
    {
        Remove();
        if (_isNew && Directory.Exists(_output) && !Directory.EnumerateFileSystemEntries(_output).Any())
            Directory.Delete(_output);
    }

    private static void Merge(string from, string to)
    {
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos().ToList())
        {
            var target = Path.Combine(to, entry.Name);
            if (entry is FileInfo)
                File.Move(entry.FullName, target, overwrite: true);
            else if (Directory.Exists(target))
                Merge(entry.FullName, target);
            else
                Directory.Move(entry.FullName, target);
        }
    }

    private void Remove()
    {
        if (Directory.Exists(_staging))
            Directory.Delete(_staging, recursive: true);
    }
}
