using SiteGen.Content;
using SiteGen.Content.Watching;
using SiteGen.Sources.Fetching;
using SiteGen.Tests.Sources.Support;

namespace SiteGen.Tests.Sources.Doors;

/// <summary>Fetches from servers that play services, and imports what was saved.</summary>
public sealed class PlayedFetchTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task A_fetch_from_a_played_server_brings_papers_that_an_import_takes()
    {
        await using var server = new PlayServer()
            .On("/oai", ArxivDoorTests.List(ArxivDoorTests.Record("2611.00001") + ArxivDoorTests.Record("2611.00002")))
            .On(r => r.Query("date") == "2026-11-23", PlayAnswer.Json($"[{HuggingFaceDoorTests.Paper("2611.00003", Today, 9)}]"))
            .On("/api/daily_papers", PlayAnswer.Json("[]"))
            .On(r => r.Path == "/api/query", request =>
                ArxivDoorTests.Atom(1, string.Concat(request.Query("id_list")!.Split(',').Select(ArxivDoorTests.Entry))));
        using var site = new TestSite($"""
            -- content/sources/daily.yaml --
            from: "huggingface"
            address: "{server.Address}"
            gap: "0"
            -- content/sources/learning.yaml --
            from: "arxiv"
            categories: ["cs.LG"]
            query: "forget* NOT 00002"
            address: "{server.Address}"
            gap: "0"
            """);

        var report = await FetchAsync(site);
        Assert.True(report.AllAnswered);
        Assert.Equal(["daily: 1 of 1", "learning: 1 of 2"], report.Sources.Select(s => $"{s.Source.Name}: {s.Saved} of {s.Received}"));
        Assert.All(report.Sources, s => Assert.Equal((Freshness.Fresh, Today), (s.State.Freshness, s.State.Batch)));
        Assert.Equal("2611.00002", report.Sources[1].State.Newest);

        string[] files = [.. site.Files("content/dumps").Where(f => f.EndsWith(".jsonl", StringComparison.Ordinal))];
        Assert.Equal(["daily-2026-11.jsonl", "learning-2026-11.jsonl"], files);
        foreach (var file in files)
        {
            var run = site.Run("import", site.FullPath("content/dumps/" + file), "--date", "2026-11-23");
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
        }

        var papers = site.Files("content/papers").Select(f => site.Read("content/papers/" + f)).ToList();
        Assert.Equal(2, papers.Count);
        var daily = Assert.Single(papers, p => p.Contains("2611.00003", StringComparison.Ordinal));
        Assert.Contains("We forget $x$ in 2611.00003.", daily, StringComparison.Ordinal);
        Assert.Contains("https://github.com/a/b", daily, StringComparison.Ordinal);
        Assert.Single(papers, p => p.Contains("We forget things in 2611.00001.", StringComparison.Ordinal));

        Assert.All((await FetchAsync(site)).Sources, s => Assert.Equal(0, s.Saved));
    }

    [Fact]
    public async Task A_paper_that_the_search_of_arXiv_does_not_know_yet_is_saved_once_and_dated_later()
    {
        var isKnown = false;
        await using var server = new PlayServer()
            .On("/oai", ArxivDoorTests.List(ArxivDoorTests.Record("2611.00001")))
            .On(r => r.Path == "/api/query", _ => ArxivDoorTests.Atom(isKnown ? 1 : 0, isKnown ? ArxivDoorTests.Entry("2611.00001") : ""));
        using var site = new TestSite($"""
            -- content/sources/learning.yaml --
            from: "arxiv"
            categories: ["cs.LG"]
            address: "{server.Address}"
            gap: "0"
            """);

        Assert.Equal(1, (await FetchAsync(site)).Sources[0].Saved);
        Assert.Equal(0, (await FetchAsync(site)).Sources[0].Saved);
        isKnown = true;
        Assert.Equal(1, (await FetchAsync(site)).Sources[0].Saved);
        Assert.Equal(0, (await FetchAsync(site)).Sources[0].Saved);
        Assert.Equal(2, site.Read("content/dumps/learning-2026-11.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static async Task<FetchReport> FetchAsync(TestSite site)
    {
        var diagnostics = new DiagnosticBag();
        var options = new FetchOptions { Source = site.Root, Now = DoorRun.Now, Client = TestClient.Options };
        var report = await Fetcher.RunAsync(options, diagnostics, TestContext.Current.CancellationToken);
        Assert.False(diagnostics.HasErrors);
        return report!;
    }
}
