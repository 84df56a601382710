using System.Text;

namespace SiteGen.Tests.Hostile;

/// <summary>
/// A valid site, built once, to which a test adds hostile input. The same run must also report the mistake of a second paper,
/// the witness.
/// </summary>
public sealed class HostileSite : IDisposable
{
    private const string Witness =
        "content/papers/zz-witness.md:3:7: error: 'date' is \"2026-13-40\"; "
        + "expected a day such as 2026-11-23 or a time such as 2026-11-23T08:00:00Z\n";

    private readonly TestSite _site = new($"""
        -- content/papers/one.md --
        {TestSite.Paper("One")}
        -- content/topics/trees.md --
        ---
        title: "Trees"
        match: ["tree"]
        ---
        -- content/pages/about.md --
        ---
        title: "About"
        ---
        -- themes/mine/theme.yaml --
        extends: "default"
        """);

    public HostileSite() => Assert.Equal(0, _site.Build("--theme", "mine").ExitCode);

    public string Root => _site.Root;

    public string FullPath(string path)
    {
        var full = _site.FullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        return full;
    }

    public void Write(string path, string text) => _site.Write(path, text);

    public void Write(string path, byte[] bytes) => File.WriteAllBytes(FullPath(path), bytes);

    /// <summary>Writes a paper with this body.</summary>
    public void WritePaper(string body, string path = "content/papers/x.md") =>
        Write(path, $"---\ntitle: \"X\"\ndate: \"2026-11-20\"\n---\n{body}\n");

    /// <summary>Creates a symbolic link, as a shared feed may contain one.</summary>
    public void Link(string path, string target)
    {
        var full = FullPath(path);
        File.Delete(full);
        File.CreateSymbolicLink(full, target);
    }

    /// <summary>
    /// Builds with the witness and asserts that exactly these errors and the witness's are reported (warnings aside), that the
    /// exit code is 1, and that the earlier output is unchanged.
    /// </summary>
    public void AssertRefused(params string[] errors)
    {
        Write("content/papers/zz-witness.md", "---\ntitle: \"W\"\ndate: \"2026-13-40\"\n---\n");
        var before = _site.Snapshot("_site");
        Assert.NotEmpty(before);
        var run = _site.Build("--theme", "mine");
        var found = run.Error.Split('\n').Where(line => line.Contains(": error: ", StringComparison.Ordinal));
        Assert.Equal([.. errors.Append(Witness.TrimEnd('\n')).Order(StringComparer.Ordinal)], found.Order(StringComparer.Ordinal));
        Assert.EndsWith("; nothing was written\n", run.Error, StringComparison.Ordinal);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(before, _site.Snapshot("_site"));
    }

    /// <summary>Builds without the witness and asserts success.</summary>
    public ProgramRun AssertBuilds()
    {
        var run = _site.Build("--theme", "mine");
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }

    public ProgramRun Build() => _site.Build("--theme", "mine");

    public string Read(string path) => _site.Read(path);

    public bool Exists(string path) => _site.Exists(path);

    public IReadOnlyList<string> Files(string folder) => _site.Files(folder);

    /// <summary>Returns text in UTF-8 with other bytes in the middle.</summary>
    public static byte[] Embed(string before, byte[] hostile, string after) =>
        [.. Encoding.UTF8.GetBytes(before), .. hostile, .. Encoding.UTF8.GetBytes(after)];

    public void Dispose() => _site.Dispose();
}
