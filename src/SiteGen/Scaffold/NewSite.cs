using System.Globalization;
using System.Reflection;
using System.Text;

namespace SiteGen.Scaffold;

/// <summary>
/// Writes a new feed: settings, an example topic, an example paper, pages, and the workflow that publishes it with a
/// release of the program.
/// </summary>
public static class NewSite
{
    private const string Prefix = "scaffold/";

    /// <summary>Writes the files of a new feed into a folder that does not exist or is empty, except for <c>.git</c>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="day">The date of the example paper.</param>
    /// <param name="release">The release that the workflow installs; null if this program was not built for a release.</param>
    public static NewSiteResult Write(string folder, DateOnly day, ProgramRelease? release)
    {
        var written = new List<string>();
        try
        {
            if (File.Exists(folder))
                return new NewSiteResult([], $"{folder} is a file; name a new or empty folder");
            if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any(e => Path.GetFileName(e) != ".git"))
                return new NewSiteResult([], $"{folder} is not empty; name a new or empty folder");
            foreach (var (path, resource) in FindFiles())
            {
                WriteFile(Path.Combine(folder, path), FillIn(Read(resource), day, release));
                written.Add(path);
            }

            return new NewSiteResult(written, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new NewSiteResult(written, $"cannot write to {folder}: {e.Message}");
        }
    }

    private static IEnumerable<(string Path, string Resource)> FindFiles() =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => (Path: name[Prefix.Length..].Replace('\\', '/'), name))
            .OrderBy(file => file.Path, StringComparer.Ordinal);

    private static string Read(string resource)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    // Replaces the placeholders, which are names between percent signs.
    private static string FillIn(string text, DateOnly day, ProgramRelease? release) => new StringBuilder(text)
        .Replace("%DATE%", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        .Replace("%YEAR%", day.ToString("yyyy", CultureInfo.InvariantCulture))
        .Replace("%REPOSITORY%", release?.Repository ?? "")
        .Replace("%VERSION%", release?.Tag ?? "")
        .Replace("%WHERE%", release is null
            ? "from the releases of the SiteGen repository"
            : $"from [the releases of SiteGen](https://github.com/{release.Repository}/releases)")
        .Replace("%VARIABLE%\n", release is null
            ? "3. Under *Secrets and variables*, *Actions*, *Variables*, set `SITEGEN_REPOSITORY` to the owner and name of the SiteGen "
                + "repository (`owner/name`). The workflow gets the program from its newest release, "
                + "or from the release whose tag you set as `SITEGEN_VERSION`.\n\n"
            : "\n")
        .ToString();

    private static void WriteFile(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        target.Write(Encoding.UTF8.GetBytes(text));
    }
}
