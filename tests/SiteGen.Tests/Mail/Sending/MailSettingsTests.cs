using SiteGen.Mail.Sending;

namespace SiteGen.Tests.Mail.Sending;

/// <summary>The settings of the environment.</summary>
public sealed class MailSettingsTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    private readonly Dictionary<string, string> _variables = new(StringComparer.Ordinal)
    {
        ["SITEGEN_SMTP_HOST"] = "smtp.example.org",
        ["SITEGEN_MAIL_FROM"] = "Papers <papers@example.org>",
        ["SITEGEN_MAIL_TO"] = "list@example.org",
        ["SITEGEN_MAIL_KEY"] = Secret,
    };

    [Fact]
    public void Four_variables_are_enough_for_a_mailing_list()
    {
        var settings = Read();
        var server = settings.Server;
        Assert.Equal(("smtp.example.org", 587, SmtpSecurity.StartTls), (server.Host, server.Port, server.Security));
        Assert.Equal((null, null), (server.User, server.Password));
        Assert.Equal(("Papers", "papers@example.org"), (settings.From.Name, settings.From.Address));
        Assert.Equal([(1, "list@example.org")], settings.Recipients.Select(r => (r.Number, r.Address)));
        Assert.Null(settings.Unsubscribe);
    }

    [Fact]
    public void All_variables_are_read()
    {
        Set("SITEGEN_SMTP_SECURITY", "TLS");
        Set("SITEGEN_SMTP_USER", "anna");
        Set("SITEGEN_SMTP_PASSWORD", "secret");
        Set("SITEGEN_MAIL_TO", "Anna@Example.org, ben@example.org\r\n# a comment\n\nanna@example.org\n");
        Set("SITEGEN_MAIL_UNSUBSCRIBE", "leave@example.org");
        var settings = Read();

        Assert.Equal((465, SmtpSecurity.Tls), (settings.Server.Port, settings.Server.Security));
        Assert.Equal(("anna", "secret"), (settings.Server.User, settings.Server.Password));
        Assert.Equal([(1, "anna@example.org"), (2, "ben@example.org")], settings.Recipients.Select(r => (r.Number, r.Address)));
        Assert.Equal("mailto:leave@example.org?subject=unsubscribe", settings.Unsubscribe?.AbsoluteUri);
    }

    [Fact]
    public void Without_any_variable_all_that_are_missing_are_named()
    {
        _variables.Clear();
        Assert.Equal(
            ["SITEGEN_SMTP_HOST", "SITEGEN_MAIL_FROM", "SITEGEN_MAIL_TO", "SITEGEN_MAIL_KEY"],
            Errors().Select(e => e.Split(' ')[0]));
        Assert.All(Errors(), error => Assert.Contains(" is not set; ", error, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SITEGEN_SMTP_HOST", "https://smtp.example.org:587")]
    [InlineData("SITEGEN_SMTP_HOST", "smtp.example.org\r\nQUIT")]
    [InlineData("SITEGEN_SMTP_PORT", "0")]
    [InlineData("SITEGEN_SMTP_PORT", "65536")]
    [InlineData("SITEGEN_SMTP_SECURITY", "none")]
    [InlineData("SITEGEN_SMTP_PASSWORD", "hunter2")]
    [InlineData("SITEGEN_MAIL_FROM", "papers@example.org\r\nBcc: mallory@example.org")]
    [InlineData("SITEGEN_MAIL_FROM", "papers@example.org, mallory@example.org")]
    [InlineData("SITEGEN_MAIL_TO", "anna@example.org\r\nBcc: mallory@example.org")]
    [InlineData("SITEGEN_MAIL_TO", "anna@example.org> SIZE=1")]
    [InlineData("SITEGEN_MAIL_TO", "Anna <anna@example.org>")]
    [InlineData("SITEGEN_MAIL_TO", "# to be added\n,")]
    [InlineData("SITEGEN_MAIL_TO", "anna@example.org, ben@example.org")]
    [InlineData("SITEGEN_MAIL_KEY", "hunter2")]
    [InlineData("SITEGEN_MAIL_UNSUBSCRIBE", "https://example.org/hunter2")]
    [InlineData("SITEGEN_MAIL_UNSUBSCRIBE", "mailto:leave@example.org?bcc=mallory@example.org")]
    [InlineData("SITEGEN_MAIL_UNSUBSCRIBE", "mailto:leave@example.org?subject=x%0D%0ABcc:mallory")]
    [InlineData("SITEGEN_MAIL_TO_FILE", "hunter2")]
    public void What_is_wrong_is_named_without_its_value(string variable, string value)
    {
        Set(variable, value);
        var error = Assert.Single(Errors());
        Assert.StartsWith("SITEGEN_", error, StringComparison.Ordinal);
        Assert.All(["hunter2", "mallory", "none;", "Bcc", "QUIT"], part => Assert.DoesNotContain(part, error, StringComparison.Ordinal));
    }

    [Fact]
    public void Wrong_entries_are_listed_by_number()
    {
        Set("SITEGEN_MAIL_TO", "a@example.org,b,c@example.org\nd");
        Assert.StartsWith(
            "SITEGEN_MAIL_TO has entries that are no addresses, number 2, 4; write", Errors()[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_prints_a_secret()
    {
        Set("SITEGEN_SMTP_USER", "hunter1");
        Set("SITEGEN_SMTP_PASSWORD", "hunter2");
        var settings = Read();
        Assert.Equal(
            "MailSettings SmtpSettings recipient 1 SiteGen.Mail.Sending.MarkKey",
            $"{settings} {settings.Server} {settings.Recipients[0]} {settings.Key}");
    }

    [Fact]
    public async Task A_file_of_recipients_is_read_only_if_no_commit_can_publish_it()
    {
        await using var sandbox = new MailSandbox();
        _variables.Remove("SITEGEN_MAIL_TO");
        Set("SITEGEN_MAIL_TO_FILE", "recipients.txt");
        Set("SITEGEN_MAIL_UNSUBSCRIBE", "leave@example.org");
        Assert.Equal(["SITEGEN_MAIL_TO_FILE names a file that does not exist"], Errors(sandbox.Source));

        sandbox.Write("recipients.txt", "# our group\nanna@example.org\nben@example.org\n");
        Assert.Equal([2, 3], Read(sandbox.Source).Recipients.Select(r => r.Number));

        sandbox.Write(".gitignore", "");
        Assert.Contains("that Git does not ignore", Assert.Single(Errors(sandbox.Source)), StringComparison.Ordinal);
        sandbox.Git("add", "recipients.txt");
        sandbox.Write(".gitignore", "recipients.txt\n");
        Assert.Contains("that Git tracks", Assert.Single(Errors(sandbox.Source)), StringComparison.Ordinal);

        Set("SITEGEN_MAIL_TO_FILE", "link.txt");
        sandbox.Write(".gitignore", "*.txt\n");
        File.CreateSymbolicLink(Path.Combine(sandbox.Source, "link.txt"), "recipients.txt");
        Assert.Contains("that Git tracks", Assert.Single(Errors(sandbox.Source)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_outside_of_any_repository_is_read()
    {
        var folder = Directory.CreateTempSubdirectory("sitegen-mail-").FullName;
        _variables.Remove("SITEGEN_MAIL_TO");
        Set("SITEGEN_MAIL_TO_FILE", Path.Combine(folder, "recipients"));
        File.WriteAllText(Path.Combine(folder, "recipients"), "\uFEFFanna@example.org");
        Assert.Equal("anna@example.org", Assert.Single(Read().Recipients).Address);
        Directory.Delete(folder, recursive: true);
    }

    private void Set(string variable, string value) => _variables[variable] = value;

    private MailSettings Read(string source = "/")
    {
        var settings = MailSettingsReader.Read(source, _variables.GetValueOrDefault, out var errors);
        Assert.Equal([], errors);
        return Assert.IsType<MailSettings>(settings);
    }

    private IReadOnlyList<string> Errors(string source = "/")
    {
        Assert.Null(MailSettingsReader.Read(source, _variables.GetValueOrDefault, out var errors));
        return errors;
    }
}
