using System.Text;

namespace SiteGen.Tests.Support;

/// <summary>
/// Compares output with a file in <c>tests/SiteGen.Tests/Golden</c>. With UPDATE_GOLDEN=1 in the environment it writes
/// the file first; review the difference before you commit it.
/// </summary>
internal static class GoldenFile
{
    public static void Verify(string name, ReadOnlySpan<byte> actual) => Verify(name, Encoding.UTF8.GetString(actual));

    public static void Verify(string name, string actual)
    {
        var path = Repository.PathOf("tests/SiteGen.Tests/Golden/" + name);
        // Git checks text files out with LF. RisWriterTests check that RIS has CR LF.
        var text = actual.ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), text);
    }
}
