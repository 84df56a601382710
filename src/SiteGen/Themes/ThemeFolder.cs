using SiteGen.Content;

namespace SiteGen.Themes;

/// <summary>One theme of a chain: its own files, without those that it inherits.</summary>
/// <param name="Name">The theme's name.</param>
/// <param name="Root">The container of the theme.</param>
internal sealed record ThemeFolder(string Name, IThemeRoot Root)
{
    /// <summary>The name of the file that makes a folder a theme.</summary>
    public const string ManifestName = "theme.yaml";

    /// <summary>
    /// Returns the path of a file as diagnostics name it. A file of a theme that ships with the program is named as if it were in
    /// the site's <c>themes</c> folder: a file of that name there would replace it.
    /// </summary>
    /// <param name="path">The file's path in the theme, with forward slashes.</param>
    public string GetDisplayPath(string path) => $"themes/{Name}/{path}";

    /// <summary>Returns the files of a folder with an extension, as paths in the theme with forward slashes, in ordinal order.</summary>
    /// <param name="part">The folder: <c>layouts</c>, <c>partials</c>, <c>inline</c> or <c>assets</c>.</param>
    /// <param name="extension">The extension with its dot; empty for all files.</param>
    public IEnumerable<string> ListFiles(string part, string extension) => Root.ListFiles(Name, part)
        .Where(path => path.EndsWith(extension, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>Reads a file. Reports an error and returns null if it cannot be read.</summary>
    /// <param name="path">The file's path in the theme.</param>
    public byte[]? ReadBytes(string path) => Root.Read(Name, path, SourceFile.MaxCollectedBytes);

    /// <summary>Reads a text file in UTF-8. Reports an error and returns null if it cannot be read.</summary>
    /// <param name="path">The file's path in the theme.</param>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public string? ReadText(string path, DiagnosticBag diagnostics)
    {
        var file = diagnostics.ForFile(GetDisplayPath(path));
        return Root.Read(Name, path, SourceFile.MaxAuthoredBytes) is { } bytes && TextFile.Decode(bytes, file) is { } text
            ? TextFile.Clean(text, file)
            : null;
    }

    /// <summary>Reads the theme's <c>theme.yaml</c>. Reports an error and returns null if it cannot be read.</summary>
    /// <param name="diagnostics">Receives diagnostics.</param>
    public ThemeManifest? ReadManifest(DiagnosticBag diagnostics) => ReadText(ManifestName, diagnostics) is { } yaml
        ? ThemeManifest.Read(yaml, diagnostics.ForFile(GetDisplayPath(ManifestName)))
        : null;
}
