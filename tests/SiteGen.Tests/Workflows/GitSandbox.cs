using System.Diagnostics;

namespace SiteGen.Tests.Workflows;

/// <summary>A temporary bare repository, a person's clone, and the shallow clone of a workflow.</summary>
internal sealed class GitSandbox : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sitegen-git-").FullName;

    public GitSandbox(DateTimeOffset firstCommit)
    {
        Run(_folder, "git", "init", "--quiet", "--bare", "--initial-branch=main", "origin");
        Run(_folder, "git", "clone", "--quiet", "origin", "person");
        Write(Person, "content/dumps/imported.yaml", "a: one\n");
        Write(Person, "content/site.yaml", "title: \"x\"\n");
        CommitAll(firstCommit, "First");
        Run(_folder, "git", "clone", "--quiet", "--depth", "1", new Uri(Path.Combine(_folder, "origin")).AbsoluteUri, "runner");
    }

    public string Person => Path.Combine(_folder, "person");

    public string Runner => Path.Combine(_folder, "runner");

    /// <summary>Commits and pushes everything in the person's clone.</summary>
    public void CommitAll(DateTimeOffset time, string message)
    {
        Run(Person, "git", "add", "--all");
        Run(Person, time, "git", "commit", "--quiet", "--message", message);
        Run(Person, "git", "push", "--quiet", "origin", "HEAD:main");
    }

    /// <summary>Returns the commit subjects on the main branch, newest first.</summary>
    public IReadOnlyList<string> Published() => Git("log", "--format=%s", "main").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public string Git(params string[] arguments) => Run(Path.Combine(_folder, "origin"), ["git", .. arguments]).Output;

    /// <summary>Runs a script in the clone of the workflow.</summary>
    public (int Code, string Output) Script(string name, DateTimeOffset now, params string[] arguments) =>
        Start(Runner, now, ["bash", Repository.PathOf(".github/scripts/" + name), .. arguments]);

    /// <summary>Runs a script in the clone of the workflow, with programs of a test in front of those of the machine.</summary>
    public (int Code, string Output) ScriptWith(string programs, string name, DateTimeOffset now) => Start(
        Runner, now, ["env", $"PATH={programs}:{Environment.GetEnvironmentVariable("PATH")}", "bash", Repository.PathOf(".github/scripts/" + name)]);

    public static void Write(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Dispose()
    {
        // Git's objects are read-only.
        foreach (var file in Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(_folder, recursive: true);
    }

    private static (int Code, string Output) Run(string folder, params string[] command) => Run(folder, DateTimeOffset.UnixEpoch, command);

    private static (int Code, string Output) Run(string folder, DateTimeOffset time, params string[] command)
    {
        var result = Start(folder, time, command);
        Assert.True(result.Code == 0, $"{string.Join(' ', command)}: {result.Output}");
        return result;
    }

    private static (int Code, string Output) Start(string folder, DateTimeOffset now, string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        // A Git hook that runs these tests sets these variables for its own repository.
        foreach (var name in new[] { "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX" })
            start.Environment.Remove(name);
        var date = now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        start.Environment["SOURCE_DATE_EPOCH"] = date;
        start.Environment["GIT_AUTHOR_DATE"] = start.Environment["GIT_COMMITTER_DATE"] = $"@{date} +0000";
        start.Environment["GIT_AUTHOR_NAME"] = start.Environment["GIT_COMMITTER_NAME"] = "A person";
        start.Environment["GIT_AUTHOR_EMAIL"] = start.Environment["GIT_COMMITTER_EMAIL"] = "person@example.org";
        start.Environment["GIT_CONFIG_GLOBAL"] = start.Environment["GIT_CONFIG_SYSTEM"] = "/dev/null";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
