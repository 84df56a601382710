namespace SiteGen.Benchmarks;

/// <summary>The repository that contains the benchmarks, its papers and its theme.</summary>
internal static class Repository
{
    /// <summary>The root folder.</summary>
    public static string Root { get; } = Find();

    /// <summary>Returns a path below the root.</summary>
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
