using System.Text;
using SiteGen.Content;
using SiteGen.Sources.Doors.Arxiv;
using SiteGen.Sources.Lookup;
using SiteGen.Tests.Sources.Doors;
using SiteGen.Tests.Sources.Support;

namespace SiteGen.Tests.Sources.Enrichment;

public sealed class EnrichCommandTests
{
    private const string Title = "Learning Without Any Forgetting";
    private const string Code = "links:\n  code: \"https://github.com/ada/engine\"\n";

    [Fact]
    public async Task The_last_line_sums_up_and_a_failed_service_ends_in_3()
    {
        using var site = new TestSite();
        site.Write("content/papers/x.md", TestSite.Paper(Title, "2026-11-28", Code));
        await using var server = new PlayServer()
            .OnArxiv(new ArxivPaper("2603.00001", Title, "Ada Lovelace"))
            .On("/api/papers/2603.00001", PlayAnswer.Text(500, "<html>", "text/html"))
            .On("/graphql", PlayAnswer.Json("""{"data": {"r0": {"stargazerCount": 41} } }"""));

        var dry = await PlayedServices.RunAsync(site, server, "enrich", "--dry-run");
        var run = await PlayedServices.RunAsync(site, server, "enrich");

        Assert.Equal(
            (3, "content/papers/x.md: add published, authors, arxiv\n"
                + "1 paper completed, 1 identifier found, 1 signal, 1 service failed (dry run: nothing written)\n"),
            (dry.ExitCode, dry.Output));
        Assert.Equal((3, "1 paper completed, 1 identifier found, 1 signal, 1 service failed\n"), (run.ExitCode, run.Output));
        Assert.Contains("warning: huggingface@127.0.0.1", run.Error, StringComparison.Ordinal);
        Assert.Equal("{\"papers\": {\n\"x\": {\"stars\": [[\"2026-11-29\", 41]]}\n}}\n", site.Read(PaperSignals.FilePath));
        Assert.All(server.Requests, r => Assert.DoesNotContain("secret", string.Join(' ', r.Headers.Values), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_check_and_a_build_accept_the_files_of_a_run()
    {
        using var site = new TestSite();
        site.Write("content/papers/x.md", TestSite.Paper(Title, "2026-11-20", Code));
        await using var server = new PlayServer()
            .OnArxiv(new ArxivPaper("2603.00001", Title, "Ada Lovelace"))
            .On("/graphql", PlayAnswer.Json("""{"data": {"r0": {"stargazerCount": 41} } }"""));
        Assert.Equal(0, (await PlayedServices.RunAsync(site, server, "enrich")).ExitCode);

        var check = site.Run("check");
        Assert.DoesNotContain("json", check.Error + check.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (site.Build().ExitCode, site.Build().Error));
    }

    [Fact]
    public async Task Papers_with_nothing_but_recorded_titles_end_with_authors_identifiers_and_dates()
    {
        var papers = AtomReader.Read(LibraryDoorTest.ReadRecording("arxiv-atom/query-100.xml"), out _)!.Records
            .Select(r => r.Record)
            .Select(r => new ArxivPaper(r.Arxiv!, r.Title, [.. r.Authors.Select(a => a.Display)]) { Published = r.Published.ToString()! })
            .ToArray();
        var search = Encoding.UTF8.GetString(LibraryDoorTest.ReadRecording("huggingface/search-2026-shape.json"));
        using var site = new TestSite();
        var titles = papers.Select(p => p.Title)
            .Concat(HuggingFaceReader.ReadSearch(Encoding.UTF8.GetBytes(search), out _)!.Select(r => r.Title))
            .Select(title => title.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal))
            .ToList();
        foreach (var (index, title) in titles.Index())
            site.Write($"content/papers/p{index}.md", $"---\ntitle: \"{title}\"\ndate: \"2026-11-01\"\n---\n");
        await using var server = new PlayServer()
            .OnArxiv(papers)
            .On("/api/papers/search", PlayAnswer.Json(search))
            .On("/works", PlayAnswer.Json("""{"message": {"items": []}}"""));

        var (report, _) = await PlayedServices.EnrichAsync(site, server);

        Assert.Equal(112, titles.Count);
        var complete = titles.Index()
            .Select(t => site.Read($"content/papers/p{t.Index}.md"))
            .Count(text => text.Contains("\narxiv: ", StringComparison.Ordinal)
                && text.Contains("\nauthors: ", StringComparison.Ordinal)
                && text.Contains("\npublished: ", StringComparison.Ordinal));
        Assert.Equal((112, 112), (complete, report.Counts.Identifiers));
    }
}
