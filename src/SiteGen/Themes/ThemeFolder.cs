using SiteGen.Content;

namespace SiteGen.Themes;

/// <summary>One theme of a chain: its own files, without those that it inherits.</summary>
/// <param name="Name">The theme's name.</param>
/// <param name="Root">The place that holds it.</param>
internal sealed record ThemeFolder(string Name, IThemeRoot Root)
{
    /// <summary>The name of the file that makes a folder a theme.</summary>
    public const string ManifestName = "theme.yaml";

    /// <summary>
    /// The name of a file of this theme as findings have it. One that comes with the program is named as if it lay in
    /// the source, where a file of that name takes its place.
    /// </summary>
    /// <param name="path">The file's path in the theme, with forward slashes.</param>
    public string Display(string path) => $"themes/{Name}/{path}";

    /// <summary>The files below a part of the theme with this ending, as paths in the theme with forward slashes, in ordinal order.</summary>
    /// <param name="part">The part: <c>layouts</c>, <c>partials</c>, <c>inline</c> or <c>assets</c>.</param>
    /// <param name="ending">The ending of the file names; empty for all.</param>
    public IEnumerable<string> Files(string part, string ending) => Root.Files(Name, part)
        .Where(path => path.EndsWith(ending, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>The bytes of a file; null when it cannot be read, which is reported.</summary>
    /// <param name="path">The file's path in the theme.</param>
    public byte[]? ReadBytes(string path) => Root.Read(Name, path, SourceFile.MaxCollectedBytes);

    /// <summary>The text of a file, which is in UTF-8; null when it cannot be read, which is reported.</summary>
    /// <param name="path">The file's path in the theme.</param>
    /// <param name="diagnostics">Takes the findings.</param>
    public string? ReadText(string path, DiagnosticBag diagnostics) =>
        Root.Read(Name, path, SourceFile.MaxAuthoredBytes) is { } bytes && TextFile.Decode(bytes, diagnostics.ForFile(Display(path))) is { } text
            ? TextFile.Clean(text, diagnostics.ForFile(Display(path)))
            : null;

    /// <summary>Reads this theme's <c>theme.yaml</c>; null when it cannot be read, which is reported.</summary>
    /// <param name="diagnostics">Takes the findings.</param>
    public ThemeManifest? Manifest(DiagnosticBag diagnostics) =>
        ReadText(ManifestName, diagnostics) is { } yaml ? ThemeManifest.Read(yaml, diagnostics.ForFile(Display(ManifestName))) : null;
}
