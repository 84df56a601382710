using SiteGen.Content;

namespace SiteGen.Themes;

/// <summary>The themes in the folder <c>themes</c> of a site, which may be missing. Hidden files are ignored.</summary>
/// <param name="source">The source folder; an absolute path.</param>
/// <param name="diagnostics">Receives diagnostics.</param>
internal sealed class DiskThemes(string source, DiagnosticBag diagnostics) : IThemeRoot
{
    private readonly string _folder = Path.Combine(source, "themes");
    private readonly SourceTree _tree = new(source, diagnostics);

    /// <inheritdoc/>
    public IEnumerable<string> Names => !Directory.Exists(_folder) ? [] :
        Directory.EnumerateDirectories(_folder).Select(d => Path.GetFileName(d)).Where(Contains);

    /// <inheritdoc/>
    public bool Contains(string theme) => SourceFile.Exists(Path.Combine(_folder, theme, ThemeFolder.ManifestName));

    /// <inheritdoc/>
    public IEnumerable<string> ListFiles(string theme, string part) => _tree
        .FindFiles($"themes/{theme}/{part}", recursive: true, name => part != "assets" && IsThemeFile(name))
        .Select(file => file.Path[$"themes/{theme}/".Length..])
        .Where(path => !path.Contains("/.", StringComparison.Ordinal));

    private static bool IsThemeFile(string name) => Path.GetExtension(name) is ".html" or ".txt" or ".js" or ".yaml";

    /// <inheritdoc/>
    public byte[]? Read(string theme, string path, int maxLength)
    {
        var name = $"themes/{theme}/{path}";
        return _tree.Allows(name) ? SourceFile.ReadBytes(Path.Combine(source, name), maxLength, diagnostics.ForFile(name)) : null;
    }
}
