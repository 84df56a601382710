using SiteGen.Mail.Sending;

namespace SiteGen.Tests.Mail.Sending;

/// <summary>Which editions a run sends.</summary>
public sealed class MailIssueTests
{
    [Fact]
    public async Task The_first_run_sends_the_newest_edition_only()
    {
        await using var sandbox = new MailSandbox { Issues = Issues("2026-11-23", "2026-11-22", "2026-11-21") };
        await sandbox.SendAsync("a@example.org");
        await sandbox.SendAsync("a@example.org", "b@example.org");

        Assert.Equal(["a 2026-11-23", "b 2026-11-23"], Got(sandbox));
    }

    [Fact]
    public async Task A_deferred_edition_is_sent_before_the_next_one_and_to_nobody_else()
    {
        await using var sandbox = new MailSandbox(new SmtpBehaviour { AnswerRecipient = to => to[0] == 'b' ? "451 later" : "250 ok" });
        await sandbox.SendAsync("a@example.org", "b@example.org");
        sandbox.Server.Behaviour = new SmtpBehaviour();
        sandbox.Issues = Issues("2026-11-24", "2026-11-23");
        var report = await sandbox.SendAsync("a@example.org", "b@example.org", "c@example.org");

        Assert.Equal(["2026-11-23", "2026-11-24"], report.Editions.Select(e => e.Key));
        Assert.Equal(["a 2026-11-23", "b 2026-11-23", "a 2026-11-24", "b 2026-11-24", "c 2026-11-24"], Got(sandbox));
    }

    [Fact]
    public async Task An_edition_that_is_older_than_one_that_was_sent_goes_to_nobody()
    {
        await using var sandbox = new MailSandbox();
        await sandbox.SendAsync("a@example.org");
        // The papers of the newest edition were moved or deleted.
        sandbox.Issues = Issues("2026-11-22");
        await sandbox.SendAsync("a@example.org", "b@example.org");

        Assert.Equal(["a 2026-11-23"], Got(sandbox));
    }

    [Fact]
    public async Task Weeks_and_days_do_not_count_for_each_other()
    {
        await using var sandbox = new MailSandbox();
        await sandbox.SendAsync("a@example.org");
        sandbox.Issues = Issues("2026-W47");
        await sandbox.SendAsync("a@example.org");
        sandbox.Issues = Issues("2026-11-24");
        await sandbox.SendAsync("a@example.org");

        Assert.Equal(["a 2026-11-23", "a 2026-W47", "a 2026-11-24"], Got(sandbox));
        Assert.Equal(["2026-11-23", "2026-11-24", "2026-W47"], sandbox.Log.Editions.Keys);
    }

    [Fact]
    public async Task The_log_keeps_two_editions()
    {
        await using var sandbox = new MailSandbox();
        foreach (var day in (string[])["2026-11-23", "2026-11-24", "2026-11-25"])
        {
            sandbox.Issues = Issues(day);
            await sandbox.SendAsync("a@example.org");
        }

        Assert.Equal(["2026-11-24", "2026-11-25"], sandbox.Log.Editions.Keys);
        sandbox.Issues = Issues("2026-11-23");
        await sandbox.SendAsync("a@example.org");
        Assert.Equal(3, sandbox.Server.Messages.Count);
    }

    [Fact]
    public async Task Without_an_edition_nothing_is_sent()
    {
        await using var sandbox = new MailSandbox { Issues = [] };
        Assert.Empty((await sandbox.SendAsync("a@example.org")).Editions);
        Assert.Equal(0, sandbox.Server.Connections);
    }

    [Fact]
    public async Task Marks_of_another_key_stop_the_run_until_the_edition_is_skipped()
    {
        await using var sandbox = new MailSandbox();
        await sandbox.SendAsync("a@example.org");
        var settings = sandbox.Settings(["a@example.org"], secret: "another-secret-another-secret-another");
        var report = await sandbox.SendAsync(settings);
        Assert.StartsWith("SITEGEN_MAIL_KEY is not the key that made the marks", report.MarksError, StringComparison.Ordinal);

        sandbox.Git("pull", "--quiet");
        sandbox.Git("rm", "--quiet", SentLog.FilePath);
        sandbox.Commit("Begin anew");
        Assert.Null(new MailRun(sandbox.Source, sandbox.Issues).Skip().MarksError);
        await sandbox.SendAsync(settings);
        Assert.Equal(["a 2026-11-23"], Got(sandbox));
        sandbox.Issues = Issues("2026-11-24", "2026-11-23");
        await sandbox.SendAsync(settings);
        Assert.Equal(["a 2026-11-23", "a 2026-11-24"], Got(sandbox));
    }

    [Fact]
    public async Task A_log_that_cannot_be_read_stops_the_run()
    {
        await using var sandbox = new MailSandbox();
        sandbox.Write(SentLog.FilePath, "editions:\n  - edition: \"2026-11-23\"\n    marks:\n      \"00\": \"perhaps\"\n");
        sandbox.Commit("Break the log");
        Assert.Equal(
            "content/mail-sent.yaml:4:13: this is not the state of a mark; restore the file from version control",
            (await sandbox.SendAsync("a@example.org")).MarksError);
        Assert.Equal(0, sandbox.Server.Connections);
    }

    [Fact]
    public async Task A_clone_without_a_branch_or_a_remote_repository_is_refused()
    {
        await using var sandbox = new MailSandbox();
        sandbox.Git("checkout", "--quiet", "--detach");
        Assert.Contains("none is checked out here", (await sandbox.SendAsync("a@example.org")).MarksError, StringComparison.Ordinal);
        sandbox.Git("checkout", "--quiet", "main");
        sandbox.Git("remote", "remove", "origin");
        Assert.Contains("which this clone does not have", (await sandbox.SendAsync("a@example.org")).MarksError, StringComparison.Ordinal);
        Assert.Empty(sandbox.Server.Messages);
    }

    private static IReadOnlyList<MailIssue> Issues(params string[] keys) => [.. keys.Select(MailSandbox.Issue)];

    private static IEnumerable<string> Got(MailSandbox sandbox) => sandbox.Server.Messages.Select(
        m => m.Recipient.Split('@')[0] + " " + m.Text.Split("Subject: Papers of ")[1].Split('\r')[0]);
}
