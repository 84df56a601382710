using SiteGen.Mail.Sending;

namespace SiteGen.Cli.Reports;

/// <summary>What <c>mail</c> sent. It names recipients by number only, because logs of workflows are public.</summary>
internal static class MailSummary
{
    private const string NothingDue = "no edition is due: nothing sent";

    /// <summary>Lists the recipients whose message was not accepted, writes a line for each edition, and returns the exit code.</summary>
    /// <param name="report">The report.</param>
    /// <param name="reporter">Receives the lines.</param>
    public static int Write(MailReport report, Reporter reporter)
    {
        foreach (var edition in report.Editions)
            Write(edition, reporter.Output);
        if (report.Editions.Count == 0 && report is { MarksError: null, ServerError: null })
            reporter.Output.WriteLine(NothingDue);
        if (report.IsStopped)
            reporter.Notice("stopped; the next run sends the rest");
        if (report.MarksError is not null)
            return reporter.Failure(report.MarksError);
        if (report.ServerError is null)
            return report.IsStopped ? ExitCode.Failure : ExitCode.Success;
        reporter.Failure(report.ServerError);
        return ExitCode.SourceFailed;
    }

    /// <summary>Writes which file a dry run wrote, and returns the exit code.</summary>
    /// <param name="file">The file; null if there is no edition.</param>
    /// <param name="isDue">Whether the edition would be sent.</param>
    /// <param name="output">Standard output.</param>
    public static int WriteFile(string? file, bool isDue, TextWriter output)
    {
        output.WriteLine(file is null ? "there is no edition: nothing written"
            : isDue ? $"{file} (dry run: nothing sent)"
            : $"{file} (dry run: nothing sent; the edition is not due)");
        return ExitCode.Success;
    }

    /// <summary>Writes which edition is closed, and returns the exit code.</summary>
    /// <param name="report">The report.</param>
    /// <param name="reporter">Receives the line.</param>
    public static int WriteSkipped(MailReport report, Reporter reporter)
    {
        if (report.MarksError is not null)
            return reporter.Failure(report.MarksError);
        reporter.Output.WriteLine(report.Editions is [var edition] ? $"{edition.Key} is marked as sent" : NothingDue);
        return ExitCode.Success;
    }

    private static void Write(MailEditionReport edition, TextWriter output)
    {
        foreach (var problem in edition.Problems)
            output.WriteLine(Phrase.Invariant($"recipient {problem.Recipient}: {problem.State} ({problem.Reason})"));
        output.WriteLine(
            Phrase.Invariant($"{edition.Key}: {edition.Sent} sent")
            + Count(edition, "refused", "")
            + Count(edition, "deferred", " until the next run")
            + Count(edition, "unsure", ", which count as sent")
            + (edition.Done > 0 ? Phrase.Invariant($", {edition.Done} done before") : "")
            + (edition.Waiting > 0 ? Phrase.Invariant($", {edition.Waiting} waiting") : ""));
    }

    private static string Count(MailEditionReport edition, string state, string meaning)
    {
        var count = edition.Problems.Count(p => p.State == state);
        return count > 0 ? Phrase.Invariant($", {count} {state}{meaning}") : "";
    }
}
