using System.Text;
using System.Text.Json;
using SiteGen.Content;
using SiteGen.Content.Records;
using SiteGen.Content.Watching;
using SiteGen.Sources.Doors;
using SiteGen.Sources.Doors.EuropePmc;
using SiteGen.Sources.Http;
using SiteGen.Tests.Sources.Support;

namespace SiteGen.Tests.Sources.Doors;

public sealed class EuropePmcDoorTests
{
    private const string Path = "/europepmc/webservices/rest/search";

    [Fact]
    public async Task The_recorded_search_is_read_to_its_end()
    {
        var first = Encoding.UTF8.GetString(LibraryDoorTest.ReadRecording("europepmc/search.json"));
        var end = Encoding.UTF8.GetString(LibraryDoorTest.ReadRecording("europepmc/search-end.json"));
        await using var server = new PlayServer().On(Path, PlayAnswer.Json(first), PlayAnswer.Json(end));
        var answer = await FetchAsync(server);
        Assert.Equal(
            [
                "Continual learning in an invented brain | Anna Example; Bo C. de Sample; Consortium X |  | "
                + "10.64898/2026.09.01.600001 | 2026-09-03 |  | ",
                "An invented trial of E. coli agents | Anna Example; Bo C. de Sample; Consortium X |  | "
                + "10.21203/rs.3.rs-9999999/v1 | 2026-09-02 |  | ",
            ],
            answer.Records.Select(LibraryDoorTest.Describe));
        Assert.All(answer.Records, r => Assert.Equal("Background: An invented abstract with italics and x<0.05.", r.Abstract));
        Assert.Equal("de Sample", answer.Records[0].Authors[1].Family);
        Assert.Empty(answer.Notes);
        Assert.Equal((null, null), (answer.Batch, answer.Newest));
        Assert.Equal(["*", "AoIIQExCVyg1NTg2NjE3NQ=="], server.Requests.Select(r => r.Query("cursorMark")));
        Assert.All(
            server.Requests, r => Assert.Equal(("json", "core", "100"), (r.Query("format"), r.Query("resultType"), r.Query("pageSize"))));
    }

    [Fact]
    public async Task The_search_has_the_query_the_authors_and_the_window()
    {
        await using var server = new PlayServer().On(Path, PlayAnswer.Json("""{"resultList": {"result": []}}"""));
        var source = LibraryDoorTest.CreateSource(SourceKind.EuropePmc, new Uri(server.Address), "forgetting AND cortex");
        PersonName[] authors = [new PersonName("Christoph H.", "Lampert")];
        await LibraryDoorTest.FetchAsync(new EuropePmcDoor(), source with { Authors = authors });
        var query = Assert.Single(server.Requests).Query("query")!;
        Assert.EndsWith(" AND FIRST_PDATE:[2026-11-15 TO 2026-11-29]", query, StringComparison.Ordinal);
        Assert.Contains("OR AUTH:\"Lampert CH\" OR AUTH:\"Lampert C\")", query, StringComparison.Ordinal);
        Assert.Contains("forgetting", query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_does_not_narrow_the_search_is_not_asked()
    {
        await using var server = new PlayServer();
        var failure = await LibraryDoorTest.FailAsync(
            new EuropePmcDoor(), LibraryDoorTest.CreateSource(SourceKind.EuropePmc, new Uri(server.Address), "NOT survey"));
        Assert.Contains("does not narrow", failure.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task An_error_with_status_200_is_a_failure()
    {
        await using var server = new PlayServer().On(
            Path, PlayAnswer.Json("""{"errCode": 404, "errMsg": "Invalid page size\n::error::x. Valid size is between 1 and 1000"}"""));
        var failure = await FailAsync(server);
        Assert.Contains("Invalid page size ::error::x. Valid", failure.Message.Replace('\uFFFD', ' '), StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("{}", "has no list of results")]
    [InlineData("""{"resultList": []}""", "has no list of results")]
    [InlineData("[]", "has no list of results")]
    [InlineData("", "is no JSON")]
    public async Task A_faulty_body_is_a_failure(string body, string expected)
    {
        await using var server = new PlayServer().On(Path, PlayAnswer.Json(body));
        Assert.Contains(expected, (await FailAsync(server)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_is_a_failure()
    {
        await using var server = new PlayServer().On(Path, PlayAnswer.Html());
        Assert.Equal(ServiceFailure.Faulty, (await FailAsync(server)).Failure);
    }

    [Fact]
    public async Task Paging_ends_after_twenty_pages()
    {
        var number = 0;
        await using var server = new PlayServer().On(
            request => request.Path == Path,
            _ => PlayAnswer.Json($$"""
                {"nextCursorMark": "c{{++number}}",
                 "resultList": {"result": [{"source": "MED", "id": "{{number / 2}}", "title": "T"}]} }
                """));
        var answer = await FetchAsync(server);
        Assert.Equal(20, server.Requests.Count);
        // A paper that comes on two pages counts once.
        Assert.Equal(11, answer.Records.Count);
        Assert.Equal(["only the first 2,000 papers were read; narrow the query"], answer.Notes);
    }

    [Fact]
    public void A_paper_of_a_journal_has_its_publication_and_a_page()
    {
        var record = Read("""
            {"source": "MED", "id": "4242", "title": "A trial...", "authorString": "Example A, de Sample BC, The Sample Consortium.",
             "pubYear": "2026", "pageInfo": "1-9",
             "journalInfo": {"volume": "12", "issue": "3", "journal": {"title": "The Example &amp; Sample"}},
             "abstractText": "<h4>Aim.</h4>One.<h4>Abstract</h4>Two."}
            """)!;
        Assert.Equal(
            "A trial... | A Example; BC de Sample; The Sample Consortium |  |  | 2026 | The Example & Sample | "
            + "page=https://europepmc.org/article/MED/4242",
            LibraryDoorTest.Describe(record));
        var publication = record.Publication!;
        Assert.Equal(("article", "12", "3", "1-9"), (publication.Type, publication.Volume, publication.Number, publication.Pages));
        Assert.Equal("Aim. One.\n\nTwo.", record.Abstract);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("""{"title": ["x"]}""")]
    public void What_has_no_title_is_no_record(string json) => Assert.Null(Read(json));

    [Fact]
    public void Hostile_texts_stay_texts()
    {
        var record = Read("""
            {"source": "../..", "id": "x/../y", "title": "<script>alert(1)</script> {{ 1 }}\r\n::error::x", "doi": "../../x",
             "authorList": {"author": [null, 3, {"lastName": "{{ 1 }}\n::error::", "firstName": {}}]}, "firstPublicationDate": "9999-99-99"}
            """)!;
        Assert.Equal("<script>alert(1)</script> {{ 1 }} ::error::x | {{ 1 }} ::error:: |  |  |  |  | ", LibraryDoorTest.Describe(record));
    }

    private static PaperRecord? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return EuropePmcPaper.Read(document.RootElement, LibraryDoorTest.Today);
    }

    private static Task<DoorAnswer> FetchAsync(PlayServer server) => LibraryDoorTest.FetchAsync(new EuropePmcDoor(), CreateSource(server));

    private static Task<ServiceException> FailAsync(PlayServer server) =>
        LibraryDoorTest.FailAsync(new EuropePmcDoor(), CreateSource(server));

    private static PaperSource CreateSource(PlayServer server) =>
        LibraryDoorTest.CreateSource(SourceKind.EuropePmc, new Uri(server.Address), "\"continual learning\"");
}
