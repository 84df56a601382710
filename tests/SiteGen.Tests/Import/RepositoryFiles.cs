namespace SiteGen.Tests.Import;

/// <summary>Finds files of the repository that the tests were built from, and sample data that may lie beside it.</summary>
internal static class RepositoryFiles
{
    public static string Read(string relativePath) => File.ReadAllText(Path.Combine(Root(), relativePath));

    /// <summary>The path of a file in a folder <c>shared</c> beside the repository or above it, or null.</summary>
    public static string? Beside(string relativePath) =>
        Ancestors().Select(folder => Path.Combine(folder, "shared", relativePath)).FirstOrDefault(File.Exists);

    private static string Root() => Ancestors().First(folder => File.Exists(Path.Combine(folder, "SiteGen.sln")));

    private static IEnumerable<string> Ancestors()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            yield return folder.FullName;
    }
}
