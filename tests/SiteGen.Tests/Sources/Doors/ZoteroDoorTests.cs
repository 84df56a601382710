using System.Text.Json;
using SiteGen.Content.Records;
using SiteGen.Content.Watching;
using SiteGen.Sources.Doors;
using SiteGen.Sources.Doors.Zotero;
using SiteGen.Sources.Http;
using SiteGen.Tests.Sources.Support;

namespace SiteGen.Tests.Sources.Doors;

public sealed class ZoteroDoorTests
{
    private const string Path = "/groups/5012345/items/top";

    private const string NextLink =
        "<https://api.zotero.org/groups/5012345/items/top?start=100>; rel=\"next\", <https://www.zotero.org/x>; rel=\"alternate\"";

    [Fact]
    public async Task The_recorded_group_is_read()
    {
        await using var server = new PlayServer().On(Path, Play("zotero/group-items.json").With("Last-Modified-Version", "4211"));
        var answer = await FetchAsync(server, LibraryDoorTest.CreateState(cursor: "4200"));
        Assert.Equal(
            [
                "Better than Your Teacher: LLM Agents that learn from Privileged AI Feedback | Sanjiban Choudhury; DeepSeek-AI | "
                + "2410.05434 |  | 2024-10-07 |  | ",
                "A C. elegans atlas |  |  | 10.1000/xyz | 2025 | Example J. | ",
            ],
            answer.Records.Select(LibraryDoorTest.Describe));
        Assert.StartsWith("While large language models (LLMs) show impressive", answer.Records[0].Abstract, StringComparison.Ordinal);
        Assert.Equal("article", answer.Records[1].Publication!.Type);
        Assert.Equal("4211", answer.Cursor);
        Assert.Empty(answer.Notes);
        var request = Assert.Single(server.Requests);
        Assert.Equal(("4200", "json", "100"), (request.Query("since"), request.Query("format"), request.Query("limit")));
        Assert.Equal(("3", "4200"), (request.Headers["Zotero-API-Version"], request.Headers["If-Modified-Since-Version"]));
    }

    [Fact]
    public void The_papers_of_a_recorded_library_are_read()
    {
        var page = ZoteroPage.Read(LibraryDoorTest.ReadRecording("zotero/items.json"), LibraryDoorTest.Today);
        Assert.Equal((20, 0), (page.Items, page.Untitled));
        var papers = page.Records.Where(r => r.Publication!.Type != "book").ToList();
        Assert.Equal(
            [
                "Sherlock Holmes in Babylon | R. Creighton Buck |  | 10.2307/2321200 | 1980-05-01 | The American Mathematical Monthly | "
                + "page=http://www.jstor.org/stable/2321200",
                "10.1109/PLASMA.2002.1030588",
                "10.1109/PPPS.2007.4345875",
                "Does sensitization to foods in adults occur always in the gut? | Riccardo Asero; Leonardo Antonicelli |  |  | 2011 | "
                + "International archives of allergy and immunology | ",
                "10.1126/science.1195912",
                "Front Matter |  |  |  | 2004-12-01 | Crustaceana | page=http://www.jstor.org/stable/20107443",
            ],
            papers.Select((record, i) => i is 1 or 2 or 4 ? record.Doi! : LibraryDoorTest.Describe(record)));
        Assert.Equal([null, "2007-06", "2011-01-07"], new[] { papers[1], papers[2], papers[4] }.Select(r => r.Published?.ToString()));
        Assert.Equal(
            "IEEE Conference Record - Abstracts. 2002 IEEE International Conference on Plasma Science (Cat. No.02CH37340)",
            papers[1].Venue);
        Assert.Equal((3, 5, 16), (papers[1].Authors.Count, papers[2].Authors.Count, papers[4].Authors.Count));
        Assert.Equal(("154", "1", "6-14"), (papers[3].Publication!.Volume, papers[3].Publication!.Number, papers[3].Publication!.Pages));
        Assert.True(papers[3].Abstract.Length > 600 && papers[4].Abstract.Length > 800);
        var books = page.Records
            .Where(r => r.Publication!.Type == "book")
            .Select(r => $"{string.Join("; ", r.Authors.Select(a => a.Display))} {r.Published}");
        Assert.Equal(
            [
                "Arthur Conan Doyle 1992",
                "Charles Higham 1976",
                "Tony Earnshaw 2001",
                "Stephen Knight 1980",
                "C. Goodman; F. Jiménez 1993-08",
                "Chun-Ming Liu ",
                " 1995",
                "James F Zolman 1993",
                "Institute of Physics (Great Britain) 1993",
            ],
            books);
    }

    [Fact]
    public async Task Nothing_new_is_no_failure()
    {
        await using var server = new PlayServer().On(Path, PlayAnswer.Empty(304, ("Last-Modified-Version", "4211")));
        var answer = await FetchAsync(server, LibraryDoorTest.CreateState(cursor: "4211"));
        Assert.Empty(answer.Records);
        Assert.Equal("4211", answer.Cursor);
    }

