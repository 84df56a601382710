namespace SiteGen.Mail.Sending;

/// <summary>A recipient that this run has marked, so that no other run takes it.</summary>
/// <param name="Recipient">The recipient.</param>
/// <param name="Mark">The mark of edition and recipient.</param>
/// <param name="Before">The mark's state before; null if there was no mark.</param>
internal sealed record Claim(MailRecipient Recipient, string Mark, SentMark? Before);

/// <summary>Takes recipients of one edition from the log, batch by batch.</summary>
/// <param name="edition">The key of the edition.</param>
/// <param name="settings">Have the recipients and the key of the marks.</param>
/// <param name="isNewest">Whether everybody may get the edition; otherwise only those to whom an earlier run tried to send it.</param>
internal sealed class RecipientQueue(string edition, MailSettings settings, bool isNewest)
{
    private readonly List<Claim> _recipients =
        [.. settings.Recipients.Select(r => new Claim(r, settings.Key.CreateMark(edition, r.Address), Before: null))];

    private readonly HashSet<string> _tried = new(StringComparer.Ordinal);

    /// <summary>The recipients of the last batch.</summary>
    public IReadOnlyList<Claim> Batch { get; private set; } = [];

    /// <summary>Returns the claims for recipients who may get the edition: those without a mark first, then the deferred ones.</summary>
    /// <param name="log">The log.</param>
    /// <exception cref="MarksException">The log has marks of another key.</exception>
    public IReadOnlyList<Claim> FindOpen(SentLog log)
    {
        if (log.KeyFingerprint is { } fingerprint && fingerprint != settings.Key.Fingerprint)
            throw new MarksException(
                $"SITEGEN_MAIL_KEY is not the key that made the marks in {SentLog.FilePath}, so it is unknown who got what; set the old "
                + "key again, or delete that file, push, and run 'sitegen mail --skip' once with the new key");
        var sent = log.Find(edition);
        var isForAll = isNewest && !log.IsPast(edition);
        var open = _recipients.Where(r => !_tried.Contains(r.Mark))
            .Select(r => sent.Marks.TryGetValue(r.Mark, out var mark) ? r with { Before = mark } : r)
            .Where(r => r.Before?.CanRetry ?? isForAll);
        return [.. open.OrderBy(r => r.Before is null ? 0 : 1)];
    }

    /// <summary>Returns the recipients whose message may have been sent by a run that did not end.</summary>
    /// <param name="log">The log.</param>
    public IEnumerable<MailRecipient> FindUnsure(SentLog log)
    {
        var marks = log.Find(edition).Marks;
        return _recipients
            .Where(r => !_tried.Contains(r.Mark) && marks.TryGetValue(r.Mark, out var mark) && mark.State == SentState.Unsure)
            .Select(r => r.Recipient);
    }

    /// <summary>Takes the next batch and returns the log with its marks; the same log if no recipient is left.</summary>
    /// <param name="log">The log.</param>
    /// <param name="count">The maximum number of recipients.</param>
    public SentLog Take(SentLog log, int count)
    {
        Batch = [.. FindOpen(log).Take(count)];
        return Set(log, Batch.Select(c => KeyValuePair.Create(c.Mark, (SentMark?)new SentMark(SentState.Unsure))));
    }

    /// <summary>Records that the run has tried a recipient and does not try again.</summary>
    /// <param name="claim">The recipient's claim.</param>
    public void Settle(Claim claim) => _tried.Add(claim.Mark);

    /// <summary>Returns the log with other states of marks; null removes a mark. Without any, returns the same log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="states">The states by mark.</param>
    public SentLog Set(SentLog log, IEnumerable<KeyValuePair<string, SentMark?>> states)
    {
        var sent = log.Find(edition);
        var marks = sent.Marks.ToBuilder();
        var isChanged = false;
        foreach (var (mark, state) in states)
        {
            isChanged = true;
            if (state is { } value)
                marks[mark] = value;
            else
                marks.Remove(mark);
        }

        return isChanged ? log.With(sent with { Marks = marks.ToImmutable() }, settings.Key.Fingerprint) : log;
    }
}
