namespace SiteGen.Fuzz;

/// <summary>The files of this repository that mutations start from.</summary>
public sealed class RepositoryFiles(string root)
{
    /// <summary>The repository above the program.</summary>
    public static RepositoryFiles Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SiteGen.sln")))
            folder = folder.Parent;
        return new RepositoryFiles(folder?.FullName ?? throw new InvalidOperationException("the program runs outside the repository"));
    }

    /// <summary>The texts of the files of a folder, in order; at least one.</summary>
    public string[] Texts(string folder, string pattern)
    {
        var files = Directory.GetFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        string[] texts = [.. files.Select(f => File.ReadAllText(f).ReplaceLineEndings("\n")).Where(t => t.Length > 0)];
        return texts.Length > 0 ? texts : throw new InvalidOperationException($"{folder} has no {pattern}");
    }
}
