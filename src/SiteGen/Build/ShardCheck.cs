using System.Globalization;

namespace SiteGen.Build;

/// <summary>Finds what prevents folders from being the shards of one site.</summary>
internal static class ShardCheck
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>Finds shards of other builds than the first one's, and missing and repeated ones.</summary>
    /// <param name="shards">The shards.</param>
    public static IEnumerable<string> CheckSet(IReadOnlyList<BuiltShard> shards)
    {
        if (shards.Count == 0)
            yield break;
        var first = shards[0];
        foreach (var other in shards.Skip(1))
        {
            if (DescribeDifference(first.Descriptor, other.Descriptor) is { } difference)
            {
                yield return $"{other.Name} is of another build than {first.Name}: {difference}; "
                    + "build all shards from the same content and theme, with the same options and --date";
            }
        }

        var count = first.Descriptor.Shard.Count;
        var byNumber = shards.Where(s => s.Descriptor.Shard.Count == count).ToLookup(s => s.Descriptor.Shard.Number);
        for (var number = 1; number <= count; number++)
        {
            var shard = string.Create(CultureInfo.InvariantCulture, $"{number}/{count}");
            var found = byNumber[number].ToList();
            if (found.Count == 0)
                yield return $"shard {shard} is missing; build it with --shard {shard}, or name its folder too";
            else if (found.Count > 1)
                yield return $"{string.Join(" and ", found.Select(s => s.Name))} are both shard {shard}; name only one of them";
        }
    }

    /// <summary>Finds files that two shards contain with different bytes, and files that no shard contains.</summary>
    /// <param name="shards">The shards of one build, each once.</param>
    public static IEnumerable<string> CheckFiles(IReadOnlyList<BuiltShard> shards)
    {
        var owners = new Dictionary<string, BuiltShard>(StringComparer.Ordinal);
        foreach (var shard in shards)
        {
            foreach (var path in shard.Descriptor.Files)
            {
                if (owners.TryAdd(path, shard))
                    continue;
                var owner = owners[path];
                if (!HaveSameBytes(Path.Combine(owner.Folder, path), Path.Combine(shard.Folder, path)))
                {
                    yield return $"{owner.Name} and {shard.Name} both contain '{path}', with different bytes; "
                        + "build both again, with the same version of sitegen";
                }
            }
        }

        var planned = shards.Max(s => s.Descriptor.Planned);
        if (owners.Count != planned)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"the shards contain {owners.Count} files together, ")
                + string.Create(CultureInfo.InvariantCulture, $"but {planned} were planned; ")
                + "build all of them again, with the same version of sitegen";
        }
    }

    private static string? DescribeDifference(ShardDescriptor one, ShardDescriptor other)
    {
        if (one.Shard.Count != other.Shard.Count)
            return string.Create(CultureInfo.InvariantCulture, $"it is shard {other.Shard}, not one of {one.Shard.Count}");
        if (one.Day != other.Day)
            return string.Create(CultureInfo.InvariantCulture, $"its day is {other.Day:yyyy-MM-dd}, not {one.Day:yyyy-MM-dd}");
        return one.Build.DescribeDifference(other.Build);
    }

    private static bool HaveSameBytes(string one, string other)
    {
        using var a = File.OpenRead(one);
        using var b = File.OpenRead(other);
        if (a.Length != b.Length)
            return false;
        var (left, right) = (new byte[ChunkSize], new byte[ChunkSize]);
        while (true)
        {
            var read = a.ReadAtLeast(left, ChunkSize, throwOnEndOfStream: false);
            var otherRead = b.ReadAtLeast(right, ChunkSize, throwOnEndOfStream: false);
            if (otherRead != read || !left.AsSpan(0, read).SequenceEqual(right.AsSpan(0, read)))
                return false;
            if (read == 0)
                return true;
        }
    }
}
