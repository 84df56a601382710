using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography.X509Certificates;

namespace SiteGen.Tests.Mail.Sending;

/// <summary>
/// The program as a process, which trusts the authority of the test because the system does: <c>SSL_CERT_FILE</c>.
/// </summary>
[EndToEnd]
public sealed class MailProgramTests : IAsyncDisposable
{
    private readonly MailSandbox _sandbox = new();
    private readonly string _authority = Path.GetTempFileName();

    public MailProgramTests()
    {
        File.WriteAllText(_authority, _sandbox.Certificates.AuthorityPem);
        _sandbox.Write("content/papers/one.md", TestSite.Paper("A Paper of the Day", "2026-11-23"));
        _sandbox.Commit("Add a paper");
    }

    public async ValueTask DisposeAsync()
    {
        File.Delete(_authority);
        await _sandbox.DisposeAsync();
    }

    // One in 20 is refused, one in 50 is deferred at first, the answer to 233 is lost, and the program is killed after 352.
    [Fact]
    public void Of_500_recipients_nobody_gets_two_messages_whatever_happens()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have other stores of authorities");
        var deferred = new ConcurrentDictionary<string, bool>();
        using var reached = new ManualResetEventSlim();
        using var killed = new ManualResetEventSlim();
        _sandbox.Server.Behaviour = new SmtpBehaviour
        {
            Password = "right",
            AnswerRecipient = to => Number(to) % 20 == 0 ? "550 5.1.1 no such person"
                : Number(to) % 50 == 7 && deferred.TryAdd(to, true) ? "451 4.3.0 later"
                : "250 ok",
            AnswerMessage = to => Number(to) == 233 ? null : "250 ok",
            Received = to =>
            {
                if (Number(to) == 352)
                {
                    reached.Set();
                    killed.Wait(TimeSpan.FromMinutes(1));
                }
            },
        };
        var addresses = string.Join(",", MailSandbox.Addresses(500));

        using (var process = Process.Start(Start(addresses, _sandbox.Server.Port))!)
        {
            Assert.True(reached.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
            process.Kill();
            process.WaitForExit();
        }

        killed.Set();
        var second = ProgramUnderTest.RunProcess(Start(addresses, _sandbox.Server.Port));
        var third = ProgramUnderTest.RunProcess(Start(addresses, _sandbox.Server.Port));
        var fourth = ProgramUnderTest.RunProcess(Start(addresses, _sandbox.Server.Port));

        Assert.Equal(
            [
                (0, "2026-11-23: 100 sent, 5 refused, 2 deferred until the next run, 51 unsure, which count as sent, 342 done before"),
                (0, "2026-11-23: 2 sent, 51 unsure, which count as sent, 447 done before"),
                (0, "2026-11-23: 0 sent, 51 unsure, which count as sent, 449 done before"),
            ],
            new[] { second, third, fourth }.Select(run => (run.ExitCode, run.Output.TrimEnd('\n').Split('\n')[^1])));
        Assert.Equal(
            Enumerable.Range(351, 50).Prepend(233).Select(n => $"recipient {n}: unsure (an earlier run did not end)"),
            third.Output.Split('\n').Where(line => line.Contains(": unsure (", StringComparison.Ordinal)));
        Assert.DoesNotContain("example.org", second.Output + second.Error, StringComparison.Ordinal);
        Assert.Equal(
            """
            1-350 but 233: refused 17, got none 17
            1-350 but 233: sent 332, got one 332
            233, 351-400: unsure 51, got none 48, got one 3
            401-500: refused 5, got none 5
            401-500: sent 95, got one 95
            """.ReplaceLineEndings("\n"),
            Table());
    }

