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
    private readonly string _source;
    private readonly string _output;
    private readonly string _name;

    /// <summary>Opens the list of an output folder.</summary>
    /// <param name="source">The folder that holds <c>content</c>.</param>
    /// <param name="output">The output folder; each has a list of its own.</param>
    public Manifest(string source, string output)
    {
        var name = Path.GetRelativePath(source, output).Replace(Path.DirectorySeparatorChar, '/');
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..12];
        (_source, _output, _name) = (source, name, "outputs-" + hash);
    }

    private string ListFile => Path.Combine(_source, ".sitegen", _name + ".txt");

    /// <summary>Lets one run at a time write to the output folder; the others wait.</summary>
    /// <param name="notice">Is told, in words for a person, why this one waits.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public WriteLock Lock(Action<string>? notice, CancellationToken cancellation) => WriteLock.Take(
        _source, _name + ".lock", () => notice?.Invoke($"another build writes to {_output}; waiting for its end"), cancellation);

    /// <summary>The files on the list, relative to the output folder; none before the first build.</summary>
    public IReadOnlySet<string> Read() => File.Exists(ListFile)
        ? File.ReadLines(ListFile).Where(IsInside).ToHashSet(StringComparer.Ordinal)
        : new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Replaces the list.</summary>
    public void Write(IEnumerable<string> paths) =>
        TextFile.WriteAtomically(ListFile, paths.Order(StringComparer.Ordinal));

    /// <summary>
    /// Whether a line of a list leads to a place in the output folder. Lists decide what is deleted and what is written,
    /// so a line that was tampered with must not lead out of it.
    /// </summary>
    /// <param name="path">The line.</param>
    public static bool IsInside(string path) =>
        path.Length > 0 && !Path.IsPathRooted(path) && !path.Split('/').Any(s => s is "" or "." or "..");
}
