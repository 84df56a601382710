using System.Reflection;

namespace SiteGen.Scaffold;

/// <summary>
/// Writes a new feed: settings, example topics and pages, and the workflow that publishes it from a repository that
/// does not hold SiteGen's sources.
/// </summary>
public static class NewSite
{
    private const string Prefix = "scaffold/";

    /// <summary>Writes the files of a new feed into a folder that is new or empty; a <c>.git</c> in it is left alone.</summary>
    /// <param name="folder">The folder.</param>
    public static NewSiteResult Write(string folder)
    {
        var written = new List<string>();
        try
        {
            if (File.Exists(folder))
                return new NewSiteResult([], $"{folder} is a file; name a folder that is new or empty");
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any(e => Path.GetFileName(e) != ".git"))
                return new NewSiteResult([], $"{folder} is not empty; name a folder that is new or empty");
            foreach (var (path, resource) in Files())
            {
                WriteFile(Path.Combine(folder, path), resource);
                written.Add(path);
            }

            return new NewSiteResult(written, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new NewSiteResult(written, $"cannot write to {folder}: {e.Message}");
        }
    }

    private static IEnumerable<(string Path, string Resource)> Files() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (Path: name[Prefix.Length..].Replace('\\', '/'), name))
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    private static void WriteFile(string path, string resource)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var source = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        source.CopyTo(target);
    }
}
