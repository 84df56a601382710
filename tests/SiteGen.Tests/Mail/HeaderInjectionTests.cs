using System.Text;
using MimeKit;
using SiteGen.Mail;

namespace SiteGen.Tests.Mail;

/// <summary>No text that a site or a curator brings adds a header, a recipient or a part to a message.</summary>
public sealed class HeaderInjectionTests
{
    private static readonly string[] ExpectedHeaders =
    [
        "From", "To", "Subject", "Date", "Message-Id", "List-Id", "List-Unsubscribe", "Auto-Submitted", "MIME-Version",
        "Content-Type", "Content-Language",
    ];

    /// <summary>Texts that have made other programs write additional headers.</summary>
    public static TheoryData<string> Vectors =>
    [
        "A\r\nBcc: victim@example.org",
        "A\nBcc: victim@example.org",
        "A\rBcc: victim@example.org",
        "A\r\n\r\n<p>another body</p>",
        "A\0\r\nBcc: victim@example.org",
        "A\u0085Bcc: victim@example.org",
        "A\u2028Bcc: victim@example.org",
        "A\u2029Bcc: victim@example.org",
        "A\u000bBcc: victim@example.org\u000c",
        "A%0d%0aBcc: victim@example.org",
        "A\u560a\u560dBcc: victim@example.org",
        "A\r\n Bcc: victim@example.org",
        "=?utf-8?q?A=0d=0aBcc:_victim@example.org?=",
        "=?utf-8?b?QQ0KQmNjOiB2aWN0aW1AZXhhbXBsZS5vcmc=?=",
        "=?utf-8?q?A?=\r\n =?utf-8?q?=0aBcc:?=",
        "\" <victim@example.org>, \"",
        "A <victim@example.org>, B",
        "A\\\" <victim@example.org>, \\\"B",
        "victim@example.org, other@example.org;",
        "Group: victim@example.org;",
        "A\u202eBcc: victim@example.org",
        "A\ud800B\udc00",
        "",
        " ",
        "--=_boundary",
        new string('x', 5_000),
        string.Concat(Enumerable.Repeat("é", 3_000)),
        string.Concat(Enumerable.Repeat("💡 ", 2_000)) + "\r\nBcc: victim@example.org",
    ];

    [Theory]
    [MemberData(nameof(Vectors))]
    public void A_hostile_text_adds_no_header(string text)
    {
        var message = MailMessageFactory.Create(
            new MailContent(text, text, text, text),
            new MailHeaders
            {
                From = new MailboxAddress(text, "papers@example.org"),
                Date = new DateTimeOffset(2026, 11, 23, 6, 0, 0, TimeSpan.Zero),
                BaseUrl = new Uri("https://example.org/feed/"),
                SiteTitle = text,
                Language = text,
                Unsubscribe = new Uri("mailto:leave@example.org?subject=" + Uri.EscapeDataString(text[..Math.Min(50, text.Length)])),
            },
            new MailboxAddress(text, "reader@example.org"));

        var bytes = Write(message);
        var read = MimeMessage.Load(new MemoryStream(bytes), TestContext.Current.CancellationToken);
        Assert.Matches("^[a-zA-Z0-9-]+\\.[0-9a-f]{24}@example\\.org$", read.MessageId);
        Assert.Equal("papers@example.org", Assert.IsType<MailboxAddress>(Assert.Single(read.From)).Address);
        Assert.Equal("reader@example.org", Assert.IsType<MailboxAddress>(Assert.Single(read.To)).Address);
        Assert.Equal(["text/plain", "text/html"], read.BodyParts.Select(p => p.ContentType.MimeType));
        Assert.All(
            [read.Subject ?? "", read.From[0].Name ?? "", read.Headers[HeaderId.ListId], read.Body!.Headers[HeaderId.ContentLanguage]],
            value => Assert.DoesNotContain(value ?? "", char.IsControl));
        var head = Encoding.UTF8.GetString(bytes).Split("\r\n\r\n")[0];
        Assert.Equal(ExpectedHeaders, head.Split("\r\n").Where(line => line[0] is not (' ' or '\t')).Select(line => line.Split(':')[0]));
        Assert.All(head.Split("\r\n"), line => Assert.InRange(line.Length, 1, 998));
        Assert.DoesNotContain(head, c => c is not ('\r' or '\n' or '\t' or (>= ' ' and <= '~')));
    }

    [Theory]
    [InlineData("victim@example.org\r\nBcc: other@example.org")]
    [InlineData("victim@example.org>\r\nRCPT TO:<other@example.org")]
    [InlineData("victim@example.org, other@example.org")]
    [InlineData("victim@example.org;other@example.org")]
    [InlineData("\"a\r\n b\"@example.org")]
    [InlineData("\"a b\"@example.org")]
    [InlineData("a@b@example.org")]
    [InlineData("@example.org")]
    [InlineData("a@")]
    [InlineData("a..b@example.org")]
    [InlineData("a@.example.org")]
    [InlineData("a@example.org\0")]
    [InlineData("a@example.org\u2028b")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData("<@relay.example.org:a@example.org>")]
    [InlineData("Group: a@example.org;")]
    [InlineData("-oQ/tmp a@example.org\u0085")]
    [InlineData("")]
    public void A_hostile_address_is_not_parsed(string text) => Assert.False(MailAddresses.TryParse(text, out _));

    [Theory]
    [InlineData("victim@example.org\r\nBcc: other@example.org")]
    [InlineData("victim@example.org> SIZE=1")]
    public void A_hostile_address_that_was_not_parsed_makes_no_message(string address)
    {
        // MimeKit itself refuses some of these, which is as good.
        var hostile = Record.Exception(() => CreateMessage(address));
        Assert.True(hostile is ArgumentException or ParseException, $"{hostile}");
    }

    [Theory]
    [InlineData("https://example.org/unsubscribe")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    public void Only_a_mail_address_is_one_to_unsubscribe(string url) =>
        Assert.Throws<ArgumentException>(() => CreateMessage("reader@example.org", new Uri(url)));

    private static MimeMessage CreateMessage(string address, Uri? unsubscribe = null) => MailMessageFactory.Create(
        new MailContent("2026-11-23", "A", "<p>A", "A"),
        new MailHeaders
        {
            From = new MailboxAddress("Papers", "papers@example.org"),
            Date = DateTimeOffset.UnixEpoch,
            BaseUrl = new Uri("https://example.org/"),
            SiteTitle = "Papers",
            Language = "en",
            Unsubscribe = unsubscribe,
        },
        new MailboxAddress("Reader", address));

    private static byte[] Write(MimeMessage message)
    {
        using var stream = new MemoryStream();
        var options = FormatOptions.Default.Clone();
        options.NewLineFormat = NewLineFormat.Dos;
        message.WriteTo(options, stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }
}
