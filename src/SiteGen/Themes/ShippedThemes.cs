using System.Reflection;

namespace SiteGen.Themes;

/// <summary>The themes that ship with the program, as embedded resources, so that the program is a single file.</summary>
internal sealed class ShippedThemes : IThemeRoot
{
    private const string Prefix = "themes/";

    private static readonly Assembly Program = typeof(ShippedThemes).Assembly;

    private readonly string[] _paths = [.. Program.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..])];

    /// <inheritdoc/>
    public IEnumerable<string> Names => _paths
        .Select(path => path[..path.IndexOf('/', StringComparison.Ordinal)])
        .Distinct(StringComparer.Ordinal);

    /// <inheritdoc/>
    public bool Contains(string theme) => _paths.Contains($"{theme}/{ThemeFolder.ManifestName}", StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<string> ListFiles(string theme, string part)
    {
        var folder = $"{theme}/{part}/";
        return _paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).Select(path => path[(theme.Length + 1)..]);
    }

    /// <inheritdoc/>
    public byte[] Read(string theme, string path, int maxLength)
    {
        using var stream = Program.GetManifestResourceStream($"{Prefix}{theme}/{path}")
            ?? throw new FileNotFoundException($"The program contains no {theme}/{path}.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
