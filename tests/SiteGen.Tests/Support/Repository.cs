namespace SiteGen.Tests.Support;

/// <summary>The repository that the tests were built from, and sample data that may lie beside it.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = Ancestors().First(folder => File.Exists(Path.Combine(folder, "SiteGen.sln")));

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative)).ReplaceLineEndings("\n");

    /// <summary>The projects of the repository.</summary>
    public static IEnumerable<string> Projects() =>
        new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateDirectories(PathOf(folder)))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csproj"));

    /// <summary>Returns the path of a file in a folder <c>shared</c> beside the repository or above it; null if there is none.</summary>
    public static string? Beside(string relative) =>
        Ancestors().Select(folder => Path.Combine(folder, "shared", relative)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Ancestors()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return folder.FullName;
    }
}
