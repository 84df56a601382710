using System.IO.Enumeration;

namespace SiteGen.Content;

/// <summary>One file of a source folder.</summary>
/// <param name="File">The absolute path.</param>
/// <param name="Path">The path relative to the source folder, with forward slashes.</param>
public sealed record FoundFile(string File, string Path);

/// <summary>
/// Finds the files of a source folder. Its files are published, so a symbolic link that leads out of the source folder is an
/// error. So is a link to a folder, which could form a cycle. Files and folders of editors are left out; see
/// <see cref="EditorFiles"/>.
/// </summary>
/// <param name="source">The source folder; an absolute path.</param>
/// <param name="diagnostics">Receives diagnostics.</param>
public sealed class SourceTree(string source, DiagnosticBag diagnostics)
{
    private const int MaxLinks = 40;

    private readonly Lazy<string?> _root = new(() => ResolveLinks(source));

    /// <summary>Returns the files of a folder in ordinal order; none if the folder does not exist.</summary>
    /// <param name="folder">The folder, relative to the source.</param>
    /// <param name="recursive">Whether to include the files of sub-folders.</param>
    /// <param name="isName">Whether a name is that of a file. A folder of such a name is an error.</param>
    public IReadOnlyList<FoundFile> FindFiles(string folder, bool recursive, Func<string, bool> isName)
    {
        var top = Path.Combine(source, folder);
        if (!SourceFile.Exists(top) || !Allows(folder))
            return [];
        var files = new List<FoundFile>();
        foreach (var (file, isFolder, isLink) in CollectEntries(top, folder, recursive).OrderBy(e => e.File, StringComparer.Ordinal))
        {
            var path = (file.StartsWith(top, StringComparison.Ordinal) ? folder + file[top.Length..] : Path.GetRelativePath(source, file))
                .Replace(Path.DirectorySeparatorChar, '/');
            if (isLink ? AllowsLink(path) : !isFolder)
                files.Add(new FoundFile(file, path));
            else if (isFolder && !isLink && isName(Path.GetFileName(file)))
                Error(path, "this is a folder with the name of a file; rename it");
        }

        return files;
    }

    /// <summary>Returns whether a path leads into the source folder after all links are followed; reports an error if not.</summary>
    /// <param name="path">The path, relative to the source folder, with forward slashes.</param>
    public bool Allows(string path)
    {
        if (ResolveLinks(Path.Combine(source, path)) is not { } real)
        {
            Error(path, "this link is broken; remove it");
            return false;
        }

        if (_root.Value is { } root && IsSameOrInside(real, root))
            return true;
        Error(path, "this link leads out of the source folder, whose files are published; put the file itself here");
        return false;
    }

    private static bool IsSameOrInside(string path, string folder) =>
        path == folder
        || path.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private bool AllowsLink(string path)
    {
        if (!Allows(path))
            return false;
        if (!Directory.Exists(Path.Combine(source, path)))
            return true;
        Error(path, "this is a link to a folder, which is not followed; put the files themselves here");
        return false;
    }

    private List<Entry> CollectEntries(string top, string folder, bool recursive)
    {
        var found = new List<Entry>();
        var folders = new Stack<string>([top]);
        try
        {
            while (folders.TryPop(out var next))
            {
                var entries = ListFolder(next);
                // .NET returns an empty path for an entry whose path is longer than the system allows.
                if (entries.Exists(entry => entry.File.Length == 0))
                {
                    ReportTooDeep(folder);
                    return found;
                }

                entries.RemoveAll(entry => EditorFiles.IsTemporary(Path.GetFileName(entry.File)));
                found.AddRange(entries);
                foreach (var entry in entries.Where(entry => recursive && entry is { IsFolder: true, IsLink: false }))
                    folders.Push(entry.File);
            }
        }
        catch (PathTooLongException)
        {
            ReportTooDeep(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Error(folder, $"not all of this folder can be read: {e.Message.TrimEnd('.')}");
        }

        return found;
    }

    private void ReportTooDeep(string folder) => Error(folder, "the folders in it are nested too deeply to be read; move their files up");

    private static List<Entry> ListFolder(string folder) =>
    [
        .. new FileSystemEnumerable<Entry>(
            folder,
            (ref entry) => new Entry(entry.ToFullPath(), entry.IsDirectory, entry.Attributes.HasFlag(FileAttributes.ReparsePoint)),
            new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false }),
    ];

    private sealed record Entry(string File, bool IsFolder, bool IsLink);

    private void Error(string path, string message) => diagnostics.Error(path, SourcePosition.Start, message);

    /// <summary>Returns a path with all of its links resolved; null if one of them is broken or part of a cycle.</summary>
    private static string? ResolveLinks(string path)
    {
        var full = Path.GetFullPath(path);
        for (var links = 0; links <= MaxLinks; links++)
        {
            if (FindFirstLink(full) is not var (link, target))
                return SourceFile.Exists(full) || Directory.Exists(full) ? Path.TrimEndingDirectorySeparator(full) : null;
            full = Path.GetFullPath(target + full[link.Length..], Path.GetDirectoryName(link)!);
        }

        return null;
    }

    private static (string Link, string Target)? FindFirstLink(string full)
    {
        for (var start = Path.GetPathRoot(full)!.Length; ;)
        {
            var end = full.IndexOf(Path.DirectorySeparatorChar, start);
            var part = end < 0 ? full : full[..end];
            if (new FileInfo(part).LinkTarget is { } target)
                return (part, target);
            if (end < 0)
                return null;
            start = end + 1;
        }
    }
}