    [Theory]
    [InlineData(403, "the group is not public or the key is wrong")]
    [InlineData(404, "there is no such group")]
    public async Task A_refusal_says_why(int status, string expected)
    {
        await using var server = new PlayServer().On(Path, PlayAnswer.Text(status, "Forbidden"));
        var failure = await LibraryDoorTest.FailAsync(new ZoteroDoor(), CreateSource(server));
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Pages_are_asked_of_the_same_server_as_long_as_there_is_a_next_one()
    {
        await using var server = new PlayServer().On(
            Path,
            PlayAnswer.Json("[" + Item("A") + "]").With("Link", NextLink).With("Last-Modified-Version", "7"),
            PlayAnswer.Json("[" + Item("B") + "]").With("Link", "<x>; rel=\"first\"").With("Last-Modified-Version", "8"));
        var answer = await FetchAsync(server, null);
        Assert.Equal(["A", "B"], answer.Records.Select(r => r.Title));
        Assert.Equal("7", answer.Cursor);
        Assert.Equal([null, "100"], server.Requests.Select(r => r.Query("start")));
        Assert.All(
            server.Requests, r => Assert.Equal(("dateAdded", "desc", null), (r.Query("sort"), r.Query("direction"), r.Query("since"))));
        Assert.False(server.Requests[0].Headers.ContainsKey("If-Modified-Since-Version"));
    }

    [Fact]
    public async Task The_first_run_reads_five_hundred_items()
    {
        await using var server = new PlayServer().On(Path, PlayAnswer.Json("[" + Item("A") + "]").With("Link", NextLink));
        var answer = await FetchAsync(server, LibraryDoorTest.CreateState(cursor: "no number"));
        Assert.Equal(5, server.Requests.Count);
        Assert.Equal(["only the newest 500 items were read"], answer.Notes);
        Assert.Null(answer.Cursor);
    }

    [Fact]
    public async Task An_empty_page_ends_the_list()
    {
        await using var server = new PlayServer().On(Path, PlayAnswer.Json("[]").With("Link", NextLink));
        Assert.Empty((await FetchAsync(server, null)).Records);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("{}", "is no list of items")]
    [InlineData("[", "is no JSON")]
    public async Task A_faulty_body_is_a_failure(string body, string expected)
    {
        await using var server = new PlayServer().On(Path, PlayAnswer.Json(body));
        var failure = await LibraryDoorTest.FailAsync(new ZoteroDoor(), CreateSource(server));
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Html_is_a_failure()
    {
        await using var server = new PlayServer().On(Path, PlayAnswer.Html());
        Assert.Equal(ServiceFailure.Faulty, (await LibraryDoorTest.FailAsync(new ZoteroDoor(), CreateSource(server))).Failure);
    }

    [Theory]
    [InlineData("""{"itemType": "preprint", "title": "T", "archiveID": "2410.05434v2"}""", "T |  | 2410.05434 |  |  |  | ")]
    [InlineData("""{"itemType": "report", "title": "T", "extra": "DOI: 10.1000/a\nsee 10.1000/b"}""", "T |  |  | 10.1000/a |  |  | ")]
    [InlineData("""{"itemType": "report", "title": "T", "url": "https://arxiv.org/pdf/2410.05434.pdf"}""", "T |  | 2410.05434 |  |  |  | ")]
    [InlineData("""{"itemType": "thesis", "title": "T", "university": "U", "date": "June 14, 2024"}""", "T |  |  |  | 2024-06-14 | U | ")]
    [InlineData(
        """
        {"itemType": "bookSection", "title": "T", "bookTitle": "B",
         "creators": [{"creatorType": "editor", "lastName": "E"}, 3, {"creatorType": "author", "firstName": "A", "lastName": "B"}]}
        """,
        "T | A B |  |  |  | B | ")]
    [InlineData(
        """
        {"itemType": "report", "title": "<script>x</script> {{ 1 }}\r\n::error::", "url": "javascript:x", "DOI": "../../x",
         "date": "::error::", "creators": {}}
        """,
        "<script>x</script> {{ 1 }} ::error:: |  |  |  |  |  | ")]
    public void Fields_of_an_item_are_read(string data, string expected) => Assert.Equal(expected, LibraryDoorTest.Describe(Read(data)!));

    [Theory]
    [InlineData("Doctoral", "phdthesis")]
    [InlineData("Master's thesis", "mastersthesis")]
    [InlineData("MSc", "mastersthesis")]
    public void A_thesis_has_its_degree(string type, string expected) => Assert.Equal(
        expected, Read($$"""{"itemType": "thesis", "title": "T", "thesisType": "{{type}}"}""")!.Publication!.Type);

    [Fact]
    public async Task A_paper_without_a_title_is_counted_and_a_note_is_not()
    {
        await using var server = new PlayServer().On(
            Path, PlayAnswer.Json("""[{"data": {"itemType": "report"}}, {"data": {"itemType": "note"}}, {"data": 3}, null, 7]"""));
        var answer = await FetchAsync(server, null);
        Assert.Empty(answer.Records);
        Assert.Equal(["1 item without a title left out"], answer.Notes);
    }

    private static PaperRecord? Read(string data)
    {
        using var document = JsonDocument.Parse($$"""{"data": {{data}}}""");
        Assert.True(ZoteroItem.IsPaper(document.RootElement));
        return ZoteroItem.Read(document.RootElement, LibraryDoorTest.Today);
    }

    private static string Item(string title) => $$"""{"data": {"itemType": "report", "title": "{{title}}"} }""";

    private static PlayAnswer Play(string recording) =>
        new() { Body = LibraryDoorTest.ReadRecording(recording), MediaType = "application/json" };

    private static Task<DoorAnswer> FetchAsync(PlayServer server, SourceState? state) =>
        LibraryDoorTest.FetchAsync(new ZoteroDoor(), CreateSource(server), state);

    private static PaperSource CreateSource(PlayServer server) =>
        LibraryDoorTest.CreateSource(SourceKind.Zotero, new Uri(server.Address)) with { Group = "5012345" };
}
