using System.Text;
using SiteGen.Sources.Doors.HuggingFace;

namespace SiteGen.Tests.Sources.Doors;

public sealed class DailyReaderTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Fact]
    public void An_entry_is_read_without_what_machines_wrote()
    {
        var page = Read("""
            [{"paper": {
                "id": "2611.00001v2", "title": "A\n  title", "summary": "One\nline.\n\nTwo.", "upvotes": 7,
                "publishedAt": "2026-11-18T20:09:37.000Z", "submittedOnDailyAt": "2026-11-20T23:59:59.000Z",
                "authors": [{"name": "Ada One", "hidden": false}, {"name": "Bea Two", "hidden": true}, {"name": ""}, null],
                "githubRepo": "https://github.com/a/\nb", "projectPage": "javascript:alert(1)", "ai_summary": "Machine"},
              "thumbnail": "https://x.example/t.png"}]
            """)!;
        var record = Assert.Single(page.Entries).ToRecord(null)!;
        Assert.Equal(("2611.00001", "A title", "One line.\n\nTwo."), (record.Arxiv, record.Title, record.Abstract));
        Assert.Equal(["Ada One"], record.Authors.Select(a => a.Display));
        Assert.Equal(("2026-11-18", 7), (record.Published.ToString(), record.Upvotes));
        Assert.Equal(["code=https://github.com/a/b"], record.Links.Select(l => $"{l.Key}={l.Value}"));
    }

    [Fact]
    public void Entries_of_other_days_are_ignored()
    {
        var page = Read("""
            [{"paper": {"id": "2611.00001", "title": "T", "submittedOnDailyAt": "2026-11-19T10:00:00Z"}},
             {"paper": {"id": "2611.00002", "title": "T"}}]
            """)!;
        Assert.Equal("2611.00002", Assert.Single(page.Entries).Id);
        Assert.Equal((2, 0), (page.Count, page.LeftOut));
    }

    [Fact]
    public void Entries_that_cannot_be_read_are_counted()
    {
        var page = Read("""[null, 1, {"paper": "x"}, {"paper": {"title": "T"}}, {"paper": {"id": "x", "title": "T"}}]""")!;
        Assert.Empty(page.Entries);
        Assert.Equal((5, 5), (page.Count, page.LeftOut));
    }

    [Theory]
    [InlineData("\"many\"")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1e300")]
    [InlineData("null")]
    public void Upvotes_that_are_no_count_are_left_out(string upvotes)
    {
        var page = Read("""[{"paper": {"id": "2611.00001", "title": "T", "upvotes": """ + upvotes + "}}]")!;
        Assert.Null(Assert.Single(page.Entries).Upvotes);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("<html>")]
    [InlineData("")]
    public void Other_answers_are_faults(string body)
    {
        Assert.Null(DailyReader.Read(Encoding.UTF8.GetBytes(body), Day, out var fault));
        Assert.NotNull(fault);
    }

    private static DailyPage? Read(string json) => DailyReader.Read(Encoding.UTF8.GetBytes(json), Day, out _);
}
