using System.Globalization;

namespace SiteGen.Tests.Workflows;

public sealed class WorkflowTests
{
    private const string Own = ".github/workflows/publish.yml";
    private const string Scaffolded = "src/SiteGen/Scaffold/files/.github/workflows/publish.yml";
    private const string Sharded = ".github/workflows/publish-sharded.yml";
    private const string Ci = ".github/workflows/ci.yml";
    private const string Release = ".github/workflows/release.yml";

    [Theory]
    [InlineData(Own)]
    [InlineData(Scaffolded)]
    public void Publishing_runs_on_push_by_hand_and_on_schedule_but_never_on_a_pull_request(string file) =>
        Assert.Equal(["push", "workflow_dispatch", "schedule"], Read(file).Keys("on"));

    [Theory]
    [InlineData(Own)]
    [InlineData(Scaffolded)]
    public void The_schedule_runs_twice_a_day_at_uncommon_minutes(string file)
    {
        var crons = Read(file).Crons;

        Assert.Equal(2, crons.Count);
        Assert.All(crons, cron =>
        {
            Assert.Matches(@"^\d+ \d+ \* \* \*$", cron);
            var minute = int.Parse(cron.Split(' ')[0], CultureInfo.InvariantCulture);
            Assert.True(minute % 2 == 1 && minute % 5 != 0, $"{cron}: many other workflows run at this minute");
        });
    }

    [Theory]
    [InlineData(Own)]
    [InlineData(Scaffolded)]
    public void Each_job_has_minimal_permissions(string file)
    {
        var workflow = Read(file);

        Assert.Equal("", workflow.Map("permissions"));
        Assert.Equal(["build", "deploy", "mail", "report"], workflow.Keys("jobs"));
        Assert.Equal("contents: write, pages: read", workflow.Map("jobs", "build", "permissions"));
        Assert.Equal("id-token: write, pages: write", workflow.Map("jobs", "deploy", "permissions"));
        Assert.Equal("contents: write", workflow.Map("jobs", "mail", "permissions"));
        Assert.Equal("contents: read, issues: write", workflow.Map("jobs", "report", "permissions"));
    }

    [Theory]
    [InlineData(Own)]
    [InlineData(Sharded)]
    [InlineData(Scaffolded)]
    public void A_running_deployment_is_never_cancelled(string file) =>
        Assert.Equal("cancel-in-progress: false, group: pages", Read(file).Map("concurrency"));

    [Theory]
    [InlineData(Own)]
    [InlineData(Scaffolded)]
    public void Only_the_default_branch_deploys_and_a_fork_only_on_request(string file)
    {
        var workflow = Read(file);

        Assert.Equal(
            "github.event_name == 'schedule' || (github.ref_name == github.event.repository.default_branch && "
            + "(!github.event.repository.fork || vars.PUBLISH == 'true'))",
            workflow.Text("jobs", "build", "if"));
        Assert.Equal("build", workflow.Text("jobs", "deploy", "needs"));
        Assert.Null(workflow["jobs", "deploy", "if"]);
    }

    [Theory]
    [InlineData(Own)]
    [InlineData(Scaffolded)]
    public void Sources_are_asked_first_and_the_import_is_committed_before_the_deployed_build(string file)
    {
        var steps = Read(file).Steps("build").Select(s => (string)(s.TryGetValue("run", out var run) ? run : s["uses"])).ToList();

        var order = new[] { "actions/configure-pages", " fetch", "build --base-url", " enrich", "keep-alive.sh", "commit-import.sh", "build --no-import",
            "actions/upload-pages-artifact" }
            .Select(part => steps.FindIndex(s => s.Contains(part, StringComparison.Ordinal)))
            .ToList();
        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
    }

    [Theory]
    [InlineData(Own, "build")]
    [InlineData(Sharded, "import")]
    [InlineData(Scaffolded, "build")]
    public void A_service_that_fails_does_not_stop_the_run_and_a_push_asks_none(string file, string job)
    {
        var asking = Read(file).Steps(job)
            .Where(s => s.TryGetValue("run", out var run) && ((string)run).Split(' ')[^1] is "fetch" or "enrich")
            .ToList();

        Assert.Equal(2, asking.Count);
        Assert.All(asking, s => Assert.Equal(("true", "github.event_name != 'push'"), ((string)s["continue-on-error"], (string)s["if"])));
        Assert.Equal("github.event_name != 'push'", Read(file).Text("jobs", "report", "if"));
    }

    [Theory]
    [InlineData(Own)]
    [InlineData(Sharded)]
    [InlineData(Scaffolded)]
    public void Mail_is_sent_after_the_deployment_by_one_run_at_a_time_and_only_if_it_is_set_up(string file)
    {
        var workflow = Read(file);

        Assert.Equal(("deploy", "github.event_name != 'push'"), (workflow.Text("jobs", "mail", "needs"), workflow.Text("jobs", "mail", "if")));
        Assert.Equal("cancel-in-progress: false, group: mail", workflow.Map("jobs", "mail", "concurrency"));
        var steps = workflow.Steps("mail");
        Assert.Equal("settings", steps[0]["id"]);
        Assert.All(steps.Skip(1), s => Assert.Equal("steps.settings.outputs.complete", s["if"]));
        Assert.EndsWith(" mail --period \"$PERIOD\" --base-url \"$BASE_URL\"", " " + steps[^1]["run"], StringComparison.Ordinal);
        var variables = Assert.IsType<Dictionary<object, object>>(steps[^1]["env"]);
        Assert.All(
            variables.Keys.Cast<string>().Where(name => name.StartsWith("SITEGEN_", StringComparison.Ordinal)),
            name => Assert.Equal($"${{{{ secrets.{name} }}}}", variables[name]));
        Assert.Equal(variables, Read(Own).Steps("mail")[^1]["env"]);
    }

