namespace SiteGen.Tests.Support;

/// <summary>
/// A whole site in a temporary folder. One text describes its files: a line <c>-- path --</c> begins each of them. Tests run
/// the program on it as users do.
/// </summary>
public sealed class TestSite : IDisposable
{
    public const string Settings = """
        title: "Test papers"
        baseUrl: "https://lab.example/papers/"
        """;

    public TestSite(string files = "")
    {
        Root = Directory.CreateTempSubdirectory("sitegen-test-").FullName;
        if (!files.Contains("-- content/site.yaml --", StringComparison.Ordinal))
            Write("content/site.yaml", Settings + "\n");
        string? path = null;
        var lines = new List<string>();
        foreach (var line in files.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("-- ", StringComparison.Ordinal) && line.EndsWith(" --", StringComparison.Ordinal))
            {
                Flush();
                path = line[3..^3];
            }
            else
            {
                lines.Add(line);
            }
        }

        Flush();

        void Flush()
        {
            if (path is not null)
                Write(path, string.Join("\n", lines).TrimEnd('\n') + "\n");
            lines.Clear();
        }
    }

    public string Root { get; }

    public string FullPath(string path) => Path.Combine(Root, path);

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FullPath(path))!);
        File.WriteAllText(FullPath(path), text);
    }

    public string Read(string path) => File.ReadAllText(FullPath(path));

    public bool Exists(string path) => File.Exists(FullPath(path));

    public void Delete(string path) => File.Delete(FullPath(path));

    /// <summary>Returns the files below a folder, relative to it, in ordinal order.</summary>
    public IReadOnlyList<string> Files(string folder) => !Directory.Exists(FullPath(folder)) ? [] :
        [.. Directory.EnumerateFiles(FullPath(folder), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(FullPath(folder), f).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)];

    /// <summary>Returns the bytes of every file below a folder in Base64, so that assertions can compare them.</summary>
    public IReadOnlyDictionary<string, string> Snapshot(string folder) =>
        Files(folder).ToDictionary(f => f, f => Convert.ToBase64String(File.ReadAllBytes(Path.Combine(FullPath(folder), f))));

    /// <summary>Runs the program with <c>--source</c> for this site.</summary>
    public ProgramRun Run(params string[] args) => ProgramUnderTest.Run([.. args, "--source", Root]);

    /// <summary>Builds the site on 2026-11-23.</summary>
    public ProgramRun Build(params string[] args) => Run(["build", .. args]);

    public void Dispose() => Directory.Delete(Root, recursive: true);

    /// <summary>Returns the text of a paper's file.</summary>
    public static string Paper(string title, string date = "2026-11-20", string more = "") =>
        $"---\ntitle: \"{title}\"\ndate: \"{date}\"\n{more}---\n\nAn abstract of {title}.\n";
}
