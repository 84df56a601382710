using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace SiteGen.Tests.Mail.Sending;

/// <summary>How a server of a test behaves.</summary>
internal sealed record SmtpBehaviour
{
    /// <summary>What the server says first.</summary>
    public string Greeting { get; init; } = "220 smtp.test ESMTP";

    /// <summary>Whether TLS begins at once instead of after STARTTLS.</summary>
    public bool IsTlsAtOnce { get; init; }

    /// <summary>Whether STARTTLS is offered.</summary>
    public bool OffersStartTls { get; init; } = true;

    /// <summary>The only password that is accepted; null to let everybody send.</summary>
    public string? Password { get; init; }

    /// <summary>Returns the answer to MAIL FROM.</summary>
    public Func<string, string> AnswerSender { get; init; } = _ => "250 2.1.0 ok";

    /// <summary>Returns the answer to RCPT TO; null to say nothing ever.</summary>
    public Func<string, string?> AnswerRecipient { get; init; } = _ => "250 2.1.5 ok";

    /// <summary>Returns the answer to the text of a message; null to end the connection without one.</summary>
    public Func<string, string?> AnswerMessage { get; init; } = _ => "250 2.0.0 ok";

    /// <summary>Called when a message is complete, before it is answered.</summary>
    public Action<string>? Received { get; init; }
}

/// <summary>A message as a server got it.</summary>
/// <param name="Recipient">The recipient of the envelope.</param>
/// <param name="Text">The message with its headers, with CRLF line ends.</param>
internal sealed record SmtpMessage(string Recipient, string Text);

/// <summary>A server for SMTP with TLS on 127.0.0.1. It keeps every message that it got whole, answered or not.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<SmtpMessage> _messages = new();
    private readonly ConcurrentQueue<Task> _sessions = new();
    private readonly X509Certificate2 _certificate;
    private readonly Task _accepting;
    private int _connections;

    public SmtpServer(X509Certificate2 certificate, SmtpBehaviour? behaviour = null)
    {
        (_certificate, Behaviour) = (certificate, behaviour ?? new SmtpBehaviour());
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public SmtpBehaviour Behaviour { get; set; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The number of connections.</summary>
    public int Connections => _connections;

    /// <summary>The messages that arrived whole.</summary>
    public IReadOnlyList<SmtpMessage> Messages => [.. _messages];

    /// <summary>Whether a command came through a connection that was not encrypted, besides EHLO, STARTTLS and QUIT.</summary>
    public bool WasAskedInTheClear { get; private set; }

    /// <summary>Ends the server, which can be done twice.</summary>
    public async Task StopAsync()
    {
        await _end.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_sessions);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_end.Token);
                Interlocked.Increment(ref _connections);
                _sessions.Enqueue(Task.Run(() => ServeAsync(client)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                var stream = (Stream)client.GetStream();
                if (Behaviour.IsTlsAtOnce)
                    stream = await EncryptAsync(stream);
                await new SmtpSession(this, stream).RunAsync();
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException
                or System.Security.Authentication.AuthenticationException)
            {
                // The client went away, or does not trust the certificate.
            }
        }
    }

    private async Task<Stream> EncryptAsync(Stream stream)
    {
        var encrypted = new SslStream(stream);
        await encrypted.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _end.Token);
        return encrypted;
    }

    /// <summary>The commands of one connection.</summary>
    private sealed class SmtpSession(SmtpServer server, Stream stream)
    {
        private readonly byte[] _buffer = new byte[16_384];
        private Stream _stream = stream;
        private string _recipient = "";
        private bool _isKnown;
        private int _start;
        private int _end;

        public async Task RunAsync()
        {
            await SayAsync(server.Behaviour.Greeting);
            while (await ReadLineAsync() is { } line && await AnswerAsync(line))
            {
                // Each answer is given in the condition.
            }
        }

        // Returns whether the connection goes on.
        private async Task<bool> AnswerAsync(string line)
        {
            var (behaviour, verb) = (server.Behaviour, line.Split(' ', ':')[0].ToUpperInvariant());
            if (_stream is not SslStream && verb is not ("EHLO" or "STARTTLS" or "QUIT"))
                server.WasAskedInTheClear = true;
            switch (verb)
            {
                case "EHLO":
                    return await SayAsync(Capabilities(behaviour));
                case "STARTTLS":
                    await SayAsync("220 go ahead");
                    _stream = await server.EncryptAsync(_stream);
                    return true;
                case "AUTH":
                    return await SayAsync(IsRight(line, behaviour.Password) ? "235 2.7.0 ok" : "535 5.7.8 wrong");
                case "MAIL":
                    return await SayAsync(behaviour.Password is null || _isKnown ? behaviour.AnswerSender(line) : "530 5.7.0 authenticate");
                case "RCPT":
                    _recipient = line.Split('<', '>')[1];
                    return behaviour.AnswerRecipient(_recipient) is { } answer ? await SayAsync(answer) : await WaitAsync();
                case "DATA":
                    return await ReadMessageAsync();
                case "QUIT":
                    await SayAsync("221 bye");
                    return false;
                default:
                    return await SayAsync("250 ok");
            }
        }

        private bool IsRight(string line, string? password)
        {
            var parts = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[^1])).Split('\0');
            return _isKnown = parts[^1] == password;
        }

        private string Capabilities(SmtpBehaviour behaviour) => "250-smtp.test\r\n250-PIPELINING\r\n250-CHUNKING\r\n250-8BITMIME\r\n"
            + (_stream is not SslStream && behaviour.OffersStartTls ? "250-STARTTLS\r\n" : "")
            + (behaviour.Password is not null ? "250-AUTH PLAIN\r\n" : "")
            + "250 ENHANCEDSTATUSCODES";

        private async Task<bool> ReadMessageAsync()
        {
            await SayAsync("354 go on");
            var text = new StringBuilder();
            while (await ReadLineAsync() is { } line && line != ".")
                text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            server._messages.Enqueue(new SmtpMessage(_recipient, text.ToString()));
            server.Behaviour.Received?.Invoke(_recipient);
            return server.Behaviour.AnswerMessage(_recipient) is { } answer && await SayAsync(answer);
        }

        private async Task<bool> WaitAsync()
        {
            await Task.Delay(Timeout.Infinite, server._end.Token);
            return false;
        }

        private async Task<bool> SayAsync(string text)
        {
            await _stream.WriteAsync(Encoding.UTF8.GetBytes(text + "\r\n"), server._end.Token);
            return !text.StartsWith("421", StringComparison.Ordinal);
        }

        private async Task<string?> ReadLineAsync()
        {
            var line = new List<byte>();
            while (true)
            {
                if (_start == _end)
                {
                    (_start, _end) = (0, await _stream.ReadAsync(_buffer, server._end.Token));
                    if (_end == 0)
                        return null;
                }

                var value = _buffer[_start++];
                if (value == '\n')
                    return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
                line.Add(value);
            }
        }
    }
}
