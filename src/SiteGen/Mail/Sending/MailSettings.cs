using MimeKit;

namespace SiteGen.Mail.Sending;

/// <summary>Who sends what to whom, from the environment; never from files of the repository.</summary>
public sealed record MailSettings
{
    /// <summary>The server.</summary>
    public required SmtpSettings Server { get; init; }

    /// <summary>The sender.</summary>
    public required MailboxAddress From { get; init; }

    /// <summary>The recipients, each once.</summary>
    public required IReadOnlyList<MailRecipient> Recipients { get; init; }

    /// <summary>The key of the marks.</summary>
    public required MarkKey Key { get; init; }

    /// <summary>The <c>mailto:</c> URL by which readers unsubscribe; null if a list does that.</summary>
    public Uri? Unsubscribe { get; init; }

    /// <summary>Returns the type's name only, so that no log shows a secret.</summary>
    public override string ToString() => nameof(MailSettings);
}
