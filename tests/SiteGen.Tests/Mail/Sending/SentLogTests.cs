using SiteGen.Content;
using SiteGen.Mail.Sending;

namespace SiteGen.Tests.Mail.Sending;

/// <summary>The file of the marks.</summary>
public sealed class SentLogTests
{
    [Fact]
    public void The_file_is_read_as_it_was_written()
    {
        var key = new MarkKey("0123456789abcdef0123456789abcdef");
        var edition = SentEdition.Create("2026-11-23");
        SentMark[] marks =
            [new(SentState.Sent), new(SentState.Unsure), new(SentState.Refused), new(SentState.Deferred, 2)];
        foreach (var (index, mark) in marks.Index())
            edition = edition with { Marks = edition.Marks.Add(key.CreateMark("2026-11-23", $"{index}@example.org"), mark) };
        var log = SentLog.Empty.With(edition, key.Fingerprint).With(SentEdition.Create("2026-W47") with { IsClosed = true }, null);
        var text = log.ToString();

        Assert.Contains(
            $"\nkey: \"{key.Fingerprint}\"\neditions:\n  - edition: \"2026-11-23\"\n    marks:\n", text, StringComparison.Ordinal);
        Assert.EndsWith("  - edition: \"2026-W47\"\n    closed: true\n", text, StringComparison.Ordinal);
        Assert.Equal(text, Parse(text).ToString());
        Assert.Equal(SentLog.Empty.ToString(), Parse(SentLog.Empty.ToString()).ToString());
    }

    [Fact]
    public void A_mark_depends_on_the_key_the_edition_and_the_recipient()
    {
        var keys = new[] { "0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdeg" }.Select(s => new MarkKey(s)).ToList();
        var marks = keys.SelectMany(k => new[] { "2026-11-23", "2026-11-24" }.SelectMany(
            e => new[] { "a@example.org", "b@example.org" }.Select(a => k.CreateMark(e, a)))).ToList();
        Assert.Equal(8, marks.Distinct().Count());
        Assert.All(marks, mark => Assert.Matches("^[0-9a-f]{32}$", mark));
        Assert.NotEqual(keys[0].Fingerprint, keys[1].Fingerprint);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("key: [")]
    [InlineData("editions: 1")]
    [InlineData("editions: [{ marks: {} }]")]
    [InlineData("editions: [{ edition: \"2026-11-23\", marks: { \"00\": \"sent and more\" } }]")]
    [InlineData("sent: []")]
    public void What_the_program_did_not_write_is_reported(string text)
    {
        var diagnostics = new DiagnosticBag();
        SentLog.Parse(text, diagnostics.ForFile(SentLog.FilePath));
        Assert.NotEmpty(diagnostics.Sorted());
    }

    private static SentLog Parse(string text)
    {
        var diagnostics = new DiagnosticBag();
        var log = SentLog.Parse(text, diagnostics.ForFile(SentLog.FilePath));
        Assert.Empty(diagnostics.Sorted());
        return log;
    }
}
