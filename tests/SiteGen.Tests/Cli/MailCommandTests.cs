namespace SiteGen.Tests.Cli;

/// <summary>What <c>sitegen mail</c> does without a server.</summary>
public sealed class MailCommandTests : IDisposable
{
    private readonly TestSite _site = new();

    public MailCommandTests() => _site.Write("content/papers/one.md", TestSite.Paper("A Paper of the Day", "2026-11-23"));

    public void Dispose() => _site.Dispose();

    [Fact]
    public void A_dry_run_writes_the_message_and_needs_no_settings()
    {
        var run = _site.Run("mail", "--dry-run", _site.FullPath("out"));
        Assert.Equal((0, $"{_site.FullPath("out/2026-11-23.eml")} (dry run: nothing sent)\n", ""), (run.ExitCode, run.Output, run.Error));
        var message = _site.Read("out/2026-11-23.eml");
        Assert.Contains("\r\nTo: reader@example.org\r\n", message, StringComparison.Ordinal);
        Assert.Contains("A Paper of the Day", message, StringComparison.Ordinal);

        _site.Run("mail", "--dry-run", _site.FullPath("again"));
        Assert.Equal(message, _site.Read("again/2026-11-23.eml"));
        Assert.Equal(["2026-11-23.eml"], _site.Files("out"));
    }

    [Fact]
    public void A_dry_run_cannot_skip()
    {
        var run = _site.Run("mail", "--dry-run", _site.FullPath("out"), "--skip");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--dry-run writes a file and changes nothing, --skip changes the marks; use one of them", run.Error, StringComparison.Ordinal);
        Assert.False(_site.Exists("out"));
    }

    [Fact]
    public void The_week_is_sent_when_it_is_over()
    {
        var file = _site.FullPath("out/2026-W48.eml");
        string Run(string date) => _site.Run("mail", "--period", "week", "--date", date, "--dry-run", _site.FullPath("out")).Output;
        Assert.Equal($"{file} (dry run: nothing sent; the edition is not due)\n", Run("2026-11-29"));
        Assert.Equal($"{file} (dry run: nothing sent)\n", Run("2026-11-30"));
        Assert.Equal(["2026-W48.eml"], _site.Files("out"));
    }

    [Fact]
    public void An_old_edition_is_not_due()
    {
        var run = _site.Run("mail", "--date", "2027-01-01", "--dry-run", _site.FullPath("out"));
        Assert.Equal(
            (0, $"{_site.FullPath("out/2026-11-23.eml")} (dry run: nothing sent; the edition is not due)\n"), (run.ExitCode, run.Output));
        _site.Delete("content/papers/one.md");
        Assert.Equal("there is no edition: nothing written\n", _site.Run("mail", "--dry-run", _site.FullPath("none")).Output);
        Assert.False(_site.Exists("none"));
    }

    [Fact]
    public void Without_settings_each_missing_variable_is_named()
    {
        var run = _site.Run("mail");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.All(
            ["SITEGEN_SMTP_HOST", "SITEGEN_MAIL_FROM", "SITEGEN_MAIL_TO", "SITEGEN_MAIL_KEY"],
            name => Assert.Contains($"sitegen: error: {name} is not set; ", run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public void Errors_in_the_site_have_a_position()
    {
        _site.Write("content/papers/x.md", "---\ntitle: \"X\"\ndate: \"soon\"\n---\n");
        var run = _site.Run("mail", "--dry-run", _site.FullPath("out"));
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("content/papers/x.md:3:7: error: 'date' is \"soon\"", run.Error, StringComparison.Ordinal);
        Assert.False(_site.Exists("out"));
    }

    [Fact]
    public void A_folder_without_a_repository_cannot_be_skipped()
    {
        var run = _site.Run("mail", "--skip");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("run this in a clone of your repository", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_period_is_an_error_of_the_command_line()
    {
        var run = _site.Run("mail", "--period", "month");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--period is \"month\"; expected day or week", run.Error, StringComparison.Ordinal);
    }
}
