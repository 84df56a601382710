using System.Diagnostics;
using SiteGen.Tests.Build;

namespace SiteGen.Tests.Workflows;

public sealed class ShardedWorkflowTests
{
    private static readonly Workflow Sharded = new(Repository.Read(".github/workflows/publish-sharded.yml"));
    private static readonly Workflow Whole = new(Repository.Read(".github/workflows/publish.yml"));

    [Fact]
    public void It_runs_by_hand_by_default() => Assert.Equal(["workflow_dispatch"], Sharded.Keys("on"));

    [Fact]
    public void Each_job_has_minimal_permissions()
    {
        Assert.Equal("", Sharded.Map("permissions"));
        Assert.Equal(["import", "shard", "merge", "deploy", "mail", "report"], Sharded.Keys("jobs"));
        Assert.Equal("contents: write, pages: read", Sharded.Map("jobs", "import", "permissions"));
        Assert.Equal("contents: read", Sharded.Map("jobs", "shard", "permissions"));
        Assert.Equal("contents: read", Sharded.Map("jobs", "merge", "permissions"));
        Assert.Equal("id-token: write, pages: write", Sharded.Map("jobs", "deploy", "permissions"));
        Assert.Equal("contents: write", Sharded.Map("jobs", "mail", "permissions"));
    }

    [Fact]
    public void It_imports_and_deploys_like_the_other_workflow_and_never_at_the_same_time()
    {
        Assert.Equal(Whole.Text("jobs", "build", "if"), Sharded.Text("jobs", "import", "if"));
        Assert.Equal(Whole.Map("concurrency"), Sharded.Map("concurrency"));
        Assert.Equal(Whole.Map("env"), Sharded.Map("env"));
        Assert.All([" fetch", " enrich", "keep-alive.sh", "commit-import.sh"],
            script => Assert.Equal(Command(Whole, "build", script), Command(Sharded, "import", script)));
        Assert.Equal((string)Whole.Steps("deploy")[0]["uses"], (string)Sharded.Steps("deploy")[0]["uses"]);
    }

    [Fact]
    public void All_shards_use_the_commit_the_time_and_the_address_of_the_import()
    {
        Assert.Equal(["base_url", "commit", "time"], Sharded.Keys("jobs", "import", "outputs").Order(StringComparer.Ordinal));
        var build = Step("shard", "build --shard");
        Assert.Equal(
            "BASE_URL: ${{ needs.import.outputs.base_url }}, SHARD: ${{ matrix.shard }}/${{ strategy.job-total }}, SOURCE_DATE_EPOCH: ${{ needs.import.outputs.time }}",
            Pairs(build["env"]));
        Assert.Contains(" --no-import ", (string)build["run"], StringComparison.Ordinal);
        Assert.All(["shard", "merge"], job =>
            Assert.Equal("persist-credentials: false, ref: ${{ needs.import.outputs.commit }}", Pairs(Sharded.Steps(job)[0]["with"])));
        var shards = Assert.IsType<List<object>>(Sharded["jobs", "shard", "strategy", "matrix", "shard"]);
        Assert.Equal(Enumerable.Range(1, shards.Count).Select(n => $"{n}"), shards.Cast<string>());
    }

    [Fact]
    public void Each_job_waits_for_its_inputs()
    {
        Assert.Equal("import", Sharded.Text("jobs", "shard", "needs"));
        Assert.Equal(["import", "shard"], Assert.IsType<List<object>>(Sharded["jobs", "merge", "needs"]).Cast<string>());
        Assert.Equal("merge", Sharded.Text("jobs", "deploy", "needs"));
    }

    // Runs the commands of the workflow with the program under test; folders replace the artifacts.
    [Fact]
    [EndToEnd]
    public void Its_commands_produce_the_site_of_a_single_build()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The commands run in GitHub's Linux machines");
        using var site = ShardedSite.Create();
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["BASE_URL"] = "https://lab.example/repo",
            ["SOURCE_DATE_EPOCH"] = "1795435200", // 2026-11-23T00:00:00Z
        };
        site.Build("--base-url", "https://lab.example/repo/");
        var whole = site.Snapshot("_site");

        Bash(Command(Sharded, "import", "build --shard"), site.Root, variables);
        for (var shard = 1; shard <= 2; shard++)
        {
            variables["SHARD"] = $"{shard}/2";
            Directory.Delete(site.FullPath("_site"), recursive: true);
            Bash(Command(Sharded, "shard", "build --shard"), site.Root, variables);
            Bash(Command(Sharded, "shard", "tar --create"), site.Root, variables);
            Directory.CreateDirectory(site.FullPath($"shards/shard-{shard}"));
            File.Move(site.FullPath("shard.tar"), site.FullPath($"shards/shard-{shard}/shard.tar"));
        }

        Directory.Delete(site.FullPath("_site"), recursive: true);
        Bash(Command(Sharded, "merge", "tar --extract"), site.Root, variables);
        Bash(Command(Sharded, "merge", " merge "), site.Root, variables);

        Assert.Equal(whole, site.Snapshot("_site"));
    }

    private static Dictionary<object, object> Step(string job, string text) =>
        Assert.Single(Sharded.Steps(job), s => s.TryGetValue("run", out var run) && ((string)run).Contains(text, StringComparison.Ordinal));

    private static string Command(Workflow workflow, string job, string text) => workflow.Steps(job)
        .Select(s => s.TryGetValue("run", out var run) ? (string)run : "")
        .First(run => run.Contains(text, StringComparison.Ordinal));

    private static string Pairs(object map) =>
        string.Join(", ", ((Dictionary<object, object>)map).Select(e => $"{e.Key}: {e.Value}").Order(StringComparer.Ordinal));

    private static void Bash(string script, string folder, Dictionary<string, string> variables)
    {
        var program = ProgramUnderTest.CreateStartInfo();
        var command = string.Join(' ', program.ArgumentList.Prepend(program.FileName));
        var local = script.Replace("dotnet run --project src/SiteGen.Cli -c Release --", command, StringComparison.Ordinal);
        var start = new ProcessStartInfo("bash", ["-eo", "pipefail", "-c", local])
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        var run = ProgramUnderTest.RunProcess(start);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }
}
