using System.Globalization;

namespace SiteGen.Build;

/// <summary>A folder that contains a shard of a site.</summary>
/// <param name="Name">The folder, as the user named it.</param>
/// <param name="Folder">The folder; an absolute path.</param>
/// <param name="Descriptor">The contents of its <c>.sitegen-shard</c> file.</param>
internal sealed record BuiltShard(string Name, string Folder, ShardDescriptor Descriptor)
{
    /// <summary>Reads the descriptor of a folder.</summary>
    /// <param name="name">The folder, as the user named it.</param>
    /// <param name="errors">Receives an error unless the folder is a shard.</param>
    /// <returns>The shard; null unless the folder is one.</returns>
    public static BuiltShard? Read(string name, List<string> errors)
    {
        var folder = Path.GetFullPath(name);
        var file = Path.Combine(folder, ShardDescriptor.FileName);
        if (!Directory.Exists(folder))
            errors.Add($"{name}: there is no such folder");
        else if (!File.Exists(file))
            errors.Add(DescribeMissing(name));
        else if (ShardDescriptor.Read(file) is { } descriptor)
            return new BuiltShard(name, folder, descriptor);
        else
            errors.Add($"{name}: its '{ShardDescriptor.FileName}' is damaged; build this shard again");
        return null;
    }

    /// <summary>Compares the files of the folder with those that the build wrote.</summary>
    /// <param name="errors">Receives errors.</param>
    public void CheckFiles(List<string> errors)
    {
        var built = Descriptor.Files.ToHashSet(StringComparer.Ordinal);
        var found = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => path != ShardDescriptor.FileName)
            .ToHashSet(StringComparer.Ordinal);
        if (built.Except(found).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } missing)
            errors.Add($"{Name} lacks {Describe(missing)}; build or copy this shard again");
        if (found.Except(built).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } foreign)
            errors.Add($"{Name} contains {Describe(foreign)}, which its build did not write; remove what does not belong to it");
    }

    private static string DescribeMissing(string name) =>
        $"{name} is not a shard: it has no '{ShardDescriptor.FileName}'; name the output of 'sitegen build --shard', hidden files included";

    private static string Describe(List<string> paths) => paths.Count == 1
        ? $"'{paths[0]}'"
        : string.Create(CultureInfo.InvariantCulture, $"{paths.Count} files, '{paths[0]}' first");
}
