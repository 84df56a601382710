using System.Collections.Concurrent;

namespace SiteGen.Build;

/// <summary>
/// A folder inside the output folder that collects what a build will change. The earlier output stays as it is until
/// everything is rendered without an error, and none of the new output is kept in memory. Publishing renames: new folders as
/// a whole, files one by one, so that no file is ever incomplete.
/// </summary>
internal sealed class StagingFolder : IDisposable
{
    private const string Name = ".sitegen-new";

    private readonly string _output;
    private readonly string _staging;
    private readonly Action<string> _createFolder;
    private readonly bool _isNew;
    private readonly bool _isEmpty;

    /// <summary>Creates the folder; removes what a killed build left in it.</summary>
    /// <param name="output">The output folder, which is created if it does not exist.</param>
    public StagingFolder(string output)
    {
        _output = output;
        _staging = Path.Combine(output, Name);
        _isNew = !Directory.Exists(output);
        Remove();
        _isEmpty = _isNew || !Directory.EnumerateFileSystemEntries(output).Any();
        Directory.CreateDirectory(_staging);
        var created = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        _createFolder = folder =>
        {
            // Most files share their folder with others; remembering it saves a system call for each.
            if (!created.ContainsKey(folder))
                created[Directory.CreateDirectory(folder).FullName] = true;
        };
    }

    /// <summary>Starts a file.</summary>
    /// <param name="path">The path below the output folder.</param>
    public StagedFile Begin(string path) =>
        new(_isEmpty ? null : Path.Combine(_output, path), Path.Combine(_staging, path), _createFolder);

    /// <summary>Renames everything into the output folder.</summary>
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
