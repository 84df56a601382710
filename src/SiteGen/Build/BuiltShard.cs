namespace SiteGen.Build;

/// <summary>A folder that holds a part of a site.</summary>
/// <param name="Name">The folder, as the person named it.</param>
/// <param name="Folder">The folder; an absolute path.</param>
/// <param name="Descriptor">What stands in it about it.</param>
internal sealed record SitePart(string Name, string Folder, ShardDescriptor Descriptor)
{
    /// <summary>Reads what stands in a folder about it; null, with an error, where it is no part.</summary>
    /// <param name="name">The folder, as the person named it.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public static SitePart? Read(string name, List<string> errors)
    {
        var folder = Path.GetFullPath(name);
        var file = Path.Combine(folder, ShardDescriptor.FileName);
        if (!Directory.Exists(folder))
            errors.Add($"{name}: there is no such folder");
        else if (!File.Exists(file))
            errors.Add($"{name} is no part of a site: it has no '{ShardDescriptor.FileName}'; name the output of 'sitegen build --shard', hidden files included");
        else if (ShardDescriptor.Read(file) is { } descriptor)
            return new SitePart(name, folder, descriptor);
        else
            errors.Add($"{name}: its '{ShardDescriptor.FileName}' is damaged; build this part again");
        return null;
    }

    /// <summary>Compares the files that are there with those that the part was built with.</summary>
    /// <param name="errors">Takes what is wrong.</param>
    public void CheckFiles(List<string> errors)
    {
        var made = Descriptor.Files.ToHashSet(StringComparer.Ordinal);
        var there = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(path => path != ShardDescriptor.FileName)
            .ToHashSet(StringComparer.Ordinal);
        if (made.Except(there).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } missing)
            errors.Add($"{Name} lacks {Listed(missing)}; build or copy this part again");
        if (there.Except(made).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } foreign)
            errors.Add($"{Name} holds {Listed(foreign)}, which its build did not make; take out what does not belong to it");
    }

    private static string Listed(List<string> paths) => paths.Count == 1
        ? $"'{paths[0]}'"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{paths.Count} files, '{paths[0]}' first");
}
