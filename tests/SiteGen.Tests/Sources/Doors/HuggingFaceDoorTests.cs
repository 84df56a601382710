using System.Globalization;
using SiteGen.Content.Watching;
using SiteGen.Sources.Doors;
using SiteGen.Tests.Sources.Support;

namespace SiteGen.Tests.Sources.Doors;

public sealed class HuggingFaceDoorTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task The_weekdays_of_the_last_four_days_are_asked_for()
    {
        await using var server = new PlayServer().On("/api/daily_papers", PlayAnswer.Json("[]"));
        var answer = await FetchAsync(server, Today);
        Assert.Equal(
            ["GET /api/daily_papers?date=2026-11-20&limit=100&p=0", "GET /api/daily_papers?date=2026-11-23&limit=100&p=0"], server.Lines);
        Assert.Empty(answer.Records);
        Assert.Empty(answer.Notes);
    }

    [Fact]
    public async Task After_an_outage_two_weeks_are_asked_for()
    {
        await using var server = new PlayServer().On("/api/daily_papers", PlayAnswer.Json("[]"));
        await FetchAsync(server, new DateOnly(2026, 1, 1));
        Assert.Equal("2026-11-10", server.Requests[0].Query("date"));
        Assert.Equal(10, server.Requests.Count);
    }

    [Fact]
    public async Task Metadata_come_from_arXiv_and_votes_from_Hugging_Face()
    {
        await using var server = Play((Today, Paper("2611.00001", Today, 12)));
        server.On("/api/query", ArxivDoorTests.Atom(1, ArxivDoorTests.Entry("2611.00001")));
        var answer = await FetchAsync(server, Today);
        var record = Assert.Single(answer.Records);
        Assert.Equal(("We forget $x$ in 2611.00001.", 12), (record.Abstract, record.Upvotes));
        Assert.Equal(["code=https://github.com/a/b"], record.Links.Select(l => $"{l.Key}={l.Value}"));
        Assert.Equal((Today, null, null), (answer.Batch, answer.Newest, answer.Failure));
    }

    [Fact]
    public async Task A_full_page_is_followed_by_the_next_one()
    {
        var many = string.Join(',', Enumerable.Range(1, 100).Select(i => Paper(FormattableString.Invariant($"2611.{i:00000}"), Today, 1)));
        await using var server = new PlayServer()
            .On(r => r.Query("date") == "2026-11-23" && r.Query("p") == "0", PlayAnswer.Json($"[{many}]"))
            .On(r => r.Query("date") == "2026-11-23" && r.Query("p") == "1", PlayAnswer.Json($"[{Paper("2611.00101", Today, 1)}]"))
            .On("/api/daily_papers", PlayAnswer.Json("[]"))
            .On(_ => true, request =>
                ArxivDoorTests.Atom(1, string.Concat(request.Query("id_list")!.Split(',').Select(ArxivDoorTests.Entry))));
        Assert.Equal(101, (await FetchAsync(server, Today)).Records.Count);
        Assert.Equal(2, server.Requests.Count(r => r.Path == "/api/query"));
    }

    [Fact]
    public async Task A_service_that_ignores_the_page_is_not_asked_for_ever()
    {
        var many = string.Join(',', Enumerable.Range(1, 100).Select(i => Paper(FormattableString.Invariant($"2611.{i:00000}"), Today, 1)));
        await using var server = new PlayServer()
            .On(r => r.Query("date") == "2026-11-23", PlayAnswer.Json($"[{many}]"))
            .On("/api/daily_papers", PlayAnswer.Json("[]"))
            .On("/api/query", ArxivDoorTests.Atom(0, ""));
        await FetchAsync(server, Today);
        Assert.Equal(2, server.Requests.Count(r => r.Query("date") == "2026-11-23"));
    }

    [Fact]
    public async Task A_paper_waits_two_days_for_arXiv()
    {
        var friday = new DateOnly(2026, 11, 20);
        await using var server = Play((friday, Paper("2611.00001", friday, 1)), (Today, Paper("2611.00002", Today, 1)));
        server.On("/api/query", PlayAnswer.Empty(503));
        var answer = await FetchAsync(server, Today);
        var record = Assert.Single(answer.Records);
        Assert.Equal(("2611.00001", "Own abstract.", "Ada One"), (record.Arxiv, record.Abstract, Assert.Single(record.Authors).Display));
        Assert.Equal(2, answer.Notes.Count);
        Assert.StartsWith("the abstracts did not come: arxiv@", answer.Notes[0], StringComparison.Ordinal);
        Assert.Equal("papers that wait for their abstract from arXiv: 1", answer.Notes[1]);
        Assert.Null(answer.Failure);
    }

    [Fact]
    public async Task An_entry_of_another_day_is_ignored_and_a_paper_featured_twice_comes_once()
    {
        var friday = new DateOnly(2026, 11, 20);
        await using var server = Play(
            (friday, Paper("2611.00001", friday, 1)), (Today, Paper("2611.00001", Today, 5) + "," + Paper("2611.00009", friday, 1)));
        server.On("/api/query", ArxivDoorTests.Atom(1, ArxivDoorTests.Entry("2611.00001") + ArxivDoorTests.Entry("2611.00009")));
        var record = Assert.Single((await FetchAsync(server, Today)).Records);
        Assert.Equal(("2611.00001", 5), (record.Arxiv, record.Upvotes));
    }

    [Fact]
    public async Task A_day_that_the_service_refuses_is_noted()
    {
        await using var server = new PlayServer()
            .On(r => r.Query("date") == "2026-11-23", PlayAnswer.Text(400, "{}", "application/json"))
            .On("/api/daily_papers", PlayAnswer.Json("[]"));
        Assert.Equal(["Hugging Face has no list of 2026-11-23"], (await FetchAsync(server, Today)).Notes);
    }

    [Fact]
    public async Task What_came_before_a_failure_is_kept()
    {
        var friday = new DateOnly(2026, 11, 20);
        await using var server = new PlayServer()
            .On(r => r.Query("date") == "2026-11-23", PlayAnswer.Html() with { Status = 500 })
            .On("/api/daily_papers", PlayAnswer.Json($"[{Paper("2611.00001", friday, 1)}]"))
            .On("/api/query", ArxivDoorTests.Atom(1, ArxivDoorTests.Entry("2611.00001")));
        var answer = await FetchAsync(server, Today);
        Assert.Single(answer.Records);
        Assert.Contains("answered 500 Internal Server Error four times", answer.Failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(500)]
    public async Task If_no_day_comes_the_source_fails(int status)
    {
        await using var server = new PlayServer().On(_ => true, PlayAnswer.Html() with { Status = status });
        await server.FailAsync(new HuggingFaceDoor(), SourceKind.HuggingFace, Today);
    }

    internal static string Paper(string id, DateOnly day, int upvotes) => FormattableString.Invariant($$"""
        {"paper": {"id": "{{id}}", "title": "Own title", "summary": "Own abstract.", "upvotes": {{upvotes}},
          "submittedOnDailyAt": "{{day:yyyy-MM-dd}}T08:00:00.000Z", "publishedAt": "2026-11-18T00:00:00.000Z",
          "authors": [{"name": "Ada One", "hidden": false}], "githubRepo": "https://github.com/a/b"} }
        """);

    private static PlayServer Play(params (DateOnly Day, string Papers)[] days)
    {
        var server = new PlayServer();
        foreach (var (day, papers) in days)
            server.On(r => r.Query("date") == day.ToString("O", CultureInfo.InvariantCulture), PlayAnswer.Json($"[{papers}]"));
        return server.On("/api/daily_papers", PlayAnswer.Json("[]"));
    }

    private static Task<DoorAnswer> FetchAsync(PlayServer server, DateOnly since) =>
        server.FetchAsync(new HuggingFaceDoor(), SourceKind.HuggingFace, since);
}
