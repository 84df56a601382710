using System.Threading.Channels;
using SiteGen.Content;

namespace SiteGen.Serve;

/// <summary>
/// Watches <c>content</c> and <c>themes</c> of a source folder, and nothing else: output inside the source folder must not
/// start a build. A burst of changes counts as one.
/// </summary>
internal sealed class SourceWatcher : IDisposable
{
    // 5 s in all: a program that writes without a pause must not hold builds up.
    private const int MaxWindows = 50;
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(100);
    private static readonly string[] Folders = ["content", "themes"];

    private readonly string _source;
    private readonly Channel<(string Path, bool IsNew)> _changes = Channel.CreateUnbounded<(string, bool)>();
    private readonly FileSystemWatcher _root;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, FileSystemWatcher> _folders = new(StringComparer.Ordinal);

    /// <summary>Starts to watch.</summary>
    /// <param name="source">The source folder; it must exist.</param>
    /// <exception cref="IOException">The system has no watch left to give.</exception>
    public SourceWatcher(string source)
    {
        _source = source;
        _root = new FileSystemWatcher(source) { NotifyFilter = NotifyFilters.DirectoryName };
        _root.Created += (_, e) => ReportNewFolder(e.Name);
        _root.Renamed += (_, e) => ReportNewFolder(e.Name);
        _root.EnableRaisingEvents = true;
        foreach (var folder in Folders.Where(f => Directory.Exists(Path.Combine(source, f))))
            Watch(folder);
    }

    /// <summary>
    /// Waits for a change and then until nothing has changed for 100 ms, at most 5 s in all. Returns the changed paths, sorted
    /// and relative to the source with forward slashes; a folder only if no changed file in it is known.
    /// </summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<IReadOnlyList<string>> NextAsync(CancellationToken cancellation)
    {
        while (true)
        {
            var burst = await ReadBurstAsync(cancellation);
            // A file that was created and is gone again was a temporary file of some program.
            var changed = burst
                .Where(change => !change.Value || Path.Exists(Path.Combine(_source, change.Key)))
                .Select(change => change.Key)
                .ToList();
            if (changed.Count > 0)
                return [.. changed.Where(path => !changed.Exists(other => other.StartsWith(path + "/", StringComparison.Ordinal)))];
        }
    }

    // Returns the changed paths, each with whether its first change was its creation.
    private async Task<SortedDictionary<string, bool>> ReadBurstAsync(CancellationToken cancellation)
    {
        var burst = new SortedDictionary<string, bool>(StringComparer.Ordinal);
        var (path, isNew) = await _changes.Reader.ReadAsync(cancellation);
        burst.Add(path, isNew);
        for (var window = 0; window < MaxWindows; window++)
        {
            await Task.Delay(Window, cancellation);
            if (!_changes.Reader.TryPeek(out _))
                break;
            while (_changes.Reader.TryRead(out var change))
                burst.TryAdd(change.Path, change.IsNew);
        }

        return burst;
    }

    /// <summary>Stops watching.</summary>
    public void Dispose()
    {
        _root.Dispose();
        lock (_lock)
        {
            foreach (var watcher in _folders.Values)
                watcher.Dispose();
            _folders.Clear();
        }
    }

    private void ReportNewFolder(string? name)
    {
        if (name is null || !Folders.Contains(name, StringComparer.Ordinal))
            return;
        Watch(name);
        _changes.Writer.TryWrite((name, false));
    }

    private void Watch(string folder)
    {
        var watcher = new FileSystemWatcher(Path.Combine(_source, folder))
        {
            IncludeSubdirectories = true,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, e) => Report(e.FullPath);
        watcher.Created += (_, e) => Report(e.FullPath, isNew: true);
        watcher.Deleted += (_, e) => Report(e.FullPath);
        watcher.Renamed += (_, e) => Report(e.FullPath);
        // Too many changes at once for the system to name them.
        watcher.Error += (_, _) => _changes.Writer.TryWrite((folder, false));
        lock (_lock)
        {
            if (_folders.Remove(folder, out var old))
                old.Dispose();
            _folders.Add(folder, watcher);
        }

        watcher.EnableRaisingEvents = true;
    }

    private void Report(string path, bool isNew = false)
    {
        if (!EditorFiles.IsTemporary(Path.GetFileName(path)))
            _changes.Writer.TryWrite((Path.GetRelativePath(_source, path).Replace('\\', '/'), isNew));
    }
}
