using SiteGen.Content;

namespace SiteGen.Themes;

/// <summary>One folder of a theme's chain.</summary>
/// <param name="Name">The folder's name.</param>
/// <param name="Directory">Its absolute path.</param>
/// <param name="Root">Which of the theme roots it lies in, from 0.</param>
/// <param name="DisplayPath">Its path as findings name it, with forward slashes.</param>
internal sealed record ThemeFolder(string Name, string Directory, int Root, string DisplayPath)
{
    /// <summary>The name of the file that makes a folder a theme.</summary>
    public const string ManifestName = "theme.yaml";

    /// <summary>The name of a file of this folder as findings have it.</summary>
    /// <param name="relative">The file's path in the folder, with forward slashes.</param>
    public string Display(string relative) => $"{DisplayPath}/{relative}";

    /// <summary>
    /// The files below a part of the folder with this ending, as paths in the folder with forward slashes, in ordinal
    /// order. Hidden files and symbolic links, which could lead out of the theme, are left out.
    /// </summary>
    /// <param name="part">The part: <c>layouts</c>, <c>partials</c> or <c>assets</c>.</param>
    /// <param name="pattern">The pattern of the file names.</param>
    public IReadOnlyList<string> Files(string part, string pattern)
    {
        var top = Path.Combine(Directory, part);
        if (!System.IO.Directory.Exists(top))
            return [];
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
        };
        return [.. System.IO.Directory.EnumerateFiles(top, pattern, options)
            .Select(file => Path.GetRelativePath(Directory, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Reads this folder's <c>theme.yaml</c>; null when it cannot be read, which is reported.</summary>
    /// <param name="diagnostics">Takes the findings.</param>
    public ThemeManifest? Manifest(DiagnosticBag diagnostics) =>
        ThemeManifest.Read(File.ReadAllText(Path.Combine(Directory, ManifestName)), Display(ManifestName), diagnostics);
}
