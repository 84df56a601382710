using SiteGen.Tests.Support;

namespace SiteGen.BrowserTests.Support;

/// <summary>Copies sources of this repository, so that a test can change them.</summary>
internal static class SourceCopy
{
    /// <summary>Copies a folder.</summary>
    /// <param name="folder">Its path, relative to the repository.</param>
    /// <param name="target">The folder that receives the copy, at the same relative path.</param>
    public static void Make(string folder, string target)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf(folder), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
