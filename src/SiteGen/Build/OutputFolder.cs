namespace SiteGen.Build;

/// <summary>Publishes what a build has staged to an output folder, and removes stale files.</summary>
/// <param name="output">The output folder.</param>
/// <param name="manifest">The manifest of the output folder.</param>
internal sealed class OutputFolder(string output, Manifest manifest)
{
    /// <summary>
    /// Publishes the staged files. The manifest lists old and new files meanwhile, so that a killed build leaves no file that
    /// the next one does not know.
    /// </summary>
    /// <param name="paths">The files of the site.</param>
    /// <param name="staging">The files that differ.</param>
    /// <returns>The number of removed files.</returns>
    public int Publish(IReadOnlyCollection<string> paths, StagingFolder staging)
    {
        var now = paths.ToHashSet(StringComparer.Ordinal);
        var before = manifest.Read();
        var stale = before.Where(path => !now.Contains(path)).ToList();
        if (stale.Count > 0 || before.Count != now.Count)
            manifest.Write(now.Concat(stale));
        // Stale files are removed first, because a new folder may have the name of an old file.
        var removed = stale.Count(Remove);
        staging.Publish();
        if (stale.Count > 0)
            manifest.Write(now);
        return removed;
    }

    private bool Remove(string path)
    {
        var file = Path.Combine(output, path);
        if (!File.Exists(file))
            return false;
        File.Delete(file);
        var folder = Path.GetDirectoryName(file)!;
        while (folder.Length > output.Length && IsEmpty(folder))
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }

        return true;
    }

    private static bool IsEmpty(string folder) => !Directory.EnumerateFileSystemEntries(folder).Any();
}
