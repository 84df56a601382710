using System.Diagnostics;

namespace SiteGen.Build;

/// <summary>
/// Merges the shards of a site. The result has the bytes of a build of the whole site. Files that do not change are not
/// written, and nothing changes before all shards are checked.
/// </summary>
public static class SiteMerger
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>Explains why shards cannot be merged into the output folder; null if they can.</summary>
    /// <param name="options">The options.</param>
    public static string? ExplainRefusal(MergeOptions options)
    {
        foreach (var name in options.Shards)
        {
            var shard = Path.GetFullPath(name);
            if (OutputGuard.Contains(options.Output, shard))
                return $"the output folder contains the shard {name}; name a folder of its own";
            if (OutputGuard.Contains(shard, options.Output))
                return $"the output folder is inside the shard {name}; name a folder of its own";
        }

        return OutputGuard.ExplainRefusal(options.Source, options.Output);
    }

    /// <summary>Merges shards.</summary>
    /// <param name="options">The options, which <see cref="ExplainRefusal"/> accepts.</param>
    /// <param name="cancellation">Stops the merge; the next one completes what is on disk then.</param>
    /// <returns>What the merge did, or all errors of the shards.</returns>
    /// <exception cref="OperationCanceledException">The merge was stopped.</exception>
    /// <exception cref="IOException">A shard cannot be read, or the output cannot be written.</exception>
    public static MergeReport Merge(MergeOptions options, CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        var (shards, errors) = Read(options.Shards);
        if (errors.Count > 0)
            return new MergeReport { Errors = errors };
        var owners = new Dictionary<string, BuiltShard>(StringComparer.Ordinal);
        foreach (var shard in shards)
        {
            foreach (var path in shard.Descriptor.Files)
                owners.TryAdd(path, shard);
        }

        var manifest = new Manifest(options.Source, options.Output);
        using var turn = manifest.Lock(options.Notice, cancellation);
        using var staging = new StagingFolder(options.Output);
        var weight = new SiteWeight(options.MaxBytes);
        var written = new OutputWriter(Environment.ProcessorCount, null, cancellation)
            .Stage([.. owners.Select(o => Copy(o.Key, o.Value))], staging, weight);
        var removed = new OutputFolder(options.Output, manifest).Publish(owners.Keys, staging);
        return new MergeReport
        {
            Errors = [],
            Warnings = weight.FindWarning() is { } warning ? [warning] : [],
            Shards = shards.Count,
            Files = owners.Count,
            Written = written,
            Unchanged = owners.Count - written,
            Removed = removed,
            Elapsed = Stopwatch.GetElapsedTime(start),
        };
    }

    private static (List<BuiltShard> Shards, List<string> Errors) Read(IReadOnlyList<string> names)
    {
        var errors = new List<string>();
        var shards = new List<BuiltShard>();
        foreach (var name in names.Select(Path.TrimEndingDirectorySeparator))
        {
            if (BuiltShard.Read(name, errors) is { } shard)
                shards.Add(shard);
        }

        errors.AddRange(ShardCheck.CheckSet(shards));
        shards.ForEach(shard => shard.CheckFiles(errors));
        // Comparing the files of shards that are incomplete, or do not belong together, would only add misleading errors.
        if (errors.Count == 0)
            errors.AddRange(ShardCheck.CheckFiles(shards));
        return (shards, errors);
    }

    private static OutputJob Copy(string path, BuiltShard shard) => OutputJob.Create("/" + path, shard.Name, output =>
    {
        using var file = File.OpenHandle(Path.Combine(shard.Folder, path), options: FileOptions.SequentialScan);
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
