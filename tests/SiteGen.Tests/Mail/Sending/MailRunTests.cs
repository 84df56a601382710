using System.Collections.Concurrent;
using SiteGen.Mail.Sending;

namespace SiteGen.Tests.Mail.Sending;

/// <summary>Runs against a real SMTP server with TLS and a real remote repository.</summary>
public sealed class MailRunTests
{
    [Fact]
    public async Task Each_recipient_gets_a_message_of_its_own_once()
    {
        await using var sandbox = new MailSandbox();
        var addresses = MailSandbox.Addresses(25);
        var report = await sandbox.SendAsync(sandbox.Settings(addresses), batchSize: 10);

        Assert.Equal((25, 0, 0, 0), Count(report));
        Assert.Equal(addresses, sandbox.Server.Messages.Select(m => m.Recipient));
        Assert.All(sandbox.Server.Messages, m => Assert.Contains($"\r\nTo: {m.Recipient}\r\n", m.Text, StringComparison.Ordinal));
        Assert.Equal(3, sandbox.Server.Connections);

        var again = await sandbox.SendAsync(addresses);
        Assert.Equal((0, 25, 0, 0), Count(again));
        Assert.Equal((25, 3), (sandbox.Server.Messages.Count, sandbox.Server.Connections));
    }

    [Fact]
    public async Task The_repository_holds_no_address()
    {
        await using var sandbox = new MailSandbox();
        await sandbox.SendAsync(MailSandbox.Addresses(3));
        sandbox.Git("pull", "--quiet");

        Assert.Equal(3, sandbox.Log.Find("2026-11-23").Marks.Count);
        Assert.DoesNotContain("reader-", sandbox.Git("log", "--all", "--patch"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_remote_repository_has_the_mark_before_a_message_leaves()
    {
        await using var sandbox = new MailSandbox();
        var settings = sandbox.Settings(MailSandbox.Addresses(6));
        var states = new ConcurrentQueue<SentMark>();
        sandbox.Server.Behaviour = new SmtpBehaviour
        {
            Received = to => states.Enqueue(sandbox.Log.Find("2026-11-23").Marks[settings.Key.CreateMark("2026-11-23", to)]),
        };
        await sandbox.SendAsync(settings, batchSize: 2);

        Assert.Equal(Enumerable.Repeat(new SentMark(SentState.Unsure), 6), states);
        Assert.All(sandbox.Log.Find("2026-11-23").Marks.Values, mark => Assert.Equal(SentState.Sent, mark.State));
    }

    [Fact]
    public async Task Without_a_push_nothing_is_sent()
    {
        await using var sandbox = new MailSandbox();
        sandbox.RefusePushes();
        var report = await sandbox.SendAsync("a@example.org");

        Assert.StartsWith("'git push' failed: ", report.MarksError, StringComparison.Ordinal);
        Assert.Equal((0, 0, 1, 0), Count(report));
        Assert.Empty(sandbox.Server.Messages);
    }

    [Fact]
    public async Task If_the_results_cannot_be_saved_nobody_gets_the_message_again()
    {
        await using var sandbox = new MailSandbox();
        sandbox.Server.Behaviour = new SmtpBehaviour { Received = _ => sandbox.RefusePushes() };
        var report = await sandbox.SendAsync("a@example.org");
        Assert.NotNull(report.MarksError);
        sandbox.AllowPushes();

        var again = await sandbox.SendAsync("a@example.org");
        Assert.Equal([new MailProblem(1, "unsure", "an earlier run did not end")], Assert.Single(again.Editions).Problems);
        Assert.Single(sandbox.Server.Messages);
    }

    [Fact]
    public async Task A_refused_recipient_is_listed_and_a_deferred_one_is_tried_again()
    {
        await using var sandbox = new MailSandbox(new SmtpBehaviour
        {
            AnswerRecipient = to => to[0] switch
            {
                'b' => "550 5.1.1 <b@example.org> does not live here",
                'c' => "451 4.3.0 c@example.org: later",
                _ => "250 ok",
            },
        });
        string[] addresses = ["a@example.org", "b@example.org", "c@example.org", "d@example.org"];
        var report = await sandbox.SendAsync(addresses);

        Assert.Equal(
            [new MailProblem(2, "refused", "550 5.1.1 address refused"), new MailProblem(3, "deferred", "451 4.3.0")],
            Assert.Single(report.Editions).Problems);
        Assert.Equal(["a@example.org", "d@example.org"], sandbox.Server.Messages.Select(m => m.Recipient));

        sandbox.Server.Behaviour = new SmtpBehaviour();
        Assert.Equal((1, 3, 0, 0), Count(await sandbox.SendAsync(addresses)));
        Assert.Equal("c@example.org", sandbox.Server.Messages[^1].Recipient);
        Assert.Equal((0, 4, 0, 0), Count(await sandbox.SendAsync(addresses)));
    }

    [Fact]
    public async Task A_recipient_that_is_deferred_for_days_counts_as_refused()
    {
        await using var sandbox = new MailSandbox(new SmtpBehaviour { AnswerRecipient = _ => "452 4.2.2 full" });
        await sandbox.SendAsync("a@example.org");
        sandbox.Git("pull", "--quiet");
        var log = File.ReadAllText(Path.Combine(sandbox.Source, SentLog.FilePath));
        sandbox.Write(SentLog.FilePath, log.Replace("deferred 1", $"deferred {SentMark.MaxTries - 1}", StringComparison.Ordinal));
        sandbox.Commit("Pass two days");

        Assert.Equal("refused", Assert.Single(Assert.Single((await sandbox.SendAsync("a@example.org")).Editions).Problems).State);
        Assert.Equal((0, 1, 0, 0), Count(await sandbox.SendAsync("a@example.org")));
    }

    [Fact]
    public async Task A_message_without_an_answer_counts_as_sent_and_is_listed_as_unsure()
    {
        await using var sandbox = new MailSandbox(new SmtpBehaviour { AnswerMessage = to => to[0] == 'b' ? null : "250 ok" });
        string[] addresses = ["a@example.org", "b@example.org", "c@example.org"];
        var report = await sandbox.SendAsync(addresses);

        Assert.Equal([new MailProblem(2, "unsure", "no answer after the message")], Assert.Single(report.Editions).Problems);
        Assert.Null(report.ServerError);
        Assert.Equal(2, sandbox.Server.Connections);
        await sandbox.SendAsync(addresses);
        Assert.Equal(addresses, sandbox.Server.Messages.Select(m => m.Recipient));
    }

    [Fact]
    public async Task A_server_that_never_answers_messages_is_left_alone_after_three()
    {
        await using var sandbox = new MailSandbox(new SmtpBehaviour { AnswerMessage = _ => null });
        var report = await sandbox.SendAsync(MailSandbox.Addresses(8));

        Assert.StartsWith("the connection was lost 3 times in a row", report.ServerError, StringComparison.Ordinal);
        Assert.Equal((0, 0, 5, 3), Count(report));
        sandbox.Server.Behaviour = new SmtpBehaviour();
        Assert.Equal((5, 0, 0, 3), Count(await sandbox.SendAsync(MailSandbox.Addresses(8))));
        Assert.All(sandbox.CountMessages(), got => Assert.Equal(1, got.Value));
    }

    [Fact]
    public async Task A_server_that_accepts_nothing_is_left_alone_and_the_next_run_begins_with_the_others()
    {
        var addresses = MailSandbox.Addresses(14);
        await using var sandbox = new MailSandbox(new SmtpBehaviour { AnswerRecipient = _ => "550 5.4.5 daily limit exceeded" });
        var report = await sandbox.SendAsync(addresses);

        Assert.StartsWith("the server accepted none of 10 messages in a row (550 5.4.5", report.ServerError, StringComparison.Ordinal);
        Assert.Equal((0, 0, 4, 10), Count(report));
        sandbox.Server.Behaviour = new SmtpBehaviour();
        Assert.Equal((14, 0, 0, 0), Count(await sandbox.SendAsync(addresses)));
        Assert.Equal([.. addresses.Skip(10), .. addresses.Take(10)], sandbox.Server.Messages.Select(m => m.Recipient));
    }

    [Fact]
    public async Task Two_runs_at_once_share_the_recipients()
    {
        await using var sandbox = new MailSandbox();
        var settings = sandbox.Settings(MailSandbox.Addresses(40));
        var reports = await Task.WhenAll(
            Task.Run(() => sandbox.SendAsync(settings, batchSize: 10)), Task.Run(() => sandbox.SendAsync(settings, batchSize: 10)));

        Assert.Equal([null, null], reports.Select(r => r.MarksError));
        Assert.Equal(40, sandbox.CountMessages().Count);
        Assert.All(sandbox.CountMessages(), got => Assert.Equal(1, got.Value));
        Assert.All(sandbox.Log.Find("2026-11-23").Marks.Values, mark => Assert.Equal(SentState.Sent, mark.State));
    }

    [Fact]
    public async Task A_stopped_run_saves_what_it_sent_and_the_next_one_sends_the_rest()
    {
        using var stop = new CancellationTokenSource();
        await using var sandbox = new MailSandbox(new SmtpBehaviour { Received = to => { if (to[0] == 'b') stop.Cancel(); } });
        string[] addresses = ["a@example.org", "b@example.org", "c@example.org", "d@example.org"];
        var report = await sandbox.SendUntilAsync(sandbox.Settings(addresses), 3, stop.Token);

        Assert.True(report.IsStopped);
        Assert.Equal((2, 0, 2, 0), Count(report));
        Assert.Equal((2, 2, 0, 0), Count(await sandbox.SendAsync(addresses)));
        Assert.Equal(addresses, sandbox.Server.Messages.Select(m => m.Recipient));
    }

    [Fact]
    public async Task The_working_tree_and_the_commits_of_others_stay_as_they_are()
    {
        await using var sandbox = new MailSandbox();
        sandbox.Write("content/site.yaml", "title: \"unsaved\"\n");
        sandbox.Write("new.txt", "new");
        sandbox.Git("add", "new.txt");
        var (before, head) = (sandbox.Git("status", "--porcelain=v2"), sandbox.Git("rev-parse", "HEAD"));
        sandbox.PushFromElsewhere("content/other.txt");
        await sandbox.SendAsync("a@example.org");

        Assert.Equal((before, head), (sandbox.Git("status", "--porcelain=v2"), sandbox.Git("rev-parse", "HEAD")));
        sandbox.Git("fetch", "--quiet");
        Assert.Equal(
            "content/mail-sent.yaml\ncontent/other.txt\n", sandbox.Git("diff", "--name-only", "HEAD", "origin/main"));
        Assert.Equal("", sandbox.Git("for-each-ref", "refs/sitegen"));
    }

    [Fact]
    public async Task An_answer_that_says_neither_yes_nor_no_is_listed_as_unsure()
    {
        await using var sandbox = new MailSandbox(new SmtpBehaviour { AnswerMessage = _ => "354 more?" });
        var report = await sandbox.SendAsync("a@example.org");
        Assert.Equal([new MailProblem(1, "unsure", "354")], Assert.Single(report.Editions).Problems);
    }

    [Fact]
    public async Task A_shallow_clone_as_workflows_have_it_is_enough()
    {
        await using var sandbox = new MailSandbox();
        sandbox.PushFromElsewhere("content/other.txt");
        sandbox.MakeShallow();
        sandbox.PushFromElsewhere("content/third.txt");
        Assert.Equal((1, 0, 0, 0), Count(await sandbox.SendAsync("a@example.org")));
        Assert.Equal((0, 1, 0, 0), Count(await sandbox.SendAsync("a@example.org")));
        sandbox.Git("pull", "--quiet");
        Assert.Equal(
            ["content/mail-sent.yaml", "content/other.txt", "content/site.yaml", "content/third.txt"],
            sandbox.Git("ls-files", "content").TrimEnd('\n').Split('\n'));
    }

    private static (int Sent, int Done, int Waiting, int Problems) Count(MailReport report)
    {
        var edition = Assert.Single(report.Editions);
        return (edition.Sent, edition.Done, edition.Waiting, edition.Problems.Count);
    }
}
