namespace SiteGen.Mail.Sending;

/// <summary>A recipient whose message the server did not accept.</summary>
/// <param name="Recipient">The number of the recipient; see <see cref="MailRecipient"/>.</param>
/// <param name="State"><c>refused</c>, <c>deferred</c> or <c>unsure</c>.</param>
/// <param name="Reason">The status codes of the server, or what happened.</param>
public sealed record MailProblem(int Recipient, string State, string Reason);

/// <summary>What a run sent of an edition or a week.</summary>
/// <param name="Key">Its key, such as <c>2026-11-23</c> or <c>2026-W48</c>.</param>
/// <param name="Sent">The number of recipients whose message the server accepted.</param>
/// <param name="Done">The number of other recipients who were done before the run, or by another run meanwhile.</param>
/// <param name="Waiting">The number of recipients that the run did not come to.</param>
/// <param name="Problems">The recipients whose message the server did not accept, and those of earlier runs that are unsure.</param>
public sealed record MailEditionReport(string Key, int Sent, int Done, int Waiting, IReadOnlyList<MailProblem> Problems);

/// <summary>What a run did.</summary>
/// <param name="Editions">What was sent, oldest first, and the newest in any case; empty if there is none.</param>
public sealed record MailReport(IReadOnlyList<MailEditionReport> Editions)
{
    /// <summary>Why the marks could not be read or saved, and what to do; null if they could.</summary>
    public string? MarksError { get; init; }

    /// <summary>Why the server cannot be used, and what to do; null if it can.</summary>
    public string? ServerError { get; init; }

    /// <summary>Whether the user stopped the run.</summary>
    public bool IsStopped { get; init; }
}
