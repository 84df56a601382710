namespace SiteGen.Mail.Sending;

/// <summary>What a server did with one message.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Reason">The status codes of the answer, or what happened; never the text of a server, which may name a recipient.</param>
/// <param name="CanRepeat">Whether the connection was lost before the message could leave, so that another one may carry it.</param>
internal sealed record SendResult(SentState State, string Reason = "", bool CanRepeat = false);

/// <summary>A server cannot be used: it is not there, not to be trusted, or does not let us send.</summary>
/// <param name="message">What happened and what to do, fit for a log.</param>
internal sealed class SmtpServerException(string message) : Exception(message);
