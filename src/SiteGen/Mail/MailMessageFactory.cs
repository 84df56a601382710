using System.Security.Cryptography;
using System.Text;
using MimeKit;
using MimeKit.Encodings;
using MimeKit.IO;
using MimeKit.IO.Filters;

namespace SiteGen.Mail;

/// <summary>Creates messages. The same content, headers and recipient make the same bytes.</summary>
public static class MailMessageFactory
{
    // In bytes: enough that no two editions or sites share an identifier by chance.
    private const int HashLength = 12;

    // MimeKit's encoder writes lines that are up to six characters longer, and RFC 2045 allows 76.
    private const int EncoderLineLength = 70;

    // A line of a header has at most 998 characters.
    private const int MaxUnsubscribeLength = 900, MaxLabelLength = 60, MaxHostLength = 253;

    /// <summary>Creates the message for one recipient.</summary>
    /// <param name="content">What the message says.</param>
    /// <param name="headers">The headers that all messages of the site share.</param>
    /// <param name="recipient">The recipient.</param>
    /// <exception cref="ArgumentException">An address is not valid, or the URL for unsubscribing is not a <c>mailto:</c>.</exception>
    public static MimeMessage Create(MailContent content, MailHeaders headers, MailboxAddress recipient)
    {
        var message = new MimeMessage();
        message.Headers.Clear();
        AddRaw(message.Headers, HeaderId.From, FormatAddress(headers.From));
        AddRaw(message.Headers, HeaderId.To, FormatAddress(recipient));
        AddRaw(message.Headers, HeaderId.Subject, HeaderEncoder.EncodeText(content.Subject));
        message.Date = headers.Date;
        message.MessageId = FormatMessageId(content.Key, headers.BaseUrl);
        AddRaw(message.Headers, HeaderId.ListId, $"{HeaderEncoder.EncodePhrase(headers.SiteTitle)} <{FormatListId(headers.BaseUrl)}>");
        if (headers.Unsubscribe is { } unsubscribe)
            AddRaw(message.Headers, HeaderId.ListUnsubscribe, $"<{FormatUnsubscribe(unsubscribe)}>");
        AddRaw(message.Headers, HeaderId.AutoSubmitted, "auto-generated");
        message.Body = CreateBody(content);
        // MimeKit writes the headers of the content with the body's headers only.
        AddRaw(message.Body.Headers, HeaderId.ContentLanguage, KeepLabel(headers.Language, '-'));
        return message;
    }

    /// <summary>
    /// Returns the <c>Message-ID</c> of an edition, without angle brackets. It never changes, so that mail programs recognize copies.
    /// </summary>
    /// <param name="key">The edition's key.</param>
    /// <param name="baseUrl">The absolute URL of the site.</param>
    internal static string FormatMessageId(string key, Uri baseUrl) =>
        $"{(KeepLabel(key, '-') is { Length: > 0 } label ? label : "mail")}.{Hash($"{baseUrl.AbsoluteUri}\n{key}")}@{FormatHost(baseUrl)}";

    // MimeKit's own values of these headers fold and encode otherwise, see HeaderEncoder.
    private static void AddRaw(HeaderList headers, HeaderId id, string value)
    {
        var header = new Header(id, "");
        header.SetRawValue(HeaderEncoder.Fold(header.Field, value));
        headers.Add(header);
    }

    private static string FormatAddress(MailboxAddress address)
    {
        if (!MailAddresses.IsValid(address.Address))
            throw new ArgumentException("the address of a sender or recipient is not valid", nameof(address));
        return string.IsNullOrWhiteSpace(address.Name)
            ? address.Address
            : $"{HeaderEncoder.EncodePhrase(address.Name)} <{address.Address}>";
    }

    // By RFC 2919: a label of the list, and the domain of who names it. Sites of one host differ by path.
    private static string FormatListId(Uri baseUrl)
    {
        var label = KeepLabel(baseUrl.AbsolutePath.Trim('/'), '-').ToLowerInvariant();
        return $"{(label.Length == 0 ? "papers" : label)}.{FormatHost(baseUrl)}";
    }

    private static string FormatUnsubscribe(Uri unsubscribe)
    {
        // Commas separate the URLs of the header.
        var url = unsubscribe.AbsoluteUri.Replace(",", "%2C", StringComparison.Ordinal);
        return unsubscribe.Scheme == Uri.UriSchemeMailto && url.Length <= MaxUnsubscribeLength
            && !url.AsSpan().ContainsAnyExceptInRange('!', '~') && url.AsSpan().IndexOfAny('<', '>') < 0
            ? url
            : throw new ArgumentException(
                "the address for unsubscribing must be a 'mailto:' URL of at most 900 characters", nameof(unsubscribe));
    }

    private static string FormatHost(Uri baseUrl) =>
        KeepLabel(baseUrl.IdnHost, '.', MaxHostLength) is { Length: > 0 } host ? host : "localhost";

    // Letters and digits with single separators between them; anything else becomes the separator.
    private static string KeepLabel(string text, char separator, int maxLength = MaxLabelLength)
    {
        var label = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c) || c == '-')
                label.Append(c);
            else if (label.Length > 0 && label[^1] != separator)
                label.Append(separator);
        }

        return label.ToString(0, Math.Min(label.Length, maxLength)).Trim(separator);
    }

    private static MultipartAlternative CreateBody(MailContent content)
    {
        var parts = new MultipartAlternative
        {
            // No line of quoted-printable text contains "=_", so none is the boundary.
            Boundary = "=_" + Hash(string.Join('\0', content.Key, content.Subject, content.Html, content.Text)),
        };
        // Mail programs show the last part that they can, so the plain part comes first.
        parts.Add(CreatePart("plain", content.Text));
        parts.Add(CreatePart("html", content.Html));
        return parts;
    }

    private static TextPart CreatePart(string subtype, string text)
    {
        var part = new TextPart(subtype)
        {
            Content = new MimeContent(new MemoryStream(Encode(text)), ContentEncoding.QuotedPrintable),
            ContentTransferEncoding = ContentEncoding.QuotedPrintable,
        };
        part.ContentType.Charset = "utf-8";
        return part;
    }

    private static byte[] Encode(string text)
    {
        using var encoded = new MemoryStream();
        using var filtered = new FilteredStream(encoded);
        filtered.Add(new EncoderFilter(new QuotedPrintableEncoder(EncoderLineLength)));
        filtered.Write(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
        filtered.Flush();
        return encoded.ToArray();
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashLength));
}
