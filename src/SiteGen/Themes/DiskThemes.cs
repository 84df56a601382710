namespace SiteGen.Themes;

/// <summary>The themes of a folder on the disk, which need not exist.</summary>
/// <param name="folder">The absolute path of the folder.</param>
internal sealed class DiskThemes(string folder) : IThemeRoot
{
    // Hidden files are no part of a theme, and symbolic links could lead out of it.
    private static readonly EnumerationOptions PlainFiles = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.ReparsePoint,
    };

    /// <inheritdoc/>
    public IEnumerable<string> Names => !Directory.Exists(folder) ? [] :
        Directory.EnumerateDirectories(folder).Select(d => Path.GetFileName(d)).Where(Holds);

    /// <inheritdoc/>
    public bool Holds(string theme) => File.Exists(Path.Combine(folder, theme, ThemeFolder.ManifestName));

    /// <inheritdoc/>
    public IEnumerable<string> Files(string theme, string part)
    {
        var top = Path.Combine(folder, theme);
        return !Directory.Exists(Path.Combine(top, part)) ? [] :
            Directory.EnumerateFiles(Path.Combine(top, part), "*", PlainFiles).Select(file => Path.GetRelativePath(top, file).Replace('\\', '/'));
    }

    /// <inheritdoc/>
    public Stream Open(string theme, string path) => File.OpenRead(Path.Combine(folder, theme, path));
}
