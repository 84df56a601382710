using MailKit;

namespace SiteGen.Mail.Sending;

/// <summary>
/// Watches whether the text of a message may have left: after the command DATA, a message without an answer may have been
/// delivered; before it, it cannot have been.
/// </summary>
internal sealed class DataWatch : IProtocolLogger
{
    /// <summary>Whether the command was sent since the last <see cref="Reset"/>.</summary>
    public bool HasBegun { get; private set; }

    /// <summary>Not needed, because nothing is logged.</summary>
    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    /// <summary>Begins to watch a message.</summary>
    public void Reset() => HasBegun = false;

    /// <inheritdoc/>
    public void LogConnect(Uri uri)
    {
    }

    /// <inheritdoc/>
    public void LogClient(byte[] buffer, int offset, int count) => HasBegun |= buffer.AsSpan(offset, count).EndsWith("DATA\r\n"u8);

    /// <inheritdoc/>
    public void LogServer(byte[] buffer, int offset, int count)
    {
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
