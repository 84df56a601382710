using System.Text;

namespace SiteGen.Tests.Hostile;

/// <summary>
/// A good site that was built once, into which a test puts something hostile. Beside it lies a paper with a mistake of
/// its own, which the same run has to report too.
/// </summary>
public sealed class HostileSite : IDisposable
{
    private const string Witness = "content/papers/zz-witness.md:3:7: error: 'date' is \"2026-13-40\"; expected a day such as 2026-11-23 or a time such as 2026-11-23T08:00:00Z\n";

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

    /// <summary>Puts a paper there with this body.</summary>
    public void WritePaper(string body, string path = "content/papers/x.md") =>
        Write(path, $"---\ntitle: \"X\"\ndate: \"2026-11-20\"\n---\n{body}\n");

    /// <summary>A link, as a shared feed may hold one.</summary>
    public void Link(string path, string target)
    {
        var full = FullPath(path);
        File.Delete(full);
        File.CreateSymbolicLink(full, target);
    }

    /// <summary>
    /// Builds; expects exactly these errors (warnings aside) together with the witness's, exit code 1, and the earlier output as it was.
    /// </summary>
    public void Refuses(params string[] errors)
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

    /// <summary>Builds without the witness; expects success and gives what was said.</summary>
    public ProgramRun Accepts()
    {
        var run = _site.Build("--theme", "mine");
        Assert.True(run.ExitCode == 0, run.Error);
        return run;
    }

    public ProgramRun Build() => _site.Build("--theme", "mine");

    public string Read(string path) => _site.Read(path);

    public bool Exists(string path) => _site.Exists(path);

    public IReadOnlyList<string> Files(string folder) => _site.Files(folder);

    /// <summary>Text with some bytes in it that are no text.</summary>
    public static byte[] Bytes(string before, byte[] hostile, string after) => [.. Encoding.UTF8.GetBytes(before), .. hostile, .. Encoding.UTF8.GetBytes(after)];

    public void Dispose() => _site.Dispose();
}
