using SiteGen.Content;
using SiteGen.Content.Records;

namespace SiteGen.Tests.Content;

/// <summary>Reads and writes record files.</summary>
public sealed class RecordReaderTests
{
    private static readonly PaperRecord Full = new()
    {
        Title = "A $x<y$ \"title\"",
        Abstract = "One.\n\nTwo \\emph{x} \u2028.",
        Authors = [RecordAuthor.FromParts("van Dyck", "Jan"), RecordAuthor.FromName("Ada Lovelace"), RecordAuthor.FromParts("H1 Collaboration", null)],
        Arxiv = "2611.00001",
        Doi = "10.1000/x",
        Published = new PartialDate(2026, 11),
        Updated = new PartialDate(2026, 11, 3),
        Venue = "ICML 2026",
        Publication = new Publication { Type = "article", Volume = "3", Pages = "1–9" },
        Categories = ["cs.LG"],
        Links = [new("code", "https://github.com/a/b")],
        Upvotes = 7,
        Withdrawn = true,
        Source = "arxiv",
        Seen = new DateOnly(2026, 11, 23),
    };

    private static (IReadOnlyList<RecordLine> Records, string[] Messages) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var records = RecordReader.Read(text, diagnostics.ForFile("x.jsonl"));
        return (records, [.. diagnostics.Sorted().Select(d => d.ToString())]);
    }

    [Fact]
    public void A_record_that_is_written_is_read_as_it_was()
    {
        var line = RecordWriter.Write(Full);
        Assert.DoesNotContain('\u2028', line);
        var (records, messages) = Read(line + "\n");
        Assert.Empty(messages);
        var read = Assert.Single(records).Record;
        Assert.Equal(line, RecordWriter.Write(read));
        Assert.Equal((Full.Title, Full.Abstract, Full.Publication), (read.Title, read.Abstract, read.Publication));
    }

    [Theory]
    [InlineData("{", "x.jsonl:1:2: warning: skipped: this line is not a JSON object; write one record a line")]
    [InlineData("[1]", "x.jsonl:1:1: warning: skipped: this is no record; a record is an object with at least a \"title\"")]
    [InlineData("{\"title\": \" \"}", "x.jsonl:1:1: warning: skipped: this is no record; a record is an object with at least a \"title\"")]
    [InlineData(
        "{\"title\": \"T\", \"upvotes\": \"many\"}", "x.jsonl:1:1: warning: \"upvotes\" is a text; expected a whole number from 0; it was left out")]
    [InlineData(
        "{\"title\": \"T\", \"arxiv\": \"../x\"}",
        "x.jsonl:1:1: warning: \"arxiv\" is \"../x\"; expected an arXiv identifier such as 1611.07725; it was left out")]
    [InlineData(
        "{\"title\": \"T\", \"published\": \"2026-13-40\"}",
        "x.jsonl:1:1: warning: \"published\" is \"2026-13-40\"; expected a year, a month or a day: 2016, 2016-11 or 2016-11-23; it was left out")]
    [InlineData(
        "{\"title\": \"T\", \"links\": {\"code\": \"javascript:alert(1)\"}}",
        "x.jsonl:1:1: warning: the link \"code\" is no address that begins with https:// or http://; it was left out")]
    [InlineData(
        "{\"title\": \"T\", \"source\": \"../x\"}", "x.jsonl:1:1: warning: \"source\" is \"../x\"; expected the name of a source, such as arxiv")]
    public void What_is_wrong_is_left_out_with_a_warning(string line, string message) =>
        Assert.Equal([message], Read(line + "\n").Messages);

    [Fact]
    public void Blank_lines_unknown_members_and_a_missing_last_line_end_are_fine()
    {
        var (records, messages) = Read("\n{\"title\": \"A\", \"score\": 1}\r\n\n{\"title\": \"B\"}");
        Assert.Empty(messages);
        Assert.Equal([(2, "A"), (4, "B")], records.Select(r => (r.Line, r.Record.Title)));
    }

    [Fact]
    public void A_half_character_and_deep_nesting_are_skipped()
    {
        var (records, messages) = Read("{\"title\": \"\\ud800\"}\n{\"title\": " + new string('[', 100) + "\n{\"title\": \"C\"}\n");
        Assert.Equal(["C"], records.Select(r => r.Record.Title));
        Assert.Equal(2, messages.Length);
    }

    [Fact]
    public void Of_many_warnings_the_first_are_shown_and_the_others_counted()
    {
        var (_, messages) = Read(string.Concat(Enumerable.Repeat("[]\n", 30)));
        Assert.Equal(21, messages.Length);
        Assert.Contains(messages, m => m.Contains("10 more values or lines were left out", StringComparison.Ordinal));
    }
}
