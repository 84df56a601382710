namespace SiteGen.Build;

/// <summary>Brings an output folder to what a build has rendered: writes what differs, removes what nothing makes any more.</summary>
internal static class OutputWriter
{
    /// <summary>
    /// Writes. The manifest holds the old and the new files while this runs, so that a killed build leaves nothing
    /// behind that the next one does not know of.
    /// </summary>
    /// <param name="output">The output folder.</param>
    /// <param name="manifest">Its list.</param>
    /// <param name="rendered">The bytes of each file whose bytes differ, and null for each that stands there already.</param>
    /// <returns>How many files were written and removed.</returns>
    public static (int Written, int Removed) Write(string output, Manifest manifest, IReadOnlyDictionary<string, byte[]?> rendered)
    {
        var before = manifest.Read();
        manifest.Write(before.Union(rendered.Keys));
        var written = 0;
        foreach (var (path, bytes) in rendered.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            if (bytes is null)
                continue;
            WriteFile(Path.Combine(output, path), bytes, IsPolled(path));
            written++;
        }

        var stale = before.Where(p => !rendered.ContainsKey(p)).ToList();
        var removed = stale.Count(path => Remove(output, path));
        manifest.Write(rendered.Keys);
        return (written, removed);
    }

    /// <summary>Whether a file stands there with these bytes.</summary>
    public static bool IsUnchanged(string file, byte[] bytes)
    {
        var info = new FileInfo(file);
        return info.Exists && info.Length == bytes.Length && File.ReadAllBytes(file).AsSpan().SequenceEqual(bytes);
    }

    // Readers poll feeds at any moment and must not see half of one.
    private static bool IsPolled(string path) => path.EndsWith(".xml", StringComparison.Ordinal) || path.EndsWith(".json", StringComparison.Ordinal);

    private static void WriteFile(string file, byte[] bytes, bool atomically)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        if (!atomically)
        {
            File.WriteAllBytes(file, bytes);
            return;
        }

        File.WriteAllBytes(file + ".tmp", bytes);
        File.Move(file + ".tmp", file, overwrite: true);
    }

    private static bool Remove(string output, string path)
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
