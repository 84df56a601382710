using System.Security.Cryptography;
using System.Text;
using SiteGen.Content;

namespace SiteGen.Build;

/// <summary>
/// The list of the files that builds have made in one output folder, kept in <c>.sitegen/</c> beside the content. Only
/// what stands on it is ever removed.
/// </summary>
internal sealed class Manifest
{
    private readonly string _file;

    /// <summary>Opens the list of an output folder.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="output">The output folder; each has a list of its own.</param>
    public Manifest(string source, string output)
    {
        var name = Path.GetRelativePath(source, output).Replace(Path.DirectorySeparatorChar, '/');
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];
        _file = Path.Combine(source, ".sitegen", $"outputs-{hash}.txt");
    }

    /// <summary>The files on the list, relative to the output folder; none before the first build.</summary>
    public IReadOnlySet<string> Read() => File.Exists(_file)
        ? File.ReadLines(_file).Where(IsInside).ToHashSet(StringComparer.Ordinal)
        : new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Replaces the list.</summary>
    public void Write(IEnumerable<string> paths) =>
        TextFile.WriteAtomically(_file, string.Concat(paths.Order(StringComparer.Ordinal).Select(p => p + "\n")));

    /// <summary>
    /// Whether a line of a list leads to a place in the output folder. Lists decide what is deleted and what is written,
    /// so a line that was tampered with must not lead out of it.
    /// </summary>
    /// <param name="path">The line.</param>
    public static bool IsInside(string path) =>
        path.Length > 0 && !Path.IsPathRooted(path) && !path.Split('/').Any(s => s is "" or "." or "..");
}
