namespace SiteGen.Build;

/// <summary>Brings an output folder to what a build has staged, and removes what nothing makes any more.</summary>
/// <param name="output">The output folder.</param>
/// <param name="manifest">Its list.</param>
internal sealed class OutputFolder(string output, Manifest manifest)
{
    /// <summary>
    /// Publishes. The list holds the old and the new files while this runs, so that a killed build leaves nothing behind
    /// that the next one does not know of.
    /// </summary>
    /// <param name="paths">The files of the site.</param>
    /// <param name="staging">Those that differ.</param>
    /// <returns>How many files were removed.</returns>
    public int Publish(IReadOnlyCollection<string> paths, StagingFolder staging)
    {
        var now = paths.ToHashSet(StringComparer.Ordinal);
        var before = manifest.Read();
        var stale = before.Where(path => !now.Contains(path)).ToList();
        if (stale.Count > 0 || before.Count != now.Count)
            manifest.Write(now.Concat(stale));
        // First, because a new folder may have the name of an old file.
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
        for (var folder = Path.GetDirectoryName(file)!; folder.Length > output.Length && IsEmpty(folder); folder = Path.GetDirectoryName(folder)!)
            Directory.Delete(folder);
        return true;
    }

    private static bool IsEmpty(string folder) => !Directory.EnumerateFileSystemEntries(folder).Any();
}