    [Fact]
    public void Continuous_integration_builds_checks_and_tests_with_read_permission()
    {
        var workflow = Read(Ci);

        Assert.Equal("contents: read", workflow.Map("permissions"));
        Assert.Equal(["push", "pull_request"], workflow.Keys("on"));
        Assert.Equal([".ci/install", ".ci/build", "dotnet format --verify-no-changes --no-restore", ".ci/test"], workflow.Commands("test"));
        Assert.Equal(
            [".ci/install", ".ci/build", ".ci/native", ".ci/tool", ".ci/test-program artifacts/native/sitegen",
                ".ci/test-program artifacts/tool/sitegen"],
            workflow.Commands("programs"));
    }

    [Fact]
    public void Continuous_integration_and_the_local_run_use_the_same_scripts()
    {
        var local = Repository.Read(".ci/run");
        var commands = Read(Ci).Keys("jobs").SelectMany(job => Read(Ci).Commands(job))
            .Where(c => c.StartsWith(".ci/", StringComparison.Ordinal)).Distinct().ToList();

        Assert.All(commands, command => Assert.Contains(" " + command, local, StringComparison.Ordinal));
        Assert.All(commands, command => Assert.True(File.Exists(Repository.PathOf(command.Split(' ')[0])), command));
    }

    [Fact]
    public void A_tag_publishes_a_release_after_all_systems_are_built()
    {
        var workflow = Read(Release);

        Assert.Equal(["push"], workflow.Keys("on"));
        Assert.Equal(["tags"], workflow.Keys("on", "push"));
        Assert.Equal("", workflow.Map("permissions"));
        Assert.Equal(["draft", "build", "release"], workflow.Keys("jobs"));
        Assert.All(workflow.Keys("jobs"), job => Assert.Equal("contents: write", workflow.Map("jobs", job, "permissions")));
        Assert.Equal(("draft", "build"), (workflow.Text("jobs", "build", "needs"), workflow.Text("jobs", "release", "needs")));
        var systems = Assert.IsType<List<object>>(workflow["jobs", "build", "strategy", "matrix", "include"])
            .Cast<Dictionary<object, object>>();
        Assert.Equal(["linux-x64", "linux-arm64", "osx-arm64", "win-x64"], systems.Select(s => s["system"]));
        Assert.EndsWith("gh release edit \"$TAG\" --draft=false\n", (string)workflow.Steps("release")[^1]["run"], StringComparison.Ordinal);
        Assert.Contains("SHA256SUMS", (string)workflow.Steps("release")[^1]["run"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_release_fetches_the_tags_that_its_version_comes_from()
    {
        var workflow = Read(Release);
        foreach (var job in (string[])["build", "release"])
        {
            var checkout = Assert.Single(
                workflow.Steps(job),
                s => s.TryGetValue("uses", out var action) && ((string)action).StartsWith("actions/checkout@", StringComparison.Ordinal));
            Assert.Equal("0", Assert.IsType<Dictionary<object, object>>(checkout["with"])["fetch-depth"]);
        }
    }

    [Theory]
    [InlineData(Own)]
    [InlineData(Sharded)]
    [InlineData(Scaffolded)]
    [InlineData(Ci)]
    [InlineData(Release)]
    public void Every_action_is_pinned_to_a_commit_and_every_job_has_a_time_limit(string file)
    {
        var workflow = Read(file);
        Assert.All(workflow.Keys("jobs"), job => Assert.NotNull(workflow["jobs", job, "timeout-minutes"]));
        var actions = Actions(file);
        Assert.Equal(workflow.Keys("jobs").SelectMany(job => workflow.Steps(job)).Count(s => s.ContainsKey("uses")), actions.Count);
        // The comment has the version for people and for Dependabot, which updates both.
        Assert.All(actions, action => Assert.Matches("^actions/[a-z-]+@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$", action));
    }

    [Fact]
    public void All_workflows_use_the_same_commit_of_an_action()
    {
        var actions = new[] { Own, Sharded, Scaffolded, Ci, Release }.SelectMany(Actions).Distinct().ToList();

        Assert.Equal(actions.Count, actions.Select(action => action.Split('@')[0]).Distinct().Count());
    }

    [Fact]
    public void Packages_are_locked_and_Dependabot_proposes_updates()
    {
        foreach (var project in Repository.Projects())
            Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json")),
                $"{project} has no lock file: dotnet restore");
        Assert.Contains("\ndotnet restore --locked-mode\n", Repository.Read(".ci/build"), StringComparison.Ordinal);
        var proposals = Assert.IsType<List<object>>(Read(".github/dependabot.yml")["updates"]).Cast<Dictionary<object, object>>();
        Assert.Equal(["github-actions", "nuget"], proposals.Select(p => p["package-ecosystem"]));
    }

    [Theory]
    [InlineData(Own)]
    [InlineData(Sharded)]
    [InlineData(Scaffolded)]
    [InlineData(Ci)]
    [InlineData(Release)]
    public void No_script_contains_an_expression_that_allows_injection(string file)
    {
        var workflow = Read(file);
        var scripts = workflow.Keys("jobs").SelectMany(j => workflow.Steps(j)).Where(s => s.ContainsKey("run"))
            .Select(s => (string)s["run"]);

        Assert.All(scripts, script => Assert.DoesNotContain("${{", script, StringComparison.Ordinal));
    }

    private static List<string> Actions(string file) =>
        [.. Repository.Read(file).Split('\n').Where(l => l.Contains("uses: ", StringComparison.Ordinal)).Select(l => l.Split("uses: ")[1])];

    private static Workflow Read(string file) => new(Repository.Read(file));
}
