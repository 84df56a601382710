using SiteGen.Content;
using SiteGen.Sources.Enrichment;
using SiteGen.Sources.Lookup;
using SiteGen.Tests.Sources.Support;

namespace SiteGen.Tests.Sources.Enrichment;

public sealed class SignalTests
{
    [Fact]
    public async Task Signals_of_young_papers_are_written_by_day_and_once_a_day()
    {
        using var site = CreateSite();
        await using var server = CreateServer();

        var (report, _) = await PlayedServices.EnrichAsync(site, server);

        Assert.Equal(3, report.Signals);
        const string First = "{\"papers\": {\n\"a\": {\"upvotes\": [[\"2026-11-29\", 12]], \"stars\": [[\"2026-11-29\", 41]]},\n"
            + "\"b\": {\"upvotes\": [[\"2026-11-29\", 0]]}\n}}\n";
        Assert.Equal(First, site.Read(PaperSignals.FilePath));
        Assert.DoesNotContain("GET /api/papers/2603.00003", server.Lines);
        var requests = server.Lines.Count(line => line == "GET /api/papers/2603.00001");
        (report, _) = await PlayedServices.EnrichAsync(site, server);
        Assert.Equal((0, requests), (report.Signals, server.Lines.Count(line => line == "GET /api/papers/2603.00001")));
        Assert.Equal(First, site.Read(PaperSignals.FilePath));

        await PlayedServices.EnrichAsync(site, server, now: PlayedServices.Now.AddDays(1));
        Assert.Contains("[[\"2026-11-29\", 12], [\"2026-11-30\", 12]]", site.Read(PaperSignals.FilePath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_token_repositories_are_asked_for_together()
    {
        using var site = CreateSite();
        await using var server = CreateServer().On(
            "/graphql",
            PlayAnswer.Json("""{"data": {"r0": {"stargazerCount": 7}, "r1": null}, "errors": [{"type": "NOT_FOUND", "path": ["r1"]}]}"""));

        await PlayedServices.EnrichAsync(site, server, new LookupKeys(GitHub: "secret"));

        var request = Assert.Single(server.Requests, r => r.Path == "/graphql");
        Assert.Equal("POST", request.Method);
        Assert.Contains("repository(owner: \\u0022ada\\u0022, name: \\u0022engine\\u0022)", request.Body, StringComparison.Ordinal);
        Assert.False(request.Headers.ContainsKey("Authorization"));
        Assert.DoesNotContain(server.Lines, line => line.StartsWith("GET /repos/", StringComparison.Ordinal));
        Assert.Contains("\"stars\": [[\"2026-11-29\", 7]]", site.Read(PaperSignals.FilePath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repository_with_a_new_name_is_followed_and_spent_limits_are_a_failure()
    {
        using var site = new TestSite();
        site.Write("content/papers/a.md", TestSite.Paper("A", "2026-11-28", "links:\n  code: \"https://github.com/old/name\"\n"));
        site.Write("content/papers/b.md", TestSite.Paper("B", "2026-11-27", "links:\n  code: \"https://github.com/ada/engine.git\"\n"));
        await using var server = new PlayServer()
            .On("/repos/old/name", PlayAnswer.Redirect("/repositories/1", 301))
            .On("/repositories/1", PlayAnswer.Json("""{"stargazers_count": 5}"""))
            .On("/repos/ada/engine", PlayAnswer.Text(403, "{}", "application/json").With("X-RateLimit-Remaining", "0"));

        var (report, _) = await PlayedServices.EnrichAsync(site, server);

        Assert.Equal(["github"], report.Failures.Keys);
        Assert.Equal("{\"papers\": {\n\"a\": {\"stars\": [[\"2026-11-29\", 5]]}\n}}\n", site.Read(PaperSignals.FilePath));
    }

    [Fact]
    public async Task Code_that_Hugging_Face_knows_is_added_where_the_paper_has_none()
    {
        using var site = new TestSite();
        site.Write("content/papers/a.md", TestSite.Paper("A", "2026-11-28", "arxiv: \"2603.00001\"\n"));
        await using var server = new PlayServer()
            .OnArxiv()
            .On("/api/papers/2603.00001", PlayAnswer.Json(
                """{"id": "2603.00001", "title": "A", "upvotes": 3, "githubRepo": "https://github.com/ada/engine\n"}"""))
            .On("/repos/ada/engine", PlayAnswer.Json("""{"stargazers_count": 5}"""));

        var (report, _) = await PlayedServices.EnrichAsync(site, server);

        Assert.Equal(["links.code"], Assert.Single(report.Completed).Fields);
        Assert.Contains("code: \"https://github.com/ada/engine\"", site.Read("content/papers/a.md"), StringComparison.Ordinal);
        Assert.Equal(2, report.Signals);
    }

    [Fact]
    public void Values_of_earlier_weeks_are_thinned_out_to_the_last_of_each()
    {
        var today = new DateOnly(2026, 11, 29);
        IReadOnlyList<SignalPoint> points = [];
        for (var back = 40; back >= 0; back--)
            points = SignalSeries.Add(points, new SignalPoint(today.AddDays(-back), 40 - back));

        Assert.Equal(
            ["2026-10-25", "2026-11-01", "2026-11-08", "2026-11-14", "2026-11-15", "2026-11-16"],
            points.Take(6).Select(p => p.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(3 + 1 + 15, points.Count);
        Assert.Equal(40, points[^1].Value);
        Assert.Equal(41, SignalSeries.Add(points, new SignalPoint(today, 41))[^1].Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"papers\": 1}")]
    [InlineData("{\"papers\": {\"../x\": {\"stars\": [[\"2026-11-29\", 1]]}, \"x\": null}}")]
    public void A_file_of_another_form_has_no_signals(string text)
    {
        using var site = new TestSite();
        site.Write(PaperSignals.FilePath, text);

        Assert.Empty(PaperSignals.Read(site.Root, new DiagnosticBag()).Papers);
    }

    [Fact]
    public void A_file_is_read_as_it_was_written_without_points_that_are_none()
    {
        using var site = new TestSite();
        site.Write(
            PaperSignals.FilePath,
            """{"papers": {"a": {"stars": [["2026-11-29", 1], ["2026-11-28", 0], ["2026-13-28", 0], [1, 2], ["2026-11-29"], null]}}}""");

        var signals = PaperSignals.Read(site.Root, new DiagnosticBag());

        Assert.Equal("{\"papers\": {\n\"a\": {\"stars\": [[\"2026-11-28\", 0], [\"2026-11-29\", 1]]}\n}}\n", signals.ToString());
    }

    [Theory]
    [InlineData("https://github.com/ada/engine", "ada/engine")]
    [InlineData("https://www.github.com/ada/engine.git", "ada/engine")]
    [InlineData("http://github.com/ada/engine/tree/main?x#y", "ada/engine")]
    [InlineData("https://github.com/ada", null)]
    [InlineData("https://github.com/ada/..", null)]
    [InlineData("https://github.com/ada/\" ) { x }", null)]
    [InlineData("https://gitlab.com/ada/engine", null)]
    public void Repositories_are_found_in_addresses(string address, string? expected)
    {
        var repository = CodeRepository.FromAddress(address);

        Assert.Equal(expected, repository is null ? null : $"{repository.Owner}/{repository.Name}");
    }

    // Of a, b and c, the last one came out 15 days ago.
    private static TestSite CreateSite()
    {
        var site = new TestSite();
        const string Code = "links:\n  code: \"https://github.com/ada/";
        site.Write("content/papers/a.md", TestSite.Paper("A", "2026-11-28", $"arxiv: \"2603.00001\"\n{Code}engine\"\n"));
        site.Write("content/papers/b.md", TestSite.Paper("B", "2026-11-15", $"arxiv: \"2603.00002\"\n{Code}promised\"\n"));
        site.Write("content/papers/c.md", TestSite.Paper("C", "2026-11-14", "arxiv: \"2603.00003\"\n"));
        return site;
    }

    private static PlayServer CreateServer() => new PlayServer()
        .OnArxiv()
        .On("/api/papers/2603.00001", PlayAnswer.Json("""{"id": "2603.00001", "title": "A", "upvotes": 12}"""))
        .On("/api/papers/2603.00002", PlayAnswer.Json("""{"id": "2603.00002", "title": "B", "upvotes": 0}"""))
        .On("/repos/ada/engine", PlayAnswer.Json("""{"stargazers_count": 41}"""));
}