    [Fact]
    public void A_run_that_is_asked_to_end_saves_what_it_sent()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have other stores of authorities");
        using var reached = new ManualResetEventSlim();
        using var asked = new ManualResetEventSlim();
        _sandbox.Server.Behaviour = new SmtpBehaviour
        {
            Password = "right",
            Received = to =>
            {
                if (Number(to) == 3)
                {
                    reached.Set();
                    asked.Wait(TimeSpan.FromMinutes(1));
                }
            },
        };
        using var process = Process.Start(Start(string.Join(",", MailSandbox.Addresses(9)), _sandbox.Server.Port))!;
        Assert.True(reached.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
            kill.WaitForExit();
        // The program learns of it on another thread.
        Thread.Sleep(300);
        asked.Set();
        process.WaitForExit();

        Assert.Equal("2026-11-23: 3 sent, 6 waiting\n", process.StandardOutput.ReadToEnd());
        Assert.Equal("sitegen: stopped; the next run sends the rest\n", process.StandardError.ReadToEnd());
        Assert.All(_sandbox.Log.Find("2026-11-23").Marks.Values, mark => Assert.Equal("sent", mark.StateName));
    }

    [Fact]
    public async Task A_certificate_that_is_not_to_be_trusted_is_refused_whatever_is_wrong_with_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems have other stores of authorities");
        var certificates = _sandbox.Certificates;
        var runs = await Task.WhenAll(
            RunAsync(certificates.IssueSelfSigned()), RunAsync(certificates.IssueForOtherHost()), RunAsync(certificates.IssueExpired()));
        var good = await RunAsync(certificates.Issue());

        Assert.All(runs, run =>
        {
            Assert.Equal((3, "2026-11-23: 0 sent, 1 waiting\n"), (run.ExitCode, run.Output));
            Assert.StartsWith("sitegen: error: the server's certificate is not to be trusted", run.Error, StringComparison.Ordinal);
        });
        Assert.Equal((0, "2026-11-23: 1 sent\n", ""), (good.ExitCode, good.Output, good.Error));
    }

    private async Task<ProgramRun> RunAsync(X509Certificate2 certificate)
    {
        await using var server = new SmtpServer(certificate, new SmtpBehaviour { Password = "right" });
        return await Task.Run(() => ProgramUnderTest.RunProcess(Start("anna@example.org", server.Port)));
    }

    private ProcessStartInfo Start(string addresses, int port)
    {
        var start = ProgramUnderTest.CreateStartInfo("mail", "--source", _sandbox.Source, "--pause", "0");
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["SSL_CERT_FILE"] = _authority,
            ["SITEGEN_SMTP_HOST"] = "127.0.0.1",
            ["SITEGEN_SMTP_PORT"] = port.ToString(CultureInfo.InvariantCulture),
            ["SITEGEN_SMTP_USER"] = "anna",
            ["SITEGEN_SMTP_PASSWORD"] = "right",
            ["SITEGEN_MAIL_FROM"] = "papers@example.org",
            ["SITEGEN_MAIL_TO"] = addresses,
            ["SITEGEN_MAIL_KEY"] = MailSandbox.Secret,
            ["SITEGEN_MAIL_UNSUBSCRIBE"] = "leave@example.org",
        })
            start.Environment[name] = value;
        return start;
    }

    // For each part of the recipients: what the log says, and how many messages the server got for them.
    private string Table()
    {
        var key = new SiteGen.Mail.Sending.MarkKey(MailSandbox.Secret);
        var marks = _sandbox.Log.Find("2026-11-23").Marks;
        var got = _sandbox.CountMessages();
        var lines = MailSandbox.Addresses(500)
            .Select(to => (
                Part: Part(Number(to)),
                State: marks[key.CreateMark("2026-11-23", to)].StateName,
                Got: got.GetValueOrDefault(to)))
            .GroupBy(r => (r.Part, r.State))
            .Select(group => $"{group.Key.Part}: {group.Key.State} {group.Count()}" + string.Concat(group.GroupBy(r => r.Got)
                .OrderBy(g => g.Key)
                .Select(g => $", got {(g.Key == 0 ? "none" : g.Key == 1 ? "one" : "several")} {g.Count()}")));
        return string.Join("\n", lines.Order(StringComparer.Ordinal));
    }

    private static string Part(int number) =>
        number == 233 || number is > 350 and <= 400 ? "233, 351-400" : number <= 350 ? "1-350 but 233" : "401-500";

    private static int Number(string address) => int.Parse(address[7..10], CultureInfo.InvariantCulture);
}
