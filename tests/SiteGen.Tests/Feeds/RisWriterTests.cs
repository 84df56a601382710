using System.Text;
using SiteGen.Content;
using SiteGen.Feeds;

namespace SiteGen.Tests.Feeds;

public sealed class RisWriterTests
{
    private static readonly RisWriter Writer = new(SampleSite.Urls);

    [Fact]
    public void The_list_matches_the_golden_file() => GoldenFile.Verify("feeds/papers.ris", Writer.Write(SampleSite.Entries()));

    [Fact]
    public void An_empty_list_is_an_empty_file() => Assert.Empty(Writer.Write([]));

    [Fact]
    public void Lines_end_with_CR_LF_and_have_a_tag()
    {
        var lines = Encoding.UTF8.GetString(Writer.Write(SampleSite.Entries())).Split("\r\n");

        Assert.All(lines, line => Assert.Matches("^([A-Z][A-Z0-9]  - .*)?$", line));
        Assert.DoesNotContain(lines, line => line.AsSpan().ContainsAny('\n', '\r'));
    }

    [Fact]
    public void A_line_break_in_a_value_does_not_start_a_field()
    {
        var paper = SampleSite.Blank("x") with
        {
            Title = "Title\r\nER  - \r\nTY  - BOOK\u2028AU  - Evil, Eve",
            Abstract = "One.\n\nER  - two.",
        };

        var record = Writer.FormatEntry(SampleSite.Entry(paper));

        Assert.Contains("TI  - Title ER - TY - BOOK AU - Evil, Eve\r\n", record, StringComparison.Ordinal);
        Assert.Contains("AB  - One. ER - two.\r\n", record, StringComparison.Ordinal);
        Assert.Single(record.Split("\r\n"), line => line.StartsWith("ER", StringComparison.Ordinal));
    }

    [Fact]
    public void Authors_are_family_given_and_suffix_and_groups_are_one_name()
    {
        var record = Writer.FormatEntry(SampleSite.Entry(SampleSite.Full));

        Assert.Contains(
            "AU  - van Beethoven, Ludwig\r\nAU  - King, Martin Luther, Jr.\r\nAU  - Gemini Team\r\n", record, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2016-11-23", "DA  - 2016/11/23/")]
    [InlineData("2016-11", "DA  - 2016/11//")]
    [InlineData("2016", "DA  - 2016///")]
    public void Dates_keep_their_precision(string published, string line)
    {
        Assert.True(PartialDate.TryParse(published, out var date));

        var record = Writer.FormatEntry(SampleSite.Entry(SampleSite.Blank("x") with { Published = date }));

        Assert.Contains($"PY  - 2016\r\n{line}\r\n", record, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_with_only_a_title_is_a_valid_record() => Assert.Equal(
        "TY  - UNPB\r\nID  - bare\r\nTI  - Bare\r\nUR  - https://lab.example.org/papers-feed/papers/bare/\r\nER  - \r\n",
        Writer.FormatEntry(SampleSite.Entry(SampleSite.Bare)));
}
