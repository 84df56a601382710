namespace SiteGen.Tests.Workflows;

public sealed class PublishScriptTests
{
    private const string StatusFile = ".github/status.json";
    private static readonly DateTimeOffset Start = new(2026, 9, 1, 12, 0, 0, TimeSpan.Zero);

    public PublishScriptTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The scripts run in GitHub's Linux machines");

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    [InlineData(59, true)]
    public void After_thirty_days_without_a_commit_the_day_is_recorded_and_committed(int days, bool noted)
    {
        using var git = new GitSandbox(Start);
        var now = Start.AddDays(days);

        var kept = git.Script("keep-alive.sh", now);
        var committed = git.Script("commit-import.sh", now, "main");

        Assert.Equal((0, 0), (kept.Code, committed.Code));
        Assert.Equal(noted ? ["Note that the feed was checked", "First"] : ["First"], git.Published());
        if (noted)
            Assert.Equal(now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), LastCheck(git));
    }

    [Fact]
    public void Records_are_at_least_thirty_days_apart()
    {
        using var git = new GitSandbox(Start);
        foreach (var days in new[] { 31, 45, 60, 61, 75 })
        {
            git.Script("keep-alive.sh", Start.AddDays(days));
            git.Script("commit-import.sh", Start.AddDays(days), "main");
        }

        Assert.Equal(["Note that the feed was checked", "Note that the feed was checked", "First"], git.Published());
        Assert.Equal("2026-11-01", LastCheck(git));
    }

    [Fact]
    public void No_day_is_recorded_if_an_import_will_be_committed()
    {
        using var git = new GitSandbox(Start);
        GitSandbox.Write(git.Runner, "content/papers/x.md", "---\n");

        git.Script("keep-alive.sh", Start.AddDays(40));

        Assert.False(File.Exists(Path.Combine(git.Runner, StatusFile)));
    }

    [Fact]
    public void The_bot_commits_the_import_and_nothing_else()
    {
        using var git = new GitSandbox(Start);
        GitSandbox.Write(git.Runner, "content/papers/x.md", "---\n");
        GitSandbox.Write(git.Runner, "content/papers/y.md", "---\n");
        GitSandbox.Write(git.Runner, "content/dumps/imported.yaml", "a: one\nb: two\n");
        GitSandbox.Write(git.Runner, "content/proposed/z.md", "---\n");
        GitSandbox.Write(git.Runner, "content/sources/state.json", "{}\n");
        GitSandbox.Write(git.Runner, "content/sources/enriched.json", "{}\n");
        GitSandbox.Write(git.Runner, "content/signals.json", "{}\n");
        GitSandbox.Write(git.Runner, "content/dumps/live-2026-09.jsonl", "{}\n");
        GitSandbox.Write(git.Runner, "_site/index.html", "output");

        var (code, output) = git.Script("commit-import.sh", Start.AddDays(1), "main");

        Assert.Equal((0, "Pushed: Import new papers: 2\n"), (code, output));
        Assert.Equal("github-actions[bot]", git.Git("log", "-1", "--format=%an", "main").Trim());
        Assert.Equal(
            "content/dumps/imported.yaml\ncontent/dumps/live-2026-09.jsonl\ncontent/papers/x.md\ncontent/papers/y.md\n"
                + "content/proposed/z.md\ncontent/signals.json\ncontent/sources/enriched.json\ncontent/sources/state.json\n",
            git.Git("show", "--format=", "--name-only", "main"));
    }

    [Fact]
    public void A_proposed_paper_that_expired_is_removed_by_the_commit()
    {
        using var git = new GitSandbox(Start);
        GitSandbox.Write(git.Runner, "content/proposed/z.md", "---\n");
        git.Script("commit-import.sh", Start.AddDays(1), "main");
        File.Delete(Path.Combine(git.Runner, "content/proposed/z.md"));

        Assert.Equal((0, "Pushed: Record what the sources brought\n"), git.Script("commit-import.sh", Start.AddDays(15), "main"));
        Assert.DoesNotContain("content/proposed", git.Git("ls-tree", "-r", "--name-only", "main"), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_changes_nothing_is_committed()
    {
        using var git = new GitSandbox(Start);

        Assert.Equal((0, "Nothing to commit.\n"), git.Script("commit-import.sh", Start.AddDays(1), "main"));
        Assert.Equal(["First"], git.Published());
    }

    [Fact]
    public void The_import_is_rebased_onto_a_concurrent_push()
    {
        using var git = new GitSandbox(Start);
        GitSandbox.Write(git.Person, "content/site.yaml", "title: \"new\"\n");
        git.CommitAll(Start.AddHours(1), "Rename the site");
        GitSandbox.Write(git.Runner, "content/papers/x.md", "---\n");

        var (code, output) = git.Script("commit-import.sh", Start.AddDays(1), "main");

        Assert.True(code == 0, output);
        Assert.Equal(["Import new papers: 1", "Rename the site", "First"], git.Published());
        Assert.Equal("title: \"new\"\n", File.ReadAllText(Path.Combine(git.Runner, "content/site.yaml")));
    }

    [Fact]
    public void A_conflicting_push_wins_and_the_run_fails()
    {
        using var git = new GitSandbox(Start);
        GitSandbox.Write(git.Person, "content/dumps/imported.yaml", "a: theirs\n");
        git.CommitAll(Start.AddHours(1), "Import by hand");
        GitSandbox.Write(git.Runner, "content/dumps/imported.yaml", "a: ours\n");

        var (code, output) = git.Script("commit-import.sh", Start.AddDays(1), "main");

        Assert.Equal(1, code);
        Assert.Contains("Somebody changed the same lines meanwhile", output, StringComparison.Ordinal);
        Assert.Equal(["Import by hand", "First"], git.Published());
    }

    private static string LastCheck(GitSandbox git)
    {
        using var status = System.Text.Json.JsonDocument.Parse(git.Git("show", "main:" + StatusFile));
        return status.RootElement.GetProperty("lastCheck").GetString()!;
    }
}
