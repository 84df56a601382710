using System.Net.Security;

namespace SiteGen.Mail.Sending;

/// <summary>How the connection to an SMTP server is encrypted. There is no unencrypted connection.</summary>
public enum SmtpSecurity
{
    /// <summary>STARTTLS on a plain connection, which ends if the server does not offer it.</summary>
    StartTls,

    /// <summary>TLS from the first byte.</summary>
    Tls,
}

/// <summary>How to reach an SMTP server.</summary>
public sealed record SmtpSettings
{
    /// <summary>The host name or address.</summary>
    public required string Host { get; init; }

    /// <summary>The port.</summary>
    public required int Port { get; init; }

    /// <summary>How the connection is encrypted.</summary>
    public SmtpSecurity Security { get; init; }

    /// <summary>The user name; null to send without authentication.</summary>
    public string? User { get; init; }

    /// <summary>The password; null to send without authentication.</summary>
    public string? Password { get; init; }

    /// <summary>The maximum time for connecting, and for each answer of the server.</summary>
    internal TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The maximum time for one message, whatever the server answers meanwhile.</summary>
    internal TimeSpan MessageTimeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Replaces the check of the certificate in tests that trust exactly one; null otherwise.</summary>
    internal RemoteCertificateValidationCallback? TestCertificate { get; init; }

    /// <summary>Returns the type's name only, so that no log shows a password.</summary>
    public override string ToString() => nameof(SmtpSettings);
}
