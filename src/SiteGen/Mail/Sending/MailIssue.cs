namespace SiteGen.Mail.Sending;

/// <summary>An edition or a week that can be sent.</summary>
/// <param name="Key">Its key, such as <c>2026-11-23</c> or <c>2026-W48</c>.</param>
/// <param name="Compose">Renders the message; returns null if a template failed, which is reported.</param>
internal sealed record MailIssue(string Key, Func<MailContent?> Compose);
