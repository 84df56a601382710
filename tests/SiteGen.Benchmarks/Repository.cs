namespace SiteGen.Benchmarks;

/// <summary>The repository that the benchmarks were built in; its own papers and theme are what is measured.</summary>
internal static class Repository
{
    /// <summary>Its root folder.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path below the root.</summary>
    /// <param name="parts">The folders and the file.</param>
    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !System.IO.File.Exists(Path.Combine(folder.FullName, "SiteGen.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("run the benchmarks from a build inside the repository");
    }
}
