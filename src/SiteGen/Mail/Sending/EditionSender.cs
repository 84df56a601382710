namespace SiteGen.Mail.Sending;

/// <summary>
/// Sends one edition: marks a batch, pushes the marks, sends the batch, and pushes what became of it with the marks of the next
/// one. Whatever is not known at the end of a run that was killed stays marked and is not sent again.
/// </summary>
/// <param name="content">What the message says.</param>
/// <param name="headers">The headers that all messages share.</param>
/// <param name="branch">The log.</param>
/// <param name="queue">The recipients.</param>
/// <param name="options">How messages are sent.</param>
internal sealed class EditionSender(
    MailContent content, MailHeaders headers, SentLogBranch branch, RecipientQueue queue, SendOptions options) : IDisposable
{
    private readonly BatchSender _sender = new(options.Settings);
    private readonly List<MailProblem> _problems = [];
    private Dictionary<string, SentMark?> _unsaved = new(StringComparer.Ordinal);

    /// <summary>The number of recipients whose message the server accepted.</summary>
    public int Sent { get; private set; }

    /// <summary>The recipients whose message the server did not accept.</summary>
    public IReadOnlyList<MailProblem> Problems => _problems;

    /// <summary>The number of recipients that the run did not come to.</summary>
    public int Waiting { get; private set; }

    /// <summary>Why the server cannot be used; null if it can.</summary>
    public string? ServerError => _sender.ServerError;

    /// <summary>Why the marks could not be saved; null if they could.</summary>
    public string? MarksError { get; private set; }

    /// <summary>Sends the edition to all who may get it.</summary>
    /// <param name="log">The log.</param>
    /// <param name="cancellation">Stops before the next message; what was sent is saved.</param>
    public async Task RunAsync(SentLog log, CancellationToken cancellation)
    {
        try
        {
            while (!cancellation.IsCancellationRequested && queue.FindOpen(log).Count > 0 && await _sender.ConnectAsync())
            {
                log = TakeBatch();
                Record(await _sender.SendAsync(queue.Batch, to => MailMessageFactory.Create(content, headers, to), cancellation));
                if (ServerError is not null)
                    break;
                if (queue.FindOpen(log).Count > 0)
                    await Task.Delay(options.Pause, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            log = branch.Update(current => queue.Set(current, _unsaved), FormatSubject);
        }
        catch (MarksException e)
        {
            MarksError = e.Message;
        }

        Waiting = queue.FindOpen(log).Count;
    }

    /// <inheritdoc/>
    public void Dispose() => _sender.Dispose();

    // Returns when the remote repository has the marks of the batch; otherwise it throws, and nothing is sent.
    private SentLog TakeBatch()
    {
        var log = branch.Update(current => queue.Take(queue.Set(current, _unsaved), options.BatchSize), FormatSubject);
        _unsaved = new(StringComparer.Ordinal);
        return log;
    }

    private void Record(Dictionary<string, SendResult> results)
    {
        foreach (var claim in queue.Batch)
        {
            if (!results.TryGetValue(claim.Mark, out var result))
            {
                // The run did not come to this recipient.
                _unsaved[claim.Mark] = claim.Before;
                continue;
            }

            queue.Settle(claim);
            var mark = result.State == SentState.Deferred
                ? (claim.Before ?? default).Defer()
                : new SentMark(result.State);
            _unsaved[claim.Mark] = mark;
            if (mark.State == SentState.Sent)
                Sent++;
            else
                _problems.Add(new MailProblem(claim.Recipient.Number, mark.StateName, result.Reason));
        }
    }

    private string FormatSubject() => $"Record the mail of {content.Key}";
}
