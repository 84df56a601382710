using MimeKit;
using SiteGen.Mail;

namespace SiteGen.Tests.Mail;

/// <summary>How a message looks on its way.</summary>
public sealed class MailMessageFactoryTests
{
    private static readonly MailContent Content = new("2026-11-23", "Papers – 23 November", "<p>Größe</p>\n", "Größe\n");

    private static readonly MailHeaders Headers = new()
    {
        From = new MailboxAddress("Papers", "papers@example.org"),
        Date = new DateTimeOffset(2026, 11, 23, 6, 0, 0, TimeSpan.FromHours(1)),
        BaseUrl = new Uri("https://lab.example.org/feed/"),
        SiteTitle = "Papers, daily",
        Language = "de",
        Unsubscribe = new Uri("mailto:leave@example.org?subject=unsubscribe"),
    };

    private static readonly MailboxAddress Reader = new("", "reader@example.org");

    [Fact]
    public void A_message_has_the_headers_of_a_list()
    {
        var message = Read(Write(Content, Headers));
        Assert.Equal("Papers – 23 November", message.Subject);
        Assert.Equal("\"Papers, daily\" <feed.lab.example.org>", message.Headers[HeaderId.ListId]);
        Assert.Equal("<mailto:leave@example.org?subject=unsubscribe>", message.Headers[HeaderId.ListUnsubscribe]);
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal("de", message.Body!.Headers[HeaderId.ContentLanguage]);
        Assert.Equal(Headers.Date, message.Date);
        Assert.Matches("^2026-11-23\\.[0-9a-f]{24}@lab\\.example\\.org$", message.MessageId);
    }

    [Fact]
    public void The_plain_part_comes_first_and_both_are_as_they_were()
    {
        var message = Read(Write(Content, Headers));
        Assert.Equal("multipart/alternative", message.Body!.ContentType.MimeType);
        Assert.Equal(["text/plain", "text/html"], message.BodyParts.Select(part => part.ContentType.MimeType));
        Assert.Equal(Content.Text, message.TextBody!.ReplaceLineEndings("\n"));
        Assert.Equal(Content.Html, message.HtmlBody!.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_same_input_makes_the_same_bytes() => Assert.Equal(Write(Content, Headers), Write(Content, Headers));

    [Fact]
    public void The_identifier_is_that_of_the_edition_and_the_site_alone()
    {
        var changed = Content with { Subject = "Other", Html = "<p>Other</p>", Text = "Other" };
        Assert.Equal(GetId(Content, Headers), GetId(changed, Headers with { Date = Headers.Date.AddDays(1) }));
        Assert.NotEqual(GetId(Content, Headers), GetId(Content with { Key = "2026-11-24" }, Headers));
        Assert.NotEqual(GetId(Content, Headers), GetId(Content, Headers with { BaseUrl = new Uri("https://lab.example.org/other/") }));
    }

    [Theory]
    [InlineData("http://localhost:8080/", "papers.localhost")]
    [InlineData("https://bücher.example/", "papers.xn--bcher-kva.example")]
    [InlineData("https://lab.github.io/A/b c/", "a-b-20c.lab.github.io")]
    [InlineData("http://[::1]/", "papers.1")]
    public void A_list_has_an_identifier_at_any_address(string baseUrl, string id) =>
        Assert.EndsWith($"<{id}>", Read(Write(Content, Headers with { BaseUrl = new Uri(baseUrl) })).Headers[HeaderId.ListId]);

    [Fact]
    public void An_encoded_word_is_as_short_as_the_standard_wants()
    {
        var subject = string.Concat(Enumerable.Repeat("Verständnis für Übergänge ", 7)).Trim();
        var bytes = Write(Content with { Subject = subject }, Headers);
        Assert.Equal(subject, Read(bytes).Subject);
        var lines = System.Text.Encoding.ASCII.GetString(bytes).Split("\r\n\r\n")[0].Split("\r\n");
        Assert.All(lines.SelectMany(line => line.Split(' ')), word => Assert.InRange(word.Length, 0, 75));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 78));
    }

    [Fact]
    public void No_line_of_a_part_is_longer_than_the_standard_allows()
    {
        var text = string.Concat(Enumerable.Range(0, 400).Select(i => $"=<{new string('é', i % 7)}&{i}>{(i % 23 == 0 ? "\n" : " ")}"));
        var bytes = Write(Content with { Text = text, Html = text }, Headers);
        Assert.All(System.Text.Encoding.ASCII.GetString(bytes).Split("\r\n"), line => Assert.InRange(line.Length, 0, 76));
        Assert.Equal(text, Read(bytes).TextBody!.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("reader@example.org", "", "reader@example.org")]
    [InlineData(" Ada Lovelace <ada+list@example.org> ", "Ada Lovelace", "ada+list@example.org")]
    [InlineData("\"Lovelace, Ada\" <ada@example.org>", "Lovelace, Ada", "ada@example.org")]
    public void An_address_is_parsed_with_its_name(string text, string name, string address)
    {
        Assert.True(MailAddresses.TryParse(text, out var parsed));
        Assert.Equal((name, address), (parsed.Name, parsed.Address));
    }

    private static string GetId(MailContent content, MailHeaders headers) => Read(Write(content, headers)).MessageId!;

    private static MimeMessage Read(byte[] bytes) => MimeMessage.Load(new MemoryStream(bytes), TestContext.Current.CancellationToken);

    private static byte[] Write(MailContent content, MailHeaders headers)
    {
        using var stream = new MemoryStream();
        var options = FormatOptions.Default.Clone();
        options.NewLineFormat = NewLineFormat.Dos;
        MailMessageFactory.Create(content, headers, Reader).WriteTo(options, stream, TestContext.Current.CancellationToken);
        return stream.ToArray();
    }
}
