using SiteGen.Mail.Sending;

namespace SiteGen.Tests.Mail.Sending;

/// <summary>What a server may be like.</summary>
public sealed class SmtpConnectionTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nothing_but_the_greeting_goes_through_an_unencrypted_connection(bool isTlsAtOnce)
    {
        await using var sandbox = new MailSandbox(new SmtpBehaviour { IsTlsAtOnce = isTlsAtOnce, Password = "right" });
        var report = await sandbox.SendAsync(With(sandbox, s => s with { User = "anna", Password = "right" }));

        Assert.Null(report.ServerError);
        Assert.Single(sandbox.Server.Messages);
        Assert.False(sandbox.Server.WasAskedInTheClear);
    }

    [Fact]
    public async Task A_server_without_STARTTLS_is_refused()
    {
        await using var sandbox = new MailSandbox(new SmtpBehaviour { OffersStartTls = false, Password = "right" });
        await RefusedAsync(sandbox, "the server offers no STARTTLS", s => s with { User = "anna", Password = "right" });
        Assert.False(sandbox.Server.WasAskedInTheClear);
    }

    // The end-to-end test of the program shows the same for other hosts and for times, with an authority that the system trusts.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_certificate_that_no_authority_signed_is_refused(bool isTlsAtOnce)
    {
        await using var sandbox = new MailSandbox(new SmtpBehaviour { IsTlsAtOnce = isTlsAtOnce });
        await RefusedAsync(sandbox, "the server's certificate is not to be trusted", s => s with { TestCertificate = null });
    }

    [Theory]
    [InlineData("right", "wrong", "the server does not accept SITEGEN_SMTP_USER and SITEGEN_SMTP_PASSWORD")]
    [InlineData("right", null, "the server wants a password")]
    [InlineData(null, "any", "the server offers no STARTTLS, or no known way to authenticate")]
    public async Task A_wrong_password_or_none_stops_the_run(string? expected, string? password, string error)
    {
        await using var sandbox = new MailSandbox(new SmtpBehaviour { Password = expected });
        await RefusedAsync(sandbox, error, s => s with { User = password is null ? null : "anna", Password = password });
    }

    [Fact]
    public async Task A_server_that_is_too_busy_is_left_alone()
    {
        await using var sandbox = new MailSandbox(new SmtpBehaviour { Greeting = "421 4.3.2 anna@example.org has too many connections" });
        await RefusedAsync(sandbox, "the server does not want to talk now (421", s => s);
    }

    [Fact]
    public async Task A_sender_that_is_refused_stops_the_run()
    {
        await using var sandbox = new MailSandbox(new SmtpBehaviour { AnswerSender = _ => "550 5.7.1 not yours" });
        await RefusedAsync(sandbox, "the server refuses the sender (550 5.7.1)", s => s);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_an_error()
    {
        await using var sandbox = new MailSandbox();
        var settings = sandbox.Settings(["a@example.org"]);
        await sandbox.Server.StopAsync();
        Assert.StartsWith("cannot connect to the server", (await sandbox.SendAsync(settings)).ServerError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_says_nothing_at_first_is_left_alone()
    {
        await using var sandbox = new MailSandbox(new SmtpBehaviour { IsTlsAtOnce = true });
        // The client waits for a greeting in the clear, the server for TLS.
        await RefusedAsync(sandbox, "the server does not answer in time", s => s with
        {
            Security = SmtpSecurity.StartTls,
            AnswerTimeout = TimeSpan.FromMilliseconds(300),
        });
    }

    [Fact]
    public async Task A_server_that_stops_before_the_message_has_not_got_it()
    {
        await using var sandbox = new MailSandbox(new SmtpBehaviour { AnswerRecipient = to => to[0] == 'a' ? null : "250 ok" });
        var settings = With(sandbox, s => s with { AnswerTimeout = TimeSpan.FromMilliseconds(500) });
        var report = await sandbox.SendAsync(settings);
        Assert.Equal(
            [new MailProblem(1, "deferred", "connection lost before the message")], Assert.Single(report.Editions).Problems);
    }

    [Fact]
    public async Task A_recipient_with_whom_the_server_closes_is_deferred_and_the_next_one_gets_another_connection()
    {
        await using var sandbox = new MailSandbox(
            new SmtpBehaviour { AnswerRecipient = to => to[0] == 'a' ? "421 4.7.0 enough" : "250 ok" });
        var report = await sandbox.SendAsync("a@example.org", "b@example.org");
        Assert.Equal([new MailProblem(1, "deferred", "421 4.7.0")], Assert.Single(report.Editions).Problems);
        Assert.Equal(("b@example.org", 2), (Assert.Single(sandbox.Server.Messages).Recipient, sandbox.Server.Connections));
    }

    [Fact]
    public async Task A_message_that_is_refused_after_its_text_is_listed()
    {
        await using var sandbox = new MailSandbox(new SmtpBehaviour { AnswerMessage = _ => "554 5.6.0 spam from a@example.org" });
        var report = await sandbox.SendAsync("a@example.org");
        Assert.Equal([new MailProblem(1, "refused", "554 5.6.0 message refused")], Assert.Single(report.Editions).Problems);
    }

    private static MailSettings With(MailSandbox sandbox, Func<SmtpSettings, SmtpSettings> change)
    {
        var settings = sandbox.Settings(["a@example.org"]);
        return settings with { Server = change(settings.Server) };
    }

    // There are no marks, so a later run sends everything.
    private static async Task RefusedAsync(MailSandbox sandbox, string error, Func<SmtpSettings, SmtpSettings> change)
    {
        var report = await sandbox.SendAsync(With(sandbox, change));
        Assert.StartsWith(error, report.ServerError, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", report.ServerError, StringComparison.Ordinal);
        Assert.Equal(1, Assert.Single(report.Editions).Waiting);
        Assert.Empty(sandbox.Server.Messages);
        Assert.Empty(sandbox.Log.Editions);
    }
}
