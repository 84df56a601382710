using System.Globalization;

namespace SiteGen.Build;

/// <summary>Says what keeps folders from being the parts of one site; nothing, where they are.</summary>
internal static class PartCheck
{
    private const int ChunkSize = 64 * 1024;

    /// <summary>Finds parts of other builds than the first one's, missing and doubled ones.</summary>
    /// <param name="parts">The parts.</param>
    public static IEnumerable<string> Set(IReadOnlyList<SitePart> parts)
    {
        if (parts.Count == 0)
            yield break;
        var first = parts[0];
        foreach (var other in parts.Skip(1))
        {
            if (Difference(first.Descriptor, other.Descriptor) is { } difference)
                yield return $"{other.Name} is of another build than {first.Name}: {difference}; build all shards from the same content and theme, with the same options and --date";
        }

        var same = parts.Where(p => p.Descriptor.Shard.Count == first.Descriptor.Shard.Count).ToLookup(p => p.Descriptor.Shard.Number);
        for (var number = 1; number <= first.Descriptor.Shard.Count; number++)
        {
            var shard = string.Create(CultureInfo.InvariantCulture, $"{number}/{first.Descriptor.Shard.Count}");
            var found = same[number].ToList();
            if (found.Count == 0)
                yield return $"the part {shard} is missing; build it with --shard {shard}, or name its folder too";
            else if (found.Count > 1)
                yield return $"{string.Join(" and ", found.Select(p => p.Name))} are each the part {shard}; name only one of them";
        }
    }

    /// <summary>Finds files that two parts have, with other bytes; and whether all together are as many as were planned.</summary>
    /// <param name="parts">The parts of one build, each once.</param>
    public static IEnumerable<string> Whole(IReadOnlyList<SitePart> parts)
    {
        var owners = new Dictionary<string, SitePart>(StringComparer.Ordinal);
        foreach (var part in parts)
        {
            foreach (var path in part.Descriptor.Files)
            {
                if (!owners.TryAdd(path, part) && !HaveSameBytes(Path.Combine(owners[path].Folder, path), Path.Combine(part.Folder, path)))
                    yield return $"{owners[path].Name} and {part.Name} both hold '{path}', with other bytes; build both again, with the same version of sitegen";
            }
        }

        var planned = parts.Max(p => p.Descriptor.Planned);
        if (owners.Count != planned)
            yield return string.Create(CultureInfo.InvariantCulture, $"the parts hold {owners.Count} files together, but {planned} were planned; build all of them again, with the same version of sitegen");
    }

    private static string? Difference(ShardDescriptor one, ShardDescriptor other)
    {
        if (one.Shard.Count != other.Shard.Count)
            return $"it is the part {other.Shard}, not one of {one.Shard.Count.ToString(CultureInfo.InvariantCulture)}";
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
            if (b.ReadAtLeast(right, ChunkSize, throwOnEndOfStream: false) != read || !left.AsSpan(0, read).SequenceEqual(right.AsSpan(0, read)))
                return false;
            if (read == 0)
                return true;
        }
    }
}
