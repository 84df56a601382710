using System.Diagnostics;
using System.Globalization;
using MimeKit;
using SiteGen.Content;
using SiteGen.Mail;
using SiteGen.Mail.Sending;

namespace SiteGen.Tests.Mail.Sending;

/// <summary>A repository with a remote one, and an SMTP server on this machine.</summary>
internal sealed class MailSandbox : IAsyncDisposable
{
    public const string Secret = "0123456789abcdef0123456789abcdef";

    private readonly string _folder = Directory.CreateTempSubdirectory("sitegen-mail-").FullName;

    public MailSandbox(SmtpBehaviour? behaviour = null)
    {
        // Without the examples of hooks.
        RunGit(_folder, "init", "--quiet", "--bare", "--initial-branch=main", "--template=", "origin");
        Directory.CreateDirectory(Path.GetDirectoryName(Hook)!);
        Clone("origin");
        Write("content/site.yaml", TestSite.Settings + "\n");
        Write(".gitignore", "recipients.txt\n");
        Commit("First");
        Server = new SmtpServer(Certificates.Issue(), behaviour);
    }

    public TestCertificates Certificates { get; } = new();

    public SmtpServer Server { get; }

    /// <summary>The clone in which the program runs.</summary>
    public string Source => Path.Combine(_folder, "person");

    /// <summary>The log as the remote repository has it.</summary>
    public SentLog Log => RunGit(Path.Combine(_folder, "origin"), "ls-tree", "-r", "--name-only", "main", SentLog.FilePath).Length == 0
        ? SentLog.Empty
        : Parse(RunGit(Path.Combine(_folder, "origin"), "show", "main:" + SentLog.FilePath));

    public IReadOnlyList<MailIssue> Issues { get; set; } = [Issue("2026-11-23")];

    public static MailIssue Issue(string key) => new(key, () => new MailContent(key, "Papers of " + key, "<p>Papers</p>", "Papers\n"));

    public static IReadOnlyList<string> Addresses(int count) =>
        [.. Enumerable.Range(1, count).Select(n => string.Create(CultureInfo.InvariantCulture, $"reader-{n:D3}@example.org"))];

    public MailSettings Settings(IReadOnlyList<string> addresses, string secret = Secret)
    {
        var trusted = Certificates.Trusted;
        return new MailSettings
        {
            Server = new SmtpSettings
            {
                Host = "127.0.0.1",
                Port = Server.Port,
                Security = Server.Behaviour.IsTlsAtOnce ? SmtpSecurity.Tls : SmtpSecurity.StartTls,
                AnswerTimeout = TimeSpan.FromSeconds(5),
                MessageTimeout = TimeSpan.FromSeconds(5),
                TestCertificate = (_, certificate, _, _) => certificate?.GetCertHashString() == trusted,
            },
            From = new MailboxAddress("Papers", "papers@example.org"),
            Recipients = [.. addresses.Select((address, index) => new MailRecipient(index + 1, address))],
            Key = new MarkKey(secret),
            Unsubscribe = new Uri("mailto:leave@example.org"),
        };
    }

    public Task<MailReport> SendAsync(params IReadOnlyList<string> addresses) => SendAsync(Settings(addresses));

    public Task<MailReport> SendAsync(MailSettings settings, int batchSize = 50) =>
        SendUntilAsync(settings, batchSize, TestContext.Current.CancellationToken);

    public async Task<MailReport> SendUntilAsync(MailSettings settings, int batchSize, CancellationToken cancellation)
    {
        var options = new SendOptions { Settings = settings, BatchSize = batchSize, Pause = TimeSpan.Zero };
        var headers = new MailHeaders
        {
            From = settings.From,
            Date = DateTimeOffset.UnixEpoch,
            BaseUrl = new Uri("https://lab.example/papers/"),
            SiteTitle = "Test papers",
            Language = "en",
            Unsubscribe = settings.Unsubscribe,
        };
        var report = await new MailRun(Source, Issues).SendAsync(options, headers, cancellation);
        return Assert.IsType<MailReport>(report);
    }

    /// <summary>Returns how many messages of each recipient the server got, of those who got any.</summary>
    public IReadOnlyDictionary<string, int> CountMessages() =>
        Server.Messages.GroupBy(m => m.Recipient).ToDictionary(g => g.Key, g => g.Count());

    public void Write(string path, string text)
    {
        var file = Path.Combine(Source, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    public void Commit(string message)
    {
        RunGit(Source, "add", "--all");
        RunGit(Source, "commit", "--quiet", "--message", message);
        RunGit(Source, "push", "--quiet", "--set-upstream", "origin", "HEAD:main");
    }

    /// <summary>Commits a new file from another clone.</summary>
    public void PushFromElsewhere(string path)
    {
        var other = Path.Combine(_folder, "other");
        if (!Directory.Exists(other))
            RunGit(_folder, "clone", "--quiet", "origin", "other");
        File.WriteAllText(Path.Combine(other, path), "other");
        RunGit(other, "add", "--all");
        RunGit(other, "-c", "user.name=Other", "-c", "user.email=other@example.org", "commit", "--quiet", "--message", "Other");
        RunGit(other, "push", "--quiet");
    }

    /// <summary>Replaces the clone by one that has the last commit only.</summary>
    public void MakeShallow()
    {
        DeleteAll(Source);
        Clone("--depth", "1", new Uri(Path.Combine(_folder, "origin")).AbsoluteUri);
    }

    /// <summary>Lets the remote repository refuse pushes.</summary>
    public void RefusePushes()
    {
        File.WriteAllText(Hook, "#!/bin/sh\necho protected >&2\nexit 1\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Hook, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>Lets the remote repository accept pushes again.</summary>
    public void AllowPushes() => File.Delete(Hook);

    private string Hook => Path.Combine(_folder, "origin", "hooks", "pre-receive");

    public string Git(params string[] arguments) => RunGit(Source, arguments);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Certificates.Dispose();
        DeleteAll(_folder);
    }

    private void Clone(params string[] arguments) => RunGit(
        _folder,
        ["clone", "--quiet", "--template=", "-c", "user.name=A person", "-c", "user.email=person@example.org", .. arguments, "person"]);

    private static void DeleteAll(string folder)
    {
        // Git's objects are read-only.
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(folder, recursive: true);
    }

    private static SentLog Parse(string text)
    {
        var diagnostics = new DiagnosticBag();
        var log = SentLog.Parse(text, diagnostics.ForFile(SentLog.FilePath));
        Assert.Empty(diagnostics.Sorted());
        return log;
    }

    private static string RunGit(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in new[] { "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX" })
            start.Environment.Remove(name);
        var run = ProgramUnderTest.RunProcess(start);
        Assert.True(run.ExitCode == 0, $"git {string.Join(' ', arguments)}: {run.Error}");
        return run.Output;
    }
}
