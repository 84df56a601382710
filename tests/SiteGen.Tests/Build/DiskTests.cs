namespace SiteGen.Tests.Build;

/// <summary>Full and read-only folders, each mounted for one run of the program in its own namespace.</summary>
[EndToEnd]
public sealed class DiskTests : IDisposable
{
    private const string ReadOnly = "sitegen: error: cannot be written: Read-only file system : '{0}";
    private const string Remedy = "'; make the folder writable, or name another one\n";

    private readonly TestSite _site = new($"""
        -- content/papers/one.md --
        {TestSite.Paper("One")}
        -- content/dumps/some.txt --
        A first paper of the dump
        The abstract of the first paper, which is long enough to be one: it tells what the paper is about and what it finds.
        A second paper of the dump
        The abstract of the second paper, which is long enough to be one: it tells what the paper is about and what it finds.
        """);

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("_site", "size=60k", "sitegen: error: the disk is full (No space left on device : '{0}/_site/.sitegen-new/")]
    [InlineData("_site", "ro", ReadOnly + "/_site/.sitegen-new" + Remedy)]
    [InlineData("content/papers", "size=4k", "sitegen: error: the disk is full (No space left on device : '{0}/content/papers/")]
    [InlineData("content/dumps", "ro", ReadOnly + "/content/dumps/imported.yaml.tmp" + Remedy)]
    [InlineData(".sitegen", "ro", ReadOnly + "/.sitegen/import.lock" + Remedy)]
    public void A_full_or_read_only_folder_is_an_error_and_nothing_is_lost(string folder, string mount, string expected)
    {
        var before = _site.Snapshot("");
        var run = RunMounted(folder, mount, "build");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(expected.Replace("{0}", _site.Root, StringComparison.Ordinal), run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
        Assert.Equal(before.Keys, before.Keys.Intersect(_site.Snapshot("").Keys));
        Assert.DoesNotContain(_site.Files(""), f => f.EndsWith(".tmp", StringComparison.Ordinal));

        // Once there is space again, the next run finishes the work.
        Assert.Equal(0, _site.Build().ExitCode);
        Assert.Equal(3, _site.Files("content/papers").Count);
    }

    [Fact]
    public void A_new_paper_on_a_full_disk_is_an_error()
    {
        var run = RunMounted("content/papers", "size=4k", "new", "paper", "Two");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(
            "sitegen: error: cannot write content/papers/two.md: No space left on device", run.Error, StringComparison.Ordinal);
    }

    private ProgramRun RunMounted(string folder, string mount, params string[] arguments)
    {
        // A mount hides the files of the folder, so the script copies them into the mount.
        const string Script = """
            cp -r "$2" "$2.copy" && mount -t tmpfs -o "${1#ro}" tmpfs "$2" && cp -r "$2.copy/." "$2" && rm -r "$2.copy" || exit 99
            [ "$1" != ro ] || mount -o remount,ro "$2" || exit 99
            shift 2
            exec "$@"
            """;
        Directory.CreateDirectory(_site.FullPath(folder));
        var start = ProgramUnderTest.CreateStartInfo([.. arguments, "--source", _site.Root]);
        string[] program = [start.FileName, .. start.ArgumentList];
        start.FileName = "unshare";
        start.ArgumentList.Clear();
        string[] script = ["sh", "-c", Script, "sh", mount, _site.FullPath(folder)];
        foreach (var argument in (string[])["--user", "--map-root-user", "--mount", .. script, .. program])
            start.ArgumentList.Add(argument);
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs the namespaces of Linux");
        var run = ProgramUnderTest.RunProcess(start);
        Assert.SkipWhen(
            run.ExitCode == 99 || run.Error.StartsWith("unshare:", StringComparison.Ordinal),
            $"This system does not let tests mount folders: {run.Error}");
        return run;
    }
}
