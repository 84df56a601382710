using SiteGen.Content;
using SiteGen.Sources.Lookup;
using SiteGen.Tests.Sources.Support;

namespace SiteGen.Tests.Sources.Enrichment;

public sealed class EnricherTests
{
    private const string Title = "Learning Without Any Forgetting";

    private static readonly ArxivPaper Known = new("2603.00001", Title, "Ada Lovelace", "Grace Hopper")
    {
        Comment = "Code: https://github.com/ada/engine",
    };

    [Fact]
    public async Task A_paper_that_is_known_by_its_title_gets_what_arXiv_knows()
    {
        using var site = new TestSite();
        site.Write("content/papers/x.md", $"---\ntitle: \"{Title}\" # mine\ndate: \"2026-11-01\"\ntopics: []\n---\n");
        await using var server = new PlayServer().OnArxiv(Known);

        var (report, diagnostics) = await PlayedServices.EnrichAsync(site, server);

        Assert.Equal(
            $"""
            ---
            title: "{Title}" # mine
            date: "2026-11-01"
            published: "2026-03-01"
            authors: ["Ada Lovelace", "Grace Hopper"]
            arxiv: "2603.00001"
            topics: []
            links:
              code: "https://github.com/ada/engine"
            ---

            What arXiv says, with $\alpha$.

            """.ReplaceLineEndings("\n"),
            site.Read("content/papers/x.md"));
        Assert.Equal((1, 1), report.Counts);
        Assert.Empty(report.Failures);
        Assert.Empty(diagnostics.Sorted());
        Assert.Equal(
            "GET /api/query?search_query=ti%3A%22Learning%20Without%20Any%20Forgetting%22&max_results=20", Assert.Single(server.Lines));
        var logged = Assert.Single(ImportLog.Read(site.Root, new DiagnosticBag()).Papers);
        Assert.Equal(["published", "authors", "arxiv", "links", "abstract"], logged.Fields);
        Assert.Contains("arxiv:2603.00001", logged.Ids);
    }

    [Fact]
    public async Task A_paper_is_asked_about_again_after_a_month()
    {
        using var site = CreateSite(Title);
        await using var server = new PlayServer()
            .OnArxiv()
            .On("/api/papers/search", PlayAnswer.Json("[]"))
            .On("/works", PlayAnswer.Json("""{"message": {"items": []}}"""));

        await PlayedServices.EnrichAsync(site, server);
        Assert.Equal(3, server.Lines.Count);
        Assert.Equal("{\"papers\": {\n\"x\": \"2026-11-29\"\n}}\n", site.Read("content/sources/enriched.json"));
        await PlayedServices.EnrichAsync(site, server, now: PlayedServices.Now.AddDays(29));
        Assert.Equal(3, server.Lines.Count);
        await PlayedServices.EnrichAsync(site, server, now: PlayedServices.Now.AddDays(30));
        Assert.Equal(6, server.Lines.Count);
        Assert.False(site.Exists(ImportLog.FilePath));
    }

    [Fact]
    public async Task Nothing_that_the_curator_wrote_or_removed_changes()
    {
        using var site = new TestSite();
        var text = $"---\ntitle: \"{Title}\"\ndate: \"2026-11-01\"\nauthors: [\"A. Byron\"]\narxiv: \"2603.00001\"\nvenue:\n"
            + "published: \"2020\"\nlinks:\n  page: \"https://x.example/\"\n---\n\nMine.\n";
        site.Write("content/papers/x.md", text);
        site.Write(ImportLog.FilePath, "papers:\n  - slug: \"x\"\n    ids: []\n    fields: [\"doi\", \"links\"]\n");
        await using var server = new PlayServer().OnArxiv(Known with { Doi = "10.1109/x" });

        await PlayedServices.EnrichAsync(site, server);

        Assert.Equal(text, site.Read("content/papers/x.md"));
        Assert.Single(server.Lines);
    }

