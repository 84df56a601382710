using System.Diagnostics;

namespace SiteGen.Build;

/// <summary>
/// Puts together the parts of a site that were built apart. The result has the bytes of a build of the whole; files that
/// stand there already are not written again, and nothing changes before all parts are found to be right.
/// </summary>
public static class SiteMerger
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>Why parts cannot be merged into the output folder; null when they can.</summary>
    /// <param name="options">What to do.</param>
    public static string? Refusal(MergeOptions options)
    {
        foreach (var name in options.Parts)
        {
            var part = Path.GetFullPath(name);
            if (OutputGuard.Contains(options.Output, part))
                return $"the output folder contains the part {name}; name a folder of its own";
            if (OutputGuard.Contains(part, options.Output))
                return $"the output folder lies in the part {name}; name a folder of its own";
        }

        return OutputGuard.Refusal(options.Source, options.Output);
    }

    /// <summary>Merges parts.</summary>
    /// <param name="options">What to do; <see cref="Refusal"/> has nothing against it.</param>
    /// <param name="cancellation">Stops the merge; what is on disk is then finished by the next one.</param>
    /// <returns>What was done, or all that is wrong with the parts.</returns>
    /// <exception cref="OperationCanceledException">The merge was stopped.</exception>
    /// <exception cref="IOException">A part cannot be read, or the output cannot be written.</exception>
    public static MergeReport Merge(MergeOptions options, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var (parts, errors) = Read(options.Parts);
        if (errors.Count > 0)
            return new MergeReport { Errors = errors };
        var owners = new Dictionary<string, SitePart>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var path in part.Descriptor.Files)
                owners.TryAdd(path, part);
        }

        var manifest = new Manifest(options.Source, options.Output);
        using var turn = manifest.Lock(options.Notice, cancellation);
        using var staging = new StagingFolder(options.Output);
        var written = new OutputWriter(Environment.ProcessorCount, null, cancellation)
            .Stage([.. owners.Select(o => Copy(o.Key, o.Value))], staging);
        var removed = new OutputFolder(options.Output, manifest).Publish(owners.Keys, staging);
        return new MergeReport
        {
            Errors = [],
            Parts = parts.Count,
            Files = owners.Count,
            Written = written,
            Unchanged = owners.Count - written,
            Removed = removed,
            Elapsed = Stopwatch.GetElapsedTime(start),
        };
    }

    private static (List<SitePart> Parts, List<string> Errors) Read(IReadOnlyList<string> names)
    {
        var errors = new List<string>();
        var parts = new List<SitePart>();
        foreach (var name in names.Select(Path.TrimEndingDirectorySeparator))
        {
            if (SitePart.Read(name, errors) is { } part)
                parts.Add(part);
        }

        errors.AddRange(PartCheck.Set(parts));
        parts.ForEach(part => part.CheckFiles(errors));
        // What is found between parts that do not belong together, or lack files, says nothing.
        if (errors.Count == 0)
            errors.AddRange(PartCheck.Whole(parts));
        return (parts, errors);
    }

    private static OutputJob Copy(string path, SitePart part) => OutputJob.File("/" + path, part.Name, output =>
    {
        using var file = File.OpenHandle(Path.Combine(part.Folder, path), options: FileOptions.SequentialScan);
        for (var at = 0L; ;)
        {
            var read = RandomAccess.Read(file, output.GetSpan(ChunkSize), at);
            if (read == 0)
                return;
            output.Advance(read);
            at += read;
        }
    });
}
