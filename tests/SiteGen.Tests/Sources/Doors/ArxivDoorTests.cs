using SiteGen.Content.Watching;
using SiteGen.Sources.Doors;
using SiteGen.Sources.Http;
using SiteGen.Tests.Sources.Support;

namespace SiteGen.Tests.Sources.Doors;

public sealed class ArxivDoorTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    private static readonly PlayAnswer NoRecords = Oai("<error code='noRecordsMatch'>none</error>");

    [Fact]
    public async Task Pages_follow_the_token_which_the_server_sees_unchanged()
    {
        await using var server = new PlayServer()
            .On(r => r.Query("resumptionToken") == "a%3Db%2526", List(Record("2611.00002") + Record("2611.00001")))
            .On("/oai", List(Record("2611.00001") + Token("a%3Db%2526")));
        var answer = await FetchAsync(server, Friday, null, "cs.LG");
        Assert.Equal(["2611.00001", "2611.00002"], answer.Records.Select(r => r.Arxiv));
        Assert.Equal("2611.00002", answer.Newest);
        Assert.Null(answer.Failure);
        Assert.Equal(
            [
                "GET /oai?verb=ListRecords&metadataPrefix=arXiv&from=2026-11-20&set=cs:cs:LG",
                "GET /oai?verb=ListRecords&resumptionToken=a%253Db%252526",
            ],
            server.Lines);
    }

    [Fact]
    public async Task The_list_begins_yesterday_at_the_latest()
    {
        await using var server = new PlayServer().On("/oai", NoRecords);
        await FetchAsync(server, new DateOnly(2026, 11, 23), null, "cs.LG");
        Assert.Equal("2026-11-22", Assert.Single(server.Requests).Query("from"));
    }

    [Fact]
    public async Task A_day_without_records_is_quiet()
    {
        await using var server = new PlayServer().On("/oai", NoRecords);
        var answer = await FetchAsync(server, Friday, State("2611.00005", Friday), "cs.LG");
        Assert.Empty(answer.Records);
        Assert.Empty(answer.Notes);
        Assert.Equal((Friday, null, null), (answer.Batch, answer.Newest, answer.Failure));
    }

    [Fact]
    public async Task An_expired_token_begins_the_list_again_once()
    {
        var expired = Oai("<error code='badResumptionToken'>x</error>");
        await using var server = new PlayServer()
            .On(r => r.Query("resumptionToken") is not null, expired, List(Record("2611.00002")))
            .On("/oai", List(Record("2611.00001") + Token("t")));
        var answer = await FetchAsync(server, Friday, null, "cs.LG");
        Assert.Equal(["2611.00001", "2611.00002"], answer.Records.Select(r => r.Arxiv));
        Assert.Equal(4, server.Lines.Count);
    }

    [Fact]
    public async Task A_token_that_never_ends_fails_the_category()
    {
        await using var server = new PlayServer().On("/oai", List(Record("2611.00001") + Token("t")));
        var failure = await FailAsync(server, "cs.LG");
        Assert.Contains("more than 60 pages", failure.Message, StringComparison.Ordinal);
        Assert.Equal(60, server.Requests.Count(r => r.Path == "/oai"));
    }

    [Fact]
    public async Task A_paper_in_two_categories_comes_once()
    {
        await using var server = new PlayServer().On("/oai", List(Record("2611.00001")), List(Record("2611.00001") + Record("2611.00002")));
        var answer = await FetchAsync(server, Friday, null, "cs.LG", "hep-th");
        Assert.Equal(["2611.00001", "2611.00002"], answer.Records.Select(r => r.Arxiv));
        Assert.Equal(["cs:cs:LG", "physics:hep-th"], server.Requests.Select(r => r.Query("set")));
    }

    [Fact]
    public async Task The_batch_is_the_day_of_the_last_paper_that_is_newer_than_before()
    {
        await using var server = new PlayServer().On(
            "/oai", List(Record("2611.00006", "2026-11-21") + Record("2611.00001", "2026-11-23") + Record("2401.00001", "2026-11-23")));
        Assert.Equal(new DateOnly(2026, 11, 21), (await FetchAsync(server, Friday, State("2611.00005", Friday), "cs.LG")).Batch);
        Assert.Equal(Friday, (await FetchAsync(server, Friday, State("2611.00006", Friday), "cs.LG")).Batch);
        Assert.Equal(new DateOnly(2026, 11, 23), (await FetchAsync(server, Friday, null, "cs.LG")).Batch);
    }

    [Fact]
    public async Task The_feed_stands_in()
    {
        await using var server = new PlayServer()
            .On("/oai", PlayAnswer.Empty(503))
            .On("/rss/cs.LG", Rss(Item("2611.00007", "new") + Item("2611.00003", "replace")));
        var answer = await FetchAsync(server, Friday, State("2611.00005", Friday), "cs.LG");
        Assert.Equal("2611.00007", Assert.Single(answer.Records).Arxiv);
        Assert.Equal(("2611.00007", null, null), (answer.Newest, answer.Batch, answer.Failure));
        var note = Assert.Single(answer.Notes);
        Assert.StartsWith("cs.LG: arxiv@127.0.0.1", note, StringComparison.Ordinal);
        Assert.Contains("answered 503 Service Unavailable four times", note, StringComparison.Ordinal);
        Assert.EndsWith("; the RSS feed stood in", note, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_adds_the_days_that_the_feed_does_not_have()
    {
        await using var server = new PlayServer()
            .On("/oai", PlayAnswer.Html())
            .On("/rss/cs.LG", Rss(Item("2611.00007", "new")))
            .On("/api/query", Atom(1, Entry("2611.00004")));
        var answer = await FetchAsync(server, new DateOnly(2026, 11, 1), null, "cs.LG");
        Assert.Equal(["2611.00007", "2611.00004"], answer.Records.Select(r => r.Arxiv));
        Assert.Null(answer.Failure);
    }

    [Fact]
    public async Task An_outage_is_not_over_if_only_the_feed_answers()
    {
        await using var server = new PlayServer().On("/oai", PlayAnswer.Empty(503)).On("/rss/cs.LG", Rss(Item("2611.00007", "new")));
        var answer = await FetchAsync(server, new DateOnly(2026, 11, 1), null, "cs.LG");
        Assert.Single(answer.Records);
        Assert.Contains("the RSS feed has only the last announcement", answer.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_stands_in_after_the_feed()
    {
        await using var server = new PlayServer()
            .On("/oai", PlayAnswer.Empty(503))
            .On("/rss/cs.LG", PlayAnswer.Empty(500))
            .On(r => r.Query("start") == "0", Atom(3, Entry("2611.00003") + Entry("2611.00002")))
            .On(r => r.Query("start") == "2", Atom(3, ""), Atom(3, Entry("2611.00001")));
        var answer = await FetchAsync(server, Friday, null, "cs.LG");
        Assert.Equal(["2611.00003", "2611.00002", "2611.00001"], answer.Records.Select(r => r.Arxiv));
        Assert.EndsWith("; the API stood in", Assert.Single(answer.Notes), StringComparison.Ordinal);
        var request = server.Requests.First(r => r.Path == "/api/query");
        Assert.Equal("cat:cs.LG AND all:forget* AND submittedDate:[202611090000 TO 202611231200]", request.Query("search_query"));
    }

    [Fact]
    public async Task A_category_that_does_not_exist_is_an_error_of_the_settings()
    {
        await using var server = new PlayServer()
            .On("/oai", Oai("<error code='badArgument'>no such set</error>"))
            .On("/rss/cs.XX", RssError() with { Status = 400 });
        var failure = await FailAsync(server, "cs.XX");
        Assert.Equal("arXiv has no category \"cs.XX\"; change it in content/sources/test.yaml", failure.Message);
        Assert.True(failure.IsRefusal);
    }

    [Fact]
    public async Task What_came_from_other_categories_is_kept_but_the_source_has_failed()
    {
        await using var server = new PlayServer()
            .On(r => r.Query("set") == "cs:cs:LG", List(Record("2611.00001")))
            .On("/oai", Oai("<error code='badArgument'>no such set</error>"))
            .On("/rss/cs.XX", RssError());
        var answer = await FetchAsync(server, Friday, null, "cs.XX", "cs.LG");
        Assert.Single(answer.Records);
        Assert.Equal("arXiv has no category \"cs.XX\"; change it in content/sources/test.yaml", answer.Failure);
    }

    [Fact]
    public async Task If_no_door_answers_the_source_fails()
    {
        await using var server = new PlayServer().On(_ => true, PlayAnswer.Text(429, "Rate exceeded."));
        var failure = await FailAsync(server, "cs.LG");
        Assert.Equal(ServiceFailure.Unavailable, failure.Failure);
        Assert.Contains("/oai", failure.Message, StringComparison.Ordinal);
        Assert.Contains("/api/query", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lookup_asks_for_a_hundred_at_a_time_and_leaves_out_what_arXiv_does_not_know()
    {
        await using var server = new PlayServer().On(r => r.Path == "/api/query", request =>
            Atom(1, string.Concat(request.Query("id_list")!.Split(',').Where(id => id != "2611.00002").Select(Entry))));
        using var client = TestClient.Create(new QuickClock());
        var ids = Enumerable.Range(1, 150).Select(i => FormattableString.Invariant($"2611.{i:00000}"));
        var found = await new ArxivLookup(client, new Uri(server.Address), null)
            .FindAsync([.. ids, "nonsense", "2611.00001"], TestContext.Current.CancellationToken);
        Assert.Equal(149, found.Count);
        Assert.DoesNotContain("2611.00002", found.Keys);
        Assert.Equal(["100", "50"], server.Requests.Select(r => r.Query("max_results")));
    }

    [Fact]
    public async Task One_identifier_that_is_refused_does_not_spoil_the_others()
    {
        const string Error = "<entry><id>https://arxiv.org/api/errors#x</id><title>Error</title><summary>incorrect</summary></entry>";
        await using var server = new PlayServer().On(_ => true, request => request.Query("id_list")!.Split(',').Contains("2611.00002")
            ? Atom(1, Error) with { Status = 400 }
            : Atom(1, string.Concat(request.Query("id_list")!.Split(',').Select(Entry))));
        using var client = TestClient.Create(new QuickClock());
        var found = await new ArxivLookup(client, new Uri(server.Address), null)
            .FindAsync(["2611.00001", "2611.00002", "2611.00003"], TestContext.Current.CancellationToken);
        Assert.Equal(["2611.00001", "2611.00003"], found.Keys.Order());
    }

    internal static PlayAnswer List(string records) => Oai($"<ListRecords>{records}</ListRecords>");

    internal static string Record(string id, string day = "2026-11-23") =>
        $"<record><header><datestamp>{day}</datestamp></header><metadata><arXiv xmlns='http://arxiv.org/OAI/arXiv/'><id>{id}</id>"
        + $"<created>2026-11-19</created><title>Paper {id}</title><abstract>We forget things in {id}.</abstract>"
        + "<categories>cs.LG</categories><authors><author><keyname>One</keyname><forenames>Ada</forenames></author></authors>"
        + "</arXiv></metadata></record>";

    internal static PlayAnswer Atom(int total, string entries) => PlayAnswer.Xml(
        $"<feed xmlns='http://www.w3.org/2005/Atom'><totalResults>{total}</totalResults>{entries}</feed>");

    internal static string Entry(string id) =>
        $"<entry><id>http://arxiv.org/abs/{id}v1</id><title>Paper {id}</title><summary>We forget $x$ in {id}.</summary>"
        + "<published>2026-11-19T00:00:00Z</published><author><name>Ada One</name></author></entry>";

    private static string Token(string token) => $"<resumptionToken>{token}</resumptionToken>";

    private static PlayAnswer Oai(string content) =>
        PlayAnswer.Xml($"<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'>{content}</OAI-PMH>");

    private static PlayAnswer Rss(string items) => PlayAnswer.Xml($"<rss><channel><title>updates</title>{items}</channel></rss>");

    private static PlayAnswer RssError() =>
        PlayAnswer.Xml("<rss><channel><title>Feed error for query: x</title></channel></rss>") with { Status = 400 };

    private static string Item(string id, string type) =>
        $"<item><title>T</title><guid>oai:arXiv.org:{id}v1</guid>"
        + $"<description>arXiv:{id}v1 Announce Type: {type} \nAbstract: A.</description></item>";

    private static SourceState State(string newest, DateOnly batch) =>
        new() { Name = "test", Freshness = Freshness.Fresh, Newest = newest, Batch = batch };

    private static Task<DoorAnswer> FetchAsync(PlayServer server, DateOnly since, SourceState? state, params string[] categories) =>
        server.FetchAsync(new ArxivDoor(), SourceKind.Arxiv, since, state, categories);

    private static Task<ServiceException> FailAsync(PlayServer server, params string[] categories) =>
        server.FailAsync(new ArxivDoor(), SourceKind.Arxiv, Friday, categories);
}