    [Fact]
    public async Task A_record_with_another_title_and_another_author_is_not_this_paper()
    {
        using var site = CreateSite("Something Else Entirely Different", "authors: [\"Kurt Gödel\"]\narxiv: \"2603.00001\"\n");
        var before = site.Read("content/papers/x.md");
        await using var server = new PlayServer().OnArxiv(Known);

        var (report, _) = await PlayedServices.EnrichAsync(site, server);

        Assert.Empty(report.Completed);
        Assert.Equal(before, site.Read("content/papers/x.md"));
    }

    [Fact]
    public async Task If_arXiv_is_down_the_others_give_what_they_have_and_the_next_run_asks_again()
    {
        using var site = CreateSite(Title);
        await using var server = new PlayServer()
            .On("/api/query", PlayAnswer.Text(429, "Rate exceeded.", "text/html"))
            .On("/api/papers/search", PlayAnswer.Json($$"""
                [null, {"paper": {"id": "2603.00001", "title": "{{Title}}", "publishedAt": "2026-03-01T00:00:00.000Z",
                 "summary": "No TeX.", "authors": [{"name": "Ada Lovelace"}, null] } }]
                """));

        var (report, _) = await PlayedServices.EnrichAsync(site, server);

        Assert.Equal("arxiv", Assert.Single(report.Failures).Key[..5]);
        Assert.Contains("429", report.Failures["arxiv"], StringComparison.Ordinal);
        var text = site.Read("content/papers/x.md");
        Assert.Contains("arxiv: \"2603.00001\"", text, StringComparison.Ordinal);
        Assert.Contains("authors: [\"Ada Lovelace\"]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("No TeX", text, StringComparison.Ordinal);
        Assert.Equal(4, server.Requests.Count(r => r.Path == "/api/query"));
        Assert.False(site.Exists("content/sources/enriched.json"));
    }

    [Theory]
    [InlineData("html")]
    [InlineData("503")]
    [InlineData("cut")]
    public async Task Services_that_fail_cost_their_own_fields_only(string fault)
    {
        var answer = fault switch
        {
            "html" => PlayAnswer.Html(),
            "503" => PlayAnswer.Text(503, "<html>", "text/html"),
            _ => PlayAnswer.Cut(100),
        };
        using var site = CreateSite(Title, "doi: \"10.1109/x.1\"\n");
        site.Write("content/papers/y.md", "---\ntitle: \"Another Title of Some Length\"\ndate: \"2026-11-02\"\narxiv: \"2603.00002\"\n---\n");
        await using var server = new PlayServer()
            .OnArxiv(new ArxivPaper("2603.00002", "Another Title of Some Length", "Ada Lovelace"))
            .On(_ => true, answer);

        var (report, _) = await PlayedServices.EnrichAsync(site, server);

        Assert.Equal(["crossref"], report.Failures.Keys);
        Assert.Equal("content/papers/y.md", Assert.Single(report.Completed).Path);
        Assert.Equal("{\"papers\": {\n\"y\": \"2026-11-29\"\n}}\n", site.Read("content/sources/enriched.json"));
    }

    [Fact]
    public async Task A_DOI_is_asked_for_at_Crossref_and_then_at_DataCite()
    {
        using var site = CreateSite(Title, "doi: \"10.1109/x.1\"\n");
        site.Write("content/papers/y.md", "---\ntitle: \"Another Title\"\ndate: \"2026-11-02\"\ndoi: \"10.5281/zenodo.1\"\n---\n");
        await using var server = new PlayServer()
            .OnArxiv()
            .On("/works/10.1109/x.1", PlayAnswer.Json($$"""
                {"message": {"DOI": "10.1109/x.1", "type": "journal-article", "title": ["{{Title}}"],
                 "author": [{"family": "Lovelace", "given": "Ada"}], "container-title": ["Notes"], "volume": "3", "page": "1-9",
                 "issued": {"date-parts": [[2020, 5]]}, "abstract": "<jats:p>Theirs.</jats:p>"} }
                """))
            .On("/works/10.5281/zenodo.1", PlayAnswer.Text(404, "Resource not found."))
            .On("/dois/10.5281/zenodo.1", PlayAnswer.Text(
                200,
                """
                {"data": {"attributes": {"doi": "10.5281/zenodo.1", "titles": [{"title": "Another Title"}],
                 "creators": [{"name": "Hopper, Grace"}], "dates": [{"date": "2021-02-03", "dateType": "Issued"}]}}}
                """,
                "application/vnd.api+json"));

        await PlayedServices.EnrichAsync(site, server);

        var (x, y) = (site.Read("content/papers/x.md"), site.Read("content/papers/y.md"));
        Assert.Contains("published: \"2020-05\"\nauthors: [\"Ada Lovelace\"]", x, StringComparison.Ordinal);
        Assert.Contains("venue: \"Notes\"", x, StringComparison.Ordinal);
        Assert.DoesNotContain("Theirs", x, StringComparison.Ordinal);
        Assert.Contains("published: \"2021-02-03\"\nauthors: [\"Grace Hopper\"]", y, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Services_with_keys_are_asked_only_with_a_key_and_no_key_reaches_another_server()
    {
        using var site = CreateSite(Title);
        await using var server = new PlayServer()
            .OnArxiv()
            .On("/api/papers/search", PlayAnswer.Json("[]"))
            .On(r => r.Path == "/works", request => request.Query("filter") is null
                ? PlayAnswer.Json("""{"message": {"items": []}}""")
                : PlayAnswer.Json($$"""
                    {"results": [{"title": "{{Title}}", "doi": "https://doi.org/10.1109/x.1", "publication_date": "2020-05-01"}]}
                    """))
            .On("/graph/v1/paper/search/match", PlayAnswer.Text(404, """{"error": "Title match not found"}""", "application/json"));

        await PlayedServices.EnrichAsync(site, server, new LookupKeys("hf-secret", "s2-secret", "oa-secret", "gh-secret"));

        Assert.Contains("doi: \"10.1109/x.1\"", site.Read("content/papers/x.md"), StringComparison.Ordinal);
        Assert.Contains(server.Requests, r => r.Path == "/graph/v1/paper/search/match" && r.Query("query") == Title);
        Assert.All(
            server.Requests,
            r => Assert.DoesNotContain("secret", r.Target + string.Join(' ', r.Headers.Values), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Semantic_Scholar_gives_DOIs_and_venues_to_papers_of_arXiv_but_no_abbreviated_names()
    {
        using var site = CreateSite(Title, "arxiv: \"2603.00001\"\n");
        await using var server = new PlayServer()
            .OnArxiv()
            .On("/graph/v1/paper/batch", PlayAnswer.Json($$"""
                [{"title": "{{Title}}", "externalIds": {"ArXiv": "2603.00001", "DOI": "10.1109/x.1"}, "venue": "ICML",
                 "authors": [{"name": "A. Lovelace"}] }]
                """));

        await PlayedServices.EnrichAsync(site, server, new LookupKeys(SemanticScholar: "key"));

        var text = site.Read("content/papers/x.md");
        Assert.Contains("doi: \"10.1109/x.1\"\nvenue: \"ICML\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("authors", text, StringComparison.Ordinal);
        Assert.Contains(server.Requests, r => r.Body == """{"ids":["ARXIV:2603.00001"]}""");
    }

    [Fact]
    public async Task A_dry_run_writes_nothing_and_says_what_it_would_add()
    {
        using var site = CreateSite(Title);
        await using var server = new PlayServer().OnArxiv(Known);
        var before = site.Snapshot("");

        var (report, _) = await PlayedServices.EnrichAsync(site, server, dryRun: true);

        Assert.Equal(["published", "authors", "arxiv", "links.code"], Assert.Single(report.Completed).Fields);
        Assert.Equal(before, site.Snapshot(""));
    }

    [Fact]
    public async Task The_newest_papers_come_first()
    {
        using var site = CreateSite(Title, "arxiv: \"2603.00001\"\n");
        site.Write("content/papers/y.md", "---\ntitle: \"Another Title\"\ndate: \"2026-11-02\"\narxiv: \"2603.00002\"\n---\n");
        site.Write("content/proposed/z.md", "---\ntitle: \"A Proposed Title\"\narxiv: \"2603.00003\"\n---\n");
        await using var server = new PlayServer().OnArxiv();

        await PlayedServices.EnrichAsync(site, server, limit: 1);
        await PlayedServices.EnrichAsync(site, server, limit: 1);
        await PlayedServices.EnrichAsync(site, server, limit: 1);

        Assert.Equal(["2603.00002", "2603.00001"], server.Requests.Select(r => r.Query("id_list")));
    }

    [Fact]
    public async Task Line_ends_a_byte_order_mark_and_notes_stay()
    {
        using var site = new TestSite();
        site.Write(
            "content/papers/x.md",
            "\ufeff---\r\ntitle: \"T\"\r\ndate: \"2026-11-01\"\r\narxiv: \"2603.00001\"\r\n---\r\n");
        site.Write("content/papers/y.md", "---\ntitle: \"T\"\ndate: \"2026-11-01\"\narxiv: \"2603.00001\"\n---\n\n## Notes\n\nMine.\n");
        await using var server = new PlayServer().OnArxiv(new ArxivPaper("2603.00001", "T", "Ada Lovelace") { Abstract = "One.\n\nTwo." });

        await PlayedServices.EnrichAsync(site, server);

        var bytes = File.ReadAllBytes(site.FullPath("content/papers/x.md"));
        Assert.Equal([0xEF, 0xBB, 0xBF, (byte)'-'], bytes[..4]);
        Assert.EndsWith("\r\n---\r\n\r\nOne.\r\n\r\nTwo.\r\n", site.Read("content/papers/x.md"), StringComparison.Ordinal);
        Assert.EndsWith("---\n\n## Notes\n\nMine.\n", site.Read("content/papers/y.md"), StringComparison.Ordinal);
        Assert.Contains("authors: [\"Ada Lovelace\"]", site.Read("content/papers/y.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_a_source_replaces_its_service()
    {
        using var site = CreateSite(Title, "arxiv: \"2603.00001\"\n");
        await using var server = new PlayServer().OnArxiv(Known);
        site.Write("content/sources/new.yaml", $"from: \"arxiv\"\ncategories: [\"cs.LG\"]\naddress: \"{server.Address}\"\ngap: 0\n");

        var (report, _) = await PlayedServices.EnrichAsync(site, server, options: new LookupOptions { Client = TestClient.Options });

        Assert.Single(report.Completed);
        Assert.Single(server.Lines);
    }

    [Fact]
    public async Task A_run_whose_requests_are_used_up_saves_what_it_has_and_goes_on_the_next_time()
    {
        using var site = CreateSite(Title, "arxiv: \"2603.00001\"\n");
        site.Write("content/papers/y.md", "---\ntitle: \"Another Title of Some Length\"\ndate: \"2026-11-02\"\n---\n");
        await using var server = new PlayServer().OnArxiv(Known);
        var options = PlayedServices.CreateOptions(server, null) with { Client = TestClient.Options with { MaxRequests = 1 } };

        var (report, _) = await PlayedServices.EnrichAsync(site, server, options: options);

        Assert.True(report.IsBudgetSpent);
        Assert.Empty(report.Failures);
        Assert.Equal("content/papers/x.md", Assert.Single(report.Completed).Path);
        Assert.Equal("{\"papers\": {\n\"x\": \"2026-11-29\"\n}}\n", site.Read("content/sources/enriched.json"));
    }

    private static TestSite CreateSite(string title, string more = "")
    {
        var site = new TestSite();
        site.Write("content/papers/x.md", TestSite.Paper(title, "2026-11-01", more));
        return site;
    }
}
