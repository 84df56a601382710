using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace SiteGen.Mail.Sending;

/// <summary>
/// A connection to an SMTP server, encrypted, with its certificate checked against the host name and the authorities that the
/// system trusts.
/// </summary>
internal sealed partial class SmtpConnection : IDisposable
{
    private readonly SmtpSettings _settings;
    private readonly DataWatch _watch = new();
    private readonly SmtpClient _client;

    private SmtpConnection(SmtpSettings settings)
    {
        _settings = settings;
        _client = new SmtpClient(_watch)
        {
            Timeout = (int)settings.AnswerTimeout.TotalMilliseconds,
            // MailKit's own check accepts certificates of some well-known servers although their chain is broken.
            ServerCertificateValidationCallback =
                settings.TestCertificate ?? ((_, _, _, errors) => errors == SslPolicyErrors.None),
            // As .NET's own clients do: most authorities do not offer it any more, and a list that cannot be reached would stop all mail.
            CheckCertificateRevocation = false,
        };
    }

    /// <summary>Whether another message can be sent.</summary>
    public bool IsOpen => _client.IsConnected;

    /// <summary>Connects and authenticates.</summary>
    /// <param name="settings">The settings.</param>
    /// <exception cref="SmtpServerException">The server cannot be used.</exception>
    public static async Task<SmtpConnection> OpenAsync(SmtpSettings settings)
    {
        var connection = new SmtpConnection(settings);
        try
        {
            await connection.ConnectAsync();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Sends a message. It never stops in the middle, because the result would be unknown.</summary>
    /// <param name="message">The message.</param>
    /// <param name="from">The sender of the envelope.</param>
    /// <param name="to">The recipient of the envelope.</param>
    /// <exception cref="SmtpServerException">The server does not let us send; the message was not sent.</exception>
    public async Task<SendResult> SendAsync(MimeMessage message, MailboxAddress from, MailboxAddress to)
    {
        _watch.Reset();
        using var limit = new CancellationTokenSource(_settings.MessageTimeout);
        try
        {
            await _client.SendAsync(message, from, [to], limit.Token);
            return new SendResult(SentState.Sent);
        }
        catch (SmtpCommandException e) when (e.ErrorCode == SmtpErrorCode.SenderNotAccepted)
        {
            throw new SmtpServerException(
                $"the server refuses the sender ({FormatCodes(e)}); check SITEGEN_MAIL_FROM and your account's limits");
        }
        catch (SmtpCommandException e)
        {
            // The server says with this code that it ends the connection.
            if (e.StatusCode == SmtpStatusCode.ServiceNotAvailable)
                await CloseAsync(isPolite: false);
            return Judge(e);
        }
        catch (MailKit.ServiceNotAuthenticatedException)
        {
            throw new SmtpServerException("the server wants a password; set SITEGEN_SMTP_USER and SITEGEN_SMTP_PASSWORD");
        }
        catch (Exception e) when (IsLost(e))
        {
            // The state of the connection is unknown.
            await CloseAsync(isPolite: false);
            return _watch.HasBegun
                ? new SendResult(SentState.Unsure, "no answer after the message")
                : new SendResult(SentState.Deferred, "connection lost before the message", CanRepeat: true);
        }
    }

    /// <summary>Ends the connection.</summary>
    public Task CloseAsync() => CloseAsync(isPolite: true);

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _watch.Dispose();
    }

    private SendResult Judge(SmtpCommandException e)
    {
        var codes = FormatCodes(e);
        // An answer that is neither yes nor no.
        if ((int)e.StatusCode < 400 && _watch.HasBegun)
            return new SendResult(SentState.Unsure, codes);
        if ((int)e.StatusCode < 500)
            return new SendResult(SentState.Deferred, codes);
        var what = e.ErrorCode == SmtpErrorCode.RecipientNotAccepted ? "address refused" : "message refused";
        return new SendResult(SentState.Refused, $"{codes} {what}");
    }

    private async Task ConnectAsync()
    {
        var option = _settings.Security == SmtpSecurity.Tls ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls;
        using var limit = new CancellationTokenSource(_settings.AnswerTimeout);
        try
        {
            var socket = await ConnectSocketAsync(limit.Token);
            await _client.ConnectAsync(socket, _settings.Host, _settings.Port, option, limit.Token);
            if (_settings.User is { } user)
                await _client.AuthenticateAsync(user, _settings.Password!, limit.Token);
            // One command at a time: an answer then belongs to what was sent last, and the text of a message begins with DATA.
            _client.Capabilities &= ~(SmtpCapabilities.Pipelining | SmtpCapabilities.Chunking);
        }
        catch (Exception e) when (Explain(e) is { } explanation)
        {
            throw new SmtpServerException(explanation);
        }
    }

    // Without Nagle's algorithm, which makes each message wait for a delayed acknowledgement, 40 ms on Linux.
    private async Task<Socket> ConnectSocketAsync(CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(_settings.Host, _settings.Port, cancellation);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static string? Explain(Exception e) => e switch
    {
        SslHandshakeException { ServerCertificate: null } => "the server does not speak TLS on this port; check SITEGEN_SMTP_PORT and "
            + "SITEGEN_SMTP_SECURITY (starttls with port 587, tls with port 465)",
        SslHandshakeException => "the server's certificate is not to be trusted: it is self-signed, expired, for another host, or of an "
            + "unknown authority; check SITEGEN_SMTP_HOST and SITEGEN_SMTP_SECURITY, "
            + "and name a file with your own authority in SSL_CERT_FILE",
        AuthenticationException => "the server does not accept SITEGEN_SMTP_USER and SITEGEN_SMTP_PASSWORD; check both",
        NotSupportedException => "the server offers no STARTTLS, or no known way to authenticate; "
            + "mail is never sent unencrypted; try SITEGEN_SMTP_SECURITY=tls with port 465",
        SmtpCommandException command => $"the server does not want to talk now ({FormatCodes(command)}); the next run tries again",
        SocketException => "cannot connect to the server; check SITEGEN_SMTP_HOST and SITEGEN_SMTP_PORT",
        OperationCanceledException or TimeoutException => "the server does not answer in time; the next run tries again",
        _ when IsLost(e) => "the server ended the connection; the next run tries again",
        _ => null,
    };

    private static bool IsLost(Exception e) =>
        e is IOException or SocketException or MailKit.ProtocolException or OperationCanceledException or TimeoutException
            or MailKit.ServiceNotConnectedException or System.Security.Authentication.AuthenticationException;

    private async Task CloseAsync(bool isPolite)
    {
        if (!_client.IsConnected)
            return;
        using var limit = new CancellationTokenSource(_settings.AnswerTimeout);
        try
        {
            await _client.DisconnectAsync(isPolite, limit.Token);
        }
        catch (Exception e) when (IsLost(e) || e is SmtpCommandException)
        {
            // What was sent has been answered already.
        }
    }

    // The code, and the enhanced one (RFC 3463) if the text begins with it.
    private static string FormatCodes(SmtpCommandException e) => string.Create(
        CultureInfo.InvariantCulture, $"{(int)e.StatusCode} {EnhancedCode().Match(e.Message).Value}").TrimEnd();

    [GeneratedRegex(@"^[245]\.[0-9]{1,3}\.[0-9]{1,3}(?![0-9])")]
    private static partial Regex EnhancedCode();
}
