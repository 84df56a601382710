namespace SiteGen.Fuzz;

/// <summary>The files of this repository that mutations start from.</summary>
public sealed class RepositoryFiles(string root)
{
    /// <summary>Finds the repository that contains the program.</summary>
    public static RepositoryFiles Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SiteGen.sln")))
            folder = folder.Parent;
        return new RepositoryFiles(folder?.FullName ?? throw new InvalidOperationException("the program runs outside the repository"));
    }

    /// <summary>Reads the files of a folder, in order. Throws if there are none.</summary>
    public string[] ReadTexts(string folder, string pattern)
    {
        var files = Directory.GetFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        string[] texts = [.. files.Select(f => File.ReadAllText(f).ReplaceLineEndings("\n")).Where(t => t.Length > 0)];
        return texts.Length > 0 ? texts : throw new InvalidOperationException($"{folder} has no {pattern}");
    }
}
