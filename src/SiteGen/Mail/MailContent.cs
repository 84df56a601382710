namespace SiteGen.Mail;

/// <summary>What a message says, the same for every recipient.</summary>
/// <param name="Key">Identifies the edition or week: <c>2026-11-23</c> or <c>2026-W48</c>.</param>
/// <param name="Subject">The subject, as one line of plain text.</param>
/// <param name="Html">The HTML part, a whole document.</param>
/// <param name="Text">The plain part, with <c>\n</c> line ends.</param>
public sealed record MailContent(string Key, string Subject, string Html, string Text);
