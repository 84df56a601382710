using System.Text;

namespace SiteGen.Tests.Feeds;

/// <summary>
/// Compares output with the file in <c>tests/SiteGen.Tests/Golden/feeds</c>. With UPDATE_GOLDEN=1 in the environment the
/// file is written instead; review the difference before you commit it.
/// </summary>
internal static class GoldenFile
{
    public static void Check(string name, byte[] actual)
    {
        var path = Path.Combine(Root(), "tests", "SiteGen.Tests", "Golden", "feeds", name);
        // Git checks out text files with LF; RisWriterTests covers the CR LF of RIS.
        var text = Encoding.UTF8.GetString(actual).ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SiteGen.sln")))
            folder = folder.Parent ?? throw new InvalidOperationException("The tests do not run inside the repository.");
        return folder.FullName;
    }
}
