using SiteGen.Content;
using SiteGen.Content.Records;
using SiteGen.Tests.Sources.Support;

namespace SiteGen.Tests.Sources.Adding;

public sealed class AdderTests
{
    private const string File = "content/dumps/added-2026-11.jsonl";

    private static readonly ArxivPaper One = new("2603.00001", "One Title", "Ada Lovelace");
    private static readonly ArxivPaper Two = new("2603.00002", "Two Titles", "Grace Hopper");

    [Fact]
    public async Task Papers_are_found_in_one_request_and_saved_as_records_that_a_person_chose()
    {
        using var site = new TestSite();
        await using var server = new PlayServer().OnArxiv(One, Two);

        var report = await PlayedServices.AddAsync(site, server, "2603.00002", "https://arxiv.org/abs/2603.00001v2", "arXiv:2603.00002");

        Assert.Equal("2603.00002,2603.00001", Assert.Single(server.Requests).Query("id_list"));
        Assert.Equal(["Two Titles", "One Title"], report.Records.Select(r => r.Title));
        var records = RecordReader.Read(site.Read(File), new DiagnosticBag().ForFile(File)).Select(l => l.Record).ToList();
        Assert.Equal(["Two Titles", "One Title"], records.Select(r => r.Title));
        Assert.All(records, r => Assert.Equal((null, new DateOnly(2026, 11, 29)), (r.Source, r.Seen)));
        await PlayedServices.AddAsync(site, server, "2603.00002");
        Assert.Equal(2, site.Read(File).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task What_cannot_be_found_is_said_by_name()
    {
        using var site = new TestSite();
        await using var server = new PlayServer().OnArxiv(One);

        var report = await PlayedServices.AddAsync(site, server, "2603.00001", "2603.99999", "10.1109/unknown", "hello");

        Assert.Equal(
            [
                (null, false),
                ("arXiv does not know it", false),
                ("neither Crossref nor DataCite knows it", false),
                ("is no identifier and no address of a paper that is understood", false),
            ],
            report.Papers.Select(p => (p.Problem, p.IsServiceFailure)));
        Assert.Equal(["2603.00001", "2603.99999", "10.1109/unknown", "hello"], report.Papers.Select(p => p.Text));
        Assert.Single(report.Records);
    }

    [Fact]
    public async Task DataCite_stands_in_for_arXiv()
    {
        using var site = new TestSite();
        await using var server = new PlayServer()
            .On("/api/query", PlayAnswer.Text(503, "", "text/html"))
            .On("/dois/10.48550/arXiv.2603.00001", PlayAnswer.Text(
                200,
                """{"data": {"attributes": {"doi": "10.48550/arxiv.2603.00001", "titles": [{"title": "One Title"}], "creators": []}}}""",
                "application/vnd.api+json"));

        var report = await PlayedServices.AddAsync(site, server, "2603.00001", "2603.00002");

        Assert.Equal(("2603.00001", null), (report.Records[0].Arxiv, report.Records[0].Doi));
        Assert.Single(report.Records);
        Assert.True(report.Papers[1].IsServiceFailure);
        Assert.Contains("503", report.Papers[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Submissions_of_OpenReview_and_papers_of_PubMed_are_found()
    {
        using var site = new TestSite();
        await using var server = new PlayServer()
            .On("/notes", PlayAnswer.Json(
                """{"notes": [{"forum": "9XQzp0mXkA", "content": {"title": {"value": "Reviewed"}, "venue": {"value": "ICLR 2025 Poster"}}}]}"""))
            .On("/europepmc/webservices/rest/search", PlayAnswer.Json(
                """{"resultList": {"result": [{"source": "MED", "id": "42", "title": "Medical.", "doi": "10.1000/m"}]}}"""));

        var report = await PlayedServices.AddAsync(
            site, server, "https://openreview.net/forum?id=9XQzp0mXkA", "https://pubmed.ncbi.nlm.nih.gov/42/");

        Assert.Equal(["Reviewed", "Medical"], report.Records.Select(r => r.Title));
        Assert.Equal(("ICLR 2025", "10.1000/m"), (report.Records[0].Venue, report.Records[1].Doi));
        Assert.Equal("EXT_ID:42 AND SRC:MED", server.Requests[1].Query("query"));
    }

    [Theory]
    [InlineData(
        "crossref/work.json",
        "10.1371/journal.pone.0033693",
        "/works/10.1371/journal.pone.0033693",
        "Methylphenidate Exposure Induces Dopamine Neuron Loss and Activation of Microglia in the Basal Ganglia of Mice")]
    [InlineData(
        "crossref/work-posted-content.json",
        "https://www.biorxiv.org/content/10.64898/2026.07.13.738145v1",
        "/works/10.64898/2026.07.13.738145",
        "Laterality of subcortical structures predicts spontaneous brain dynamics")]
    public async Task A_recorded_work_is_found(string file, string id, string path, string title)
    {
        using var site = new TestSite();
        var body = System.Text.Encoding.UTF8.GetString(Doors.LibraryDoorTest.ReadRecording(file));
        await using var server = new PlayServer().On(path, PlayAnswer.Json(body));

        Assert.Equal(title, Assert.Single((await PlayedServices.AddAsync(site, server, id)).Records).Title);
    }

    [Fact]
    public async Task Nothing_is_written_if_nothing_is_found()
    {
        using var site = new TestSite();
        await using var server = new PlayServer().OnArxiv();

        await PlayedServices.AddAsync(site, server, "2603.00001");

        Assert.False(site.Exists(File));
    }
}
