using MimeKit;

namespace SiteGen.Mail.Sending;

/// <summary>Sends batches of messages, one connection each, and notices when it is better to stop.</summary>
/// <param name="settings">The settings of the environment.</param>
internal sealed class BatchSender(MailSettings settings) : IDisposable
{
    // A server that accepts none of so many messages in a row has a reason that is not the recipients'.
    private const int MaxFailures = 10;

    // Each of them takes a minute or more, or is a message that somebody may miss.
    private const int MaxLost = 3;

    private readonly List<(Claim Claim, SendResult Result)> _streak = [];
    private SmtpConnection? _connection;

    /// <summary>Why the server cannot be used; null if it can.</summary>
    public string? ServerError { get; private set; }

    /// <summary>Connects to the server; returns false if it cannot be used.</summary>
    public async Task<bool> ConnectAsync()
    {
        try
        {
            _connection?.Dispose();
            _connection = await SmtpConnection.OpenAsync(settings.Server);
        }
        catch (SmtpServerException e)
        {
            ServerError = e.Message;
        }

        return ServerError is null;
    }

    /// <summary>Sends the message to each recipient of a batch, unless the server cannot be used or the user stops the run.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="create">Creates the message for a recipient.</param>
    /// <param name="cancellation">Stops before the next message.</param>
    /// <returns>The results by mark; recipients that the run did not come to are missing.</returns>
    public async Task<Dictionary<string, SendResult>> SendAsync(
        IReadOnlyList<Claim> batch, Func<MailboxAddress, MimeMessage> create, CancellationToken cancellation)
    {
        var results = new Dictionary<string, SendResult>(StringComparer.Ordinal);
        foreach (var claim in batch)
        {
            if (cancellation.IsCancellationRequested || ServerError is not null)
                break;
            // After an answer that was lost, the rest of the batch needs another connection.
            if (_connection is not { IsOpen: true } && !await ConnectAsync())
                break;
            await SendAsync(claim, create, results);
        }

        if (_connection is not null)
            await _connection.CloseAsync();
        return results;
    }

    /// <inheritdoc/>
    public void Dispose() => _connection?.Dispose();

    private async Task SendAsync(Claim claim, Func<MailboxAddress, MimeMessage> create, Dictionary<string, SendResult> results)
    {
        var to = new MailboxAddress("", claim.Recipient.Address);
        try
        {
            using var message = create(to);
            var result = await _connection!.SendAsync(message, settings.From, to);
            // Servers end connections that were idle while marks were pushed.
            if (result.CanRepeat && await ConnectAsync())
                result = await _connection.SendAsync(message, settings.From, to);
            results[claim.Mark] = result;
            Watch(claim, results);
        }
        catch (SmtpServerException e)
        {
            ServerError = e.Message;
        }
    }

    private void Watch(Claim claim, Dictionary<string, SendResult> results)
    {
        var result = results[claim.Mark];
        if (result.State == SentState.Sent)
        {
            _streak.Clear();
            return;
        }

        _streak.Add((claim, result));
        if (_streak.Count >= MaxFailures)
        {
            ServerError = FormattableString.Invariant(
                $"the server accepted none of {MaxFailures} messages in a row ({result.Reason}); the rest waits for the next run");
            // The refusals of this batch are not the recipients' fault, or not certainly.
            foreach (var (failed, _) in _streak.Where(f => f.Result.State == SentState.Refused && results.ContainsKey(f.Claim.Mark)))
                results[failed.Mark] = results[failed.Mark] with { State = SentState.Deferred };
        }
        else if (_streak.Count(f => f.Result.State == SentState.Unsure || f.Result.CanRepeat) >= MaxLost)
        {
            ServerError = FormattableString.Invariant(
                $"the connection was lost {MaxLost} times in a row; the rest waits for the next run");
        }
    }
}
