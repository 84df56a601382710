namespace SiteGen.Mail.Sending;

/// <summary>
/// One run: the newest issue to everybody who did not get it, and earlier issues to those whose message was deferred. An issue
/// that is older than one that was sent goes to no further recipients.
/// </summary>
/// <param name="source">The folder that holds <c>content</c>; an absolute path.</param>
/// <param name="issues">The issues that are not too old, newest first.</param>
internal sealed class MailRun(string source, IReadOnlyList<MailIssue> issues)
{
    /// <summary>Sends what is to be sent.</summary>
    /// <param name="options">How messages are sent.</param>
    /// <param name="headers">The headers that all messages share.</param>
    /// <param name="cancellation">Stops before the next message; what was sent is saved.</param>
    /// <returns>What was sent; null if a template failed.</returns>
    public async Task<MailReport?> SendAsync(SendOptions options, MailHeaders headers, CancellationToken cancellation)
    {
        if (issues.Count == 0)
            return new MailReport([]);
        try
        {
            using var branch = SentLogBranch.Open(source);
            return await SendAsync(branch, options, headers, cancellation);
        }
        catch (MarksException e)
        {
            return new MailReport([]) { MarksError = e.Message };
        }
    }

    /// <summary>Closes the newest issue, so that no run sends it any more. Sends nothing.</summary>
    /// <returns>The report, which names the issue.</returns>
    public MailReport Skip()
    {
        if (issues is not [var newest, ..])
            return new MailReport([]);
        try
        {
            using var branch = SentLogBranch.Open(source);
            branch.Update(
                log => log.IsPast(newest.Key) ? log : log.With(log.Find(newest.Key) with { IsClosed = true }, fingerprint: null),
                () => $"Skip the mail of {newest.Key}");
            return new MailReport([new MailEditionReport(newest.Key, 0, 0, 0, [])]);
        }
        catch (MarksException e)
        {
            return new MailReport([]) { MarksError = e.Message };
        }
    }

    private async Task<MailReport?> SendAsync(
        SentLogBranch branch, SendOptions options, MailHeaders headers, CancellationToken cancellation)
    {
        var log = branch.Read();
        var report = new MailReport([]);
        // The oldest first, so that messages arrive in the order of their days.
        foreach (var issue in issues.Where(i => i == issues[0] || log.Editions.ContainsKey(i.Key)).Reverse())
        {
            var queue = new RecipientQueue(issue.Key, options.Settings, isNewest: issue == issues[0]);
            var open = queue.FindOpen(log).Count;
            var unsure = queue.FindUnsure(log).Select(r => new MailProblem(r.Number, "unsure", "an earlier run did not end")).ToList();
            if (open == 0)
            {
                if (issue == issues[0])
                    report = Add(report, new MailEditionReport(issue.Key, 0, options.Settings.Recipients.Count - unsure.Count, 0, unsure));
                continue;
            }

            if (issue.Compose() is not { } content)
                return null;
            using var sender = new EditionSender(content, headers, branch, queue, options);
            await sender.RunAsync(log, cancellation);
            List<MailProblem> problems = [.. unsure, .. sender.Problems];
            var done = options.Settings.Recipients.Count - sender.Sent - sender.Waiting - problems.Count;
            report = Add(report, new MailEditionReport(issue.Key, sender.Sent, done, sender.Waiting, problems));
            report = report with
            {
                MarksError = sender.MarksError,
                ServerError = sender.ServerError,
                IsStopped = cancellation.IsCancellationRequested,
            };
            if (report is not { MarksError: null, ServerError: null, IsStopped: false })
                break;
        }

        return report;
    }

    private static MailReport Add(MailReport report, MailEditionReport edition) => report with
    {
        Editions = [.. report.Editions, edition with { Problems = [.. edition.Problems.OrderBy(p => p.Recipient)] }],
    };
}
