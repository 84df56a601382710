using SiteGen.Content;

namespace SiteGen.Themes;

/// <summary>The themes in <c>themes</c> of a source folder, which need not exist. Hidden files are no part of a theme.</summary>
/// <param name="source">The source folder; an absolute path.</param>
/// <param name="diagnostics">Takes the findings.</param>
internal sealed class DiskThemes(string source, DiagnosticBag diagnostics) : IThemeRoot
{
    private readonly string _folder = Path.Combine(source, "themes");
    private readonly SourceTree _tree = new(source, diagnostics);

    /// <inheritdoc/>
    public IEnumerable<string> Names => !Directory.Exists(_folder) ? [] :
        Directory.EnumerateDirectories(_folder).Select(d => Path.GetFileName(d)).Where(Holds);

    /// <inheritdoc/>
    public bool Holds(string theme) => SourceFile.Exists(Path.Combine(_folder, theme, ThemeFolder.ManifestName));

    /// <inheritdoc/>
    public IEnumerable<string> Files(string theme, string part) => _tree
        .FindFiles($"themes/{theme}/{part}", recursive: true, name => part != "assets" && Path.GetExtension(name) is ".html" or ".js")
        .Select(file => file.Path[$"themes/{theme}/".Length..])
        .Where(path => !path.Contains("/.", StringComparison.Ordinal));

    /// <inheritdoc/>
    public byte[]? Read(string theme, string path, int limit)
    {
        var name = $"themes/{theme}/{path}";
        return _tree.Allows(name) ? SourceFile.ReadBytes(Path.Combine(source, name), limit, diagnostics.ForFile(name)) : null;
    }
}
