namespace SiteGen.Tests.Workflows;

/// <summary>Runs <c>report-sources.sh</c> with a program in the place of <c>gh</c> that records what it is asked to do.</summary>
public sealed class ReportScriptTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 13, 17, 0, TimeSpan.Zero);

    public ReportScriptTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The scripts run in GitHub's Linux machines");

    [Fact]
    public void An_issue_is_opened_for_a_source_that_has_failed_for_more_than_three_days()
    {
        using var git = new GitSandbox(Now);
        WriteState(git, "failed", succeeded: "2026-11-23T06:37:00Z", batch: "2026-11-23");

        var (code, output, calls) = Run(git, openIssue: "");

        Assert.True(code == 0, output);
        Assert.Contains("issue create --title Some sources of this feed bring no papers", calls, StringComparison.Ordinal);
        Assert.Contains("live: failed, last good day 2026-11-23. HTTP 503  x ", calls, StringComparison.Ordinal);
    }

    [Fact]
    public void The_open_issue_is_updated()
    {
        using var git = new GitSandbox(Now);
        WriteState(git, "stalled", succeeded: "2026-11-27T06:37:00Z", batch: "2026-11-20");

        var (_, _, calls) = Run(git, openIssue: "7");

        Assert.Contains("issue edit 7 --body-file", calls, StringComparison.Ordinal);
        Assert.DoesNotContain("issue create", calls, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("failed", "2026-11-24T06:37:00Z")]
    [InlineData("fresh", "2026-11-27T06:37:00Z")]
    public void The_issue_is_closed_when_no_source_is_late(string state, string succeeded)
    {
        using var git = new GitSandbox(Now);
        WriteState(git, state, succeeded, batch: "2026-11-24");

        var (_, output, calls) = Run(git, openIssue: "7");

        Assert.Contains("issue close 7", calls, StringComparison.Ordinal);
        Assert.EndsWith("All sources are well.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_of_a_service_cannot_leave_its_code_block()
    {
        using var git = new GitSandbox(Now);
        WriteState(git, "failed", succeeded: "2026-11-01T06:37:00Z", batch: "2026-11-01", message: "a\\n```\\n@everyone <script>");

        var (_, _, calls) = Run(git, openIssue: "");

        Assert.Contains("a     @everyone <script>", calls, StringComparison.Ordinal);
        Assert.Equal(2, calls.Split("```").Length - 1);
    }

    [Fact]
    public void Without_sources_nothing_is_reported()
    {
        using var git = new GitSandbox(Now);

        Assert.Equal((0, "There are no sources.\n", ""), Run(git, openIssue: ""));
    }

    private static void WriteState(GitSandbox git, string state, string succeeded, string batch, string message = "HTTP 503 `x`") => GitSandbox.Write(
        git.Runner,
        "content/sources/state.json",
        "{\"sources\": {\"live\": " + $$"""{"state": "{{state}}", "message": "{{message}}", "succeeded": "{{succeeded}}", "batch": "{{batch}}"}""" + "}}");

    private static (int Code, string Output, string Calls) Run(GitSandbox git, string openIssue)
    {
        var programs = Path.Combine(git.Runner, "programs");
        var calls = Path.Combine(programs, "calls");
        GitSandbox.Write(git.Runner, "programs/gh", $"""
            #!/usr/bin/env bash
            echo "$@" >>"{calls}"
            for argument in "$@"; do if [[ -f "$argument" ]]; then cat "$argument" >>"{calls}"; fi; done
            if [[ "$2" == list ]]; then echo "{openIssue}"; fi
            """);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(programs, "gh"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var (code, output) = git.ScriptWith(programs, "report-sources.sh", Now);
        return (code, output, File.Exists(calls) ? File.ReadAllText(calls) : "");
    }
}
