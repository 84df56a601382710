using System.CommandLine;
using SiteGen.Build;
using SiteGen.Cli.Reports;
using SiteGen.Content;
using SiteGen.Mail;
using SiteGen.Mail.Sending;

namespace SiteGen.Cli.Commands;

/// <summary><c>sitegen mail</c>: sends the newest edition by mail to everybody who did not get it.</summary>
internal static class MailCommand
{
    private const int MaxBatchSize = 1000;
    private const int MaxPauseSeconds = 3600;

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var source = CommonOptions.Source();
        var period = CommonOptions.Period();
        var dryRun = new Option<string?>("--dry-run")
        {
            Description = "Write the message to a file in this folder; send nothing",
            HelpName = "DIR",
        };
        var skip = CommonOptions.Flag("--skip", "Mark what is due as sent to everybody; send nothing");
        var batch = CommonOptions.Count(
            "--batch", Phrase.Invariant($"Recipients per connection and push [default: {SendOptions.DefaultBatchSize}]"), 1, MaxBatchSize);
        var pause = CommonOptions.Count(
            "--pause", Phrase.Invariant($"Seconds between batches [default: {SendOptions.DefaultPauseSeconds}]"), 0, MaxPauseSeconds);
        var baseUrl = CommonOptions.BaseUrl();
        var theme = CommonOptions.Theme();
        var date = CommonOptions.Date("Send what is due on this day");
        var command = new Command("mail", "Send the newest edition by mail")
        {
            source, period, dryRun, skip, batch, pause, baseUrl, theme, date,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(dryRun) is not null && result.GetValue(skip))
                result.AddError("--dry-run writes a file and changes nothing, --skip changes the marks; use one of them");
        });
        command.SetAction((parsed, cancellation) =>
        {
            var site = new SiteOptions
            {
                Source = Path.GetFullPath(parsed.GetValue(source)!),
                BaseUrl = parsed.GetValue(baseUrl),
                Theme = parsed.GetValue(theme),
                Date = parsed.GetValue(date),
            };
            var reporter = new Reporter(parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var run = new MailCommandRun(site, parsed.GetValue(period) ?? MailPeriod.Day, reporter);
            if (parsed.GetValue(dryRun) is { } folder)
                return Task.FromResult(run.WriteFile(Path.GetFullPath(folder)));
            if (parsed.GetValue(skip))
                return Task.FromResult(run.Skip());
            return run.SendAsync(
                parsed.GetValue(batch) ?? SendOptions.DefaultBatchSize,
                TimeSpan.FromSeconds(parsed.GetValue(pause) ?? SendOptions.DefaultPauseSeconds),
                cancellation);
        });
        return command;
    }

    /// <summary>One run of the command.</summary>
    private sealed class MailCommandRun(SiteOptions site, MailPeriod period, Reporter reporter)
    {
        private readonly DiagnosticBag _diagnostics = new();

        public int WriteFile(string folder)
        {
            var mailer = SiteMailer.Read(site, period, _diagnostics);
            var isDue = false;
            var file = mailer?.WriteFile(folder, out isDue);
            return Fails() ? ExitCode.Failure : MailSummary.WriteFile(file, isDue, reporter.Output);
        }

        public int Skip()
        {
            var mailer = SiteMailer.Read(site, period, _diagnostics);
            return Fails() ? ExitCode.Failure : MailSummary.WriteSkipped(mailer!.Skip(), reporter);
        }

        public async Task<int> SendAsync(int batchSize, TimeSpan pause, CancellationToken cancellation)
        {
            if (MailSettingsReader.Read(site.Source, Environment.GetEnvironmentVariable, out var errors) is not { } settings)
            {
                foreach (var error in errors)
                    reporter.UsageError(error);
                return ExitCode.UsageError;
            }

            var mailer = SiteMailer.Read(site, period, _diagnostics);
            if (mailer is null)
            {
                Fails();
                return ExitCode.Failure;
            }

            var options = new SendOptions { Settings = settings, BatchSize = batchSize, Pause = pause };
            var report = await mailer.SendAsync(options, cancellation);
            return Fails() ? ExitCode.Failure : MailSummary.Write(report!, reporter);
        }

        private bool Fails()
        {
            reporter.Diagnostics(_diagnostics.Sorted());
            return _diagnostics.HasErrors;
        }
    }
}
