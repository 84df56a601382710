using System.Text.Json;
using SiteGen.Content.Records;
using SiteGen.Sources.Http;
using SiteGen.Sources.Lookup;
using SiteGen.Tests.Sources.Doors;
using SiteGen.Tests.Sources.Support;

namespace SiteGen.Tests.Sources.Lookup;

public sealed class DoiLookupTests
{
    [Fact]
    public async Task A_recorded_article_of_crossref_is_read()
    {
        await using var server = new PlayServer().On("/works/10.1371/journal.pone.0033693", Play("crossref/work.json"));
        var record = await FindAtCrossref(server, "https://doi.org/10.1371/journal.pone.0033693");
        Assert.Equal(
            "Methylphenidate Exposure Induces Dopamine Neuron Loss and Activation of Microglia in the Basal Ganglia of Mice | "
            + "Shankar Sadasivan; Brooks B. Pond; Amar K. Pani; Chunxu Qu; Yun Jiao; Richard J. Smeyne |  | 10.1371/journal.pone.0033693 | "
            + "2012-03-21 | PLoS ONE | ",
            LibraryDoorTest.Describe(record!));
        var publication = record!.Publication!;
        Assert.Equal(("article", "7", "3", "e33693"), (publication.Type, publication.Volume, publication.Number, publication.Pages));
        Assert.Equal("Public Library of Science (PLoS)", publication.Publisher);
        Assert.Equal("", record.Abstract);
    }

    [Fact]
    public async Task A_recorded_preprint_of_crossref_is_read()
    {
        await using var server = new PlayServer().On("/works/10.64898/2026.07.13.738145", Play("crossref/work-posted-content.json"));
        var record = await FindAtCrossref(server, "10.64898/2026.07.13.738145");
        Assert.Equal(
            "Laterality of subcortical structures predicts spontaneous brain dynamics | Tara Ghafari; Andrew J. Quinn; "
            + "The Example Consortium |  | 10.64898/2026.07.13.738145 | 2026-07-15 |  | ",
            LibraryDoorTest.Describe(record!));
        Assert.Null(record!.Publication);
        Assert.Equal("", record.Abstract);
    }

    [Theory]
    [InlineData(
        "2311.16162",
        "Leveraging Artificial Intelligence Technology for Mapping Research to Sustainable Development Goals: A Case Study",
        "Hui Yin; Amir Aryani; Gavin Lambert; Marcus White; Luis Salvador-Carulla; Shazia Sadiq; "
        + "Elvira Sojli; Jennifer Boddy; Greg Murray; Wing Wah Tham",
        "2023-11-09",
        "cs.DL cs.AI cs.CL",
        "The number of publications related to")]
    [InlineData(
        "1902.02534",
        "Crowdsourcing open citations with CROCI -- An analysis of the current status of open citations, and a proposal",
        "Ivan Heibi; Silvio Peroni; David Shotton",
        "2019-02-07",
        "cs.DL",
        "In this paper, we analyse the current availability")]
    public async Task A_recorded_paper_of_datacite_is_read(
        string id, string title, string authors, string day, string categories, string start)
    {
        await using var server = new PlayServer().On($"/dois/10.48550/arXiv.{id}", Play($"datacite/arxiv-{id}.json"));
        var record = await FindAtDataCite(server, "10.48550/arXiv." + id);
        Assert.Equal($"{title} | {authors} | {id} |  | {day} |  | ", LibraryDoorTest.Describe(record!));
        Assert.Equal(categories, string.Join(' ', record!.Categories));
        Assert.StartsWith(start, record.Abstract, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_doi_is_no_failure()
    {
        await using var server = new PlayServer()
            .On("/works/10.1371/notarealdoi", PlayAnswer.Text(404, "Resource not found."))
            .On("/dois/10.48550/arXiv.9999.99999", PlayAnswer.Text(404, "{}", "application/vnd.api+json"));
        Assert.Null(await FindAtCrossref(server, "10.1371/notarealdoi"));
        Assert.Null(await FindAtDataCite(server, "10.48550/arXiv.9999.99999"));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task What_is_no_doi_is_not_asked_for()
    {
        await using var server = new PlayServer();
        Assert.Null(await FindAtCrossref(server, "../../x"));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("{}", "application/json")]
    [InlineData("{\"message\": [1]}", "application/json")]
    [InlineData("<html></html>", "text/html")]
    public async Task A_faulty_answer_is_a_failure(string body, string mediaType)
    {
        await using var server = new PlayServer().On(_ => true, PlayAnswer.Text(200, body, mediaType));
        var failure = await Assert.ThrowsAsync<ServiceException>(() => FindAtCrossref(server, "10.1000/a"));
        Assert.Equal(ServiceFailure.Faulty, failure.Failure);
    }

    [Theory]
    [InlineData(
        """
        {"title": ["T"], "type": "proceedings-article", "published-print": {"date-parts": [[2026, 3]]},
         "published-online": {"date-parts": [[2025, 12, 20]]}}
        """,
        "2025-12-20",
        "inproceedings")]
    [InlineData(
        """{"title": ["T"], "type": "dissertation", "issued": {"date-parts": [[2025]]}, "posted": {"date-parts": [[2025, 2, 31]]}}""",
        "2025-02",
        "phdthesis")]
    [InlineData("""{"title": ["T"], "issued": {"date-parts": [[null]]}, "ISBN": 3, "author": [null, 1, {}]}""", null, null)]
    public void A_work_has_its_earliest_date_and_its_type(string json, string? date, string? type)
    {
        using var document = JsonDocument.Parse(json);
        var record = CrossrefWork.Read(document.RootElement, "10.1000/a")!;
        Assert.Equal((date, type), (record.Published?.ToString(), record.Publication!.Type));
        Assert.Equal("10.1000/a", record.Doi);
    }

    [Fact]
    public void Other_dois_of_datacite_have_no_abstract()
    {
        using var document = JsonDocument.Parse("""
            {"doi": "10.5281/zenodo.1", "publisher": {"name": "Zenodo"},
             "titles": [{"title": "Titel", "titleType": "TranslatedTitle"}, {"title": "A <i>title</i>"}],
             "creators": [{"name": "Example, Ann"}, {"name": "The Sample Lab", "nameType": "Organizational"}, {"name": "Bob Two"}],
             "publicationYear": 2026, "descriptions": [{"descriptionType": "Abstract", "description": "Text"}],
             "types": {"bibtex": "phdthesis"}}
            """);
        var record = DataCiteWork.Read(document.RootElement, "10.5281/zenodo.1")!;
        Assert.Equal("A title | Ann Example; The Sample Lab; Bob Two |  | 10.5281/zenodo.1 | 2026 |  | ", LibraryDoorTest.Describe(record));
        Assert.Equal("", record.Abstract);
        Assert.Equal(("phdthesis", "Zenodo"), (record.Publication!.Type, record.Publication.Publisher));
    }

    private static async Task<PaperRecord?> FindAtCrossref(PlayServer server, string doi)
    {
        using var client = TestClient.Create();
        return await new CrossrefLookup(client, new Uri(server.Address)).FindAsync(doi, TestContext.Current.CancellationToken);
    }

    private static async Task<PaperRecord?> FindAtDataCite(PlayServer server, string doi)
    {
        using var client = TestClient.Create();
        return await new DataCiteLookup(client, new Uri(server.Address)).FindAsync(doi, TestContext.Current.CancellationToken);
    }

    private static PlayAnswer Play(string recording) =>
        new() { Body = LibraryDoorTest.ReadRecording(recording), MediaType = "application/json" };
}
