using System.IO.Enumeration;

namespace SiteGen.Content;

/// <summary>One file of a source folder.</summary>
/// <param name="File">The absolute path.</param>
/// <param name="Path">The path relative to the source folder, with forward slashes, as findings name it.</param>
public sealed record FoundFile(string File, string Path);

/// <summary>
/// Finds the files of a source folder. A feed is shared and its files are published, so a symbolic link may not lead
/// out of the source folder; a link to a folder is not followed, because it could lead in a circle. Both are errors.
/// </summary>
/// <param name="source">The source folder; an absolute path.</param>
/// <param name="diagnostics">Takes the findings.</param>
public sealed class SourceTree(string source, DiagnosticBag diagnostics)
{
    private const int MostLinks = 40;

    private readonly Lazy<string?> _root = new(() => RealPath(source));

    /// <summary>The files below a folder, in ordinal order; none when the folder does not exist.</summary>
    /// <param name="folder">The folder, relative to the source.</param>
    /// <param name="recursive">Whether the folders in it are searched too.</param>
    /// <param name="isName">Whether a name is a file's: a folder or a broken link of that name is an error.</param>
    public IReadOnlyList<FoundFile> Files(string folder, bool recursive, Func<string, bool> isName)
    {
        var top = Path.Combine(source, folder);
        if (!SourceFile.Stands(top) || !Allows(folder))
            return [];
        var files = new List<FoundFile>();
        foreach (var (file, isFolder, isLink) in Entries(top, folder, recursive).OrderBy(e => e.File, StringComparer.Ordinal))
        {
            var path = (file.StartsWith(top, StringComparison.Ordinal) ? folder + file[top.Length..] : Path.GetRelativePath(source, file))
                .Replace(Path.DirectorySeparatorChar, '/');
            if (isLink ? AllowsLink(path) : !isFolder)
                files.Add(new FoundFile(file, path));
            else if (isFolder && !isLink && isName(Path.GetFileName(file)))
                Error(path, "this is a folder, and its name is a file's; rename it");
        }

        return files;
    }

    /// <summary>Whether a file or a folder lies in the source folder once all links are followed; reports when not.</summary>
    /// <param name="path">The path, relative to the source folder, with forward slashes.</param>
    public bool Allows(string path)
    {
        if (RealPath(Path.Combine(source, path)) is not { } real)
        {
            Error(path, "this link leads nowhere; remove it");
            return false;
        }

        if (_root.Value is { } root && (real == root || real.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
            return true;
        Error(path, "this link leads out of the source folder, whose files are published; put the file itself here");
        return false;
    }

    private bool AllowsLink(string path)
    {
        if (!Allows(path))
            return false;
        if (!Directory.Exists(Path.Combine(source, path)))
            return true;
        Error(path, "this is a link to a folder, which is not followed; put the files themselves here");
        return false;
    }

    private List<Entry> Entries(string top, string folder, bool recursive)
    {
        var found = new List<Entry>();
        try
        {
            Collect(found, top, recursive);
        }
        catch (PathTooLongException)
        {
            Error(folder, "the folders in it are nested too deeply to be read; move their files up");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Error(folder, $"not all of this folder can be read: {e.Message.TrimEnd('.')}");
        }

        return found;
    }

    private static void Collect(List<Entry> found, string folder, bool recursive)
    {
        // A list without the links takes one question for all; which entries are links takes one for each.
        List<Entry> entries = [.. Listed(folder, FileAttributes.ReparsePoint, (ref entry) => new Entry(entry.ToFullPath(), entry.IsDirectory, IsLink: false))];
        // Of objects, for which .NET has the code compiled: only their number counts.
        if (Listed<object?>(folder, FileAttributes.None, (ref _) => null).Count() != entries.Count)
            entries = [.. Listed(folder, FileAttributes.None, (ref entry) => new Entry(entry.ToFullPath(), entry.IsDirectory, IsLink(ref entry)))];
        // What the system has no path for comes without one.
        if (entries.Exists(entry => entry.File.Length == 0))
            throw new PathTooLongException();
        found.AddRange(entries);
        foreach (var (file, isFolder, isLink) in entries)
        {
            if (recursive && isFolder && !isLink)
                Collect(found, file, recursive);
        }
    }

    private static FileSystemEnumerable<T> Listed<T>(string folder, FileAttributes without, FileSystemEnumerable<T>.FindTransform made) =>
        new(folder, made, new EnumerationOptions { AttributesToSkip = without, IgnoreInaccessible = false });

    private sealed record Entry(string File, bool IsFolder, bool IsLink);

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private void Error(string path, string message) => diagnostics.Error(path, SourcePosition.Start, message);

    /// <summary>A path without links in any of its parts; null when one of them leads nowhere or in a circle.</summary>
    private static string? RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        for (var links = 0; links <= MostLinks; links++)
        {
            if (FirstLink(full) is not var (link, target))
                return SourceFile.Stands(full) || Directory.Exists(full) ? Path.TrimEndingDirectorySeparator(full) : null;
            full = Path.GetFullPath(target + full[link.Length..], Path.GetDirectoryName(link)!);
        }

        return null;
    }

    private static (string Link, string Target)? FirstLink(string full)
    {
        for (var end = full.IndexOf(Path.DirectorySeparatorChar, Path.GetPathRoot(full)!.Length); ; end = full.IndexOf(Path.DirectorySeparatorChar, end + 1))
        {
            var part = end < 0 ? full : full[..end];
            if (new FileInfo(part).LinkTarget is { } target)
                return (part, target);
            if (end < 0)
                return null;
        }
    }
}
