using System.Security.Cryptography;
using System.Text;
using SiteGen.Content;

namespace SiteGen.Build;

/// <summary>
/// The list of the files that builds have written to an output folder, kept in <c>.sitegen/</c> beside the content. Only files
/// on this list are ever removed.
/// </summary>
internal sealed class Manifest
{
    private readonly string _source;
    private readonly string _output;
    private readonly string _name;

    /// <summary>Opens the manifest of an output folder.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="output">The output folder; each has its own manifest.</param>
    public Manifest(string source, string output)
    {
        var name = Path.GetRelativePath(source, output).Replace(Path.DirectorySeparatorChar, '/');
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];
        (_source, _output, _name) = (source, name, "outputs-" + hash);
    }

    private string ListFile => Path.Combine(_source, ".sitegen", _name + ".txt");

    /// <summary>Takes the lock that lets one run at a time write to the output folder.</summary>
    /// <param name="notice">Receives a message for the user if another run holds the lock.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public WriteLock Lock(Action<string>? notice, CancellationToken cancellation) => WriteLock.Acquire(
        _source, _name + ".lock", () => notice?.Invoke($"another build writes to {_output}; waiting for its end"), cancellation);

    /// <summary>Reads the files on the list, relative to the output folder; none before the first build.</summary>
    public IReadOnlySet<string> Read() => File.Exists(ListFile)
        ? File.ReadLines(ListFile).Where(IsInside).ToHashSet(StringComparer.Ordinal)
        : new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Replaces the list.</summary>
    /// <param name="paths">The files, relative to the output folder.</param>
    public void Write(IEnumerable<string> paths) =>
        TextFile.WriteAtomically(ListFile, paths.Order(StringComparer.Ordinal));

    /// <summary>
    /// Returns whether a line of a list is a path inside the output folder. Lists decide which files are deleted and written, so
    /// a manipulated line must not lead out of the folder.
    /// </summary>
    /// <param name="path">The line.</param>
    public static bool IsInside(string path) =>
        path.Length > 0 && !Path.IsPathRooted(path) && !path.Split('/').Any(s => s is "" or "." or "..");
}
