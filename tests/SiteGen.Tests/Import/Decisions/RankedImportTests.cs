using SiteGen.Ranking;
namespace SiteGen.Tests.Import.Decisions;

/// <summary>What people decided ranks what an import takes.</summary>
public sealed class RankedImportTests : IDisposable
{
    private readonly SimulatedCurator _curator = new();

    public void Dispose() => _curator.Dispose();

    private void Watch(string more = "") =>
        _curator.Site.Write("content/sources/live.yaml", "from: \"arxiv\"\ncategories: [\"cs.LG\"]\n" + more);

    [Fact]
    public void The_papers_that_a_curator_would_keep_get_the_free_places()
    {
        _curator.Decide(kept: 30, passed: 30);
        Watch();
        _curator.Bring(SimulatedCurator.WriteCandidates(ofEach: 5));
        _curator.Import("2026-11-23");
        Assert.Equal(["liked-1001", "liked-1002", "liked-1003", "liked-1004", "liked-1005"], _curator.ListPapersAfter("2026-11-23"));
        Assert.All(_curator.Site.Files("content/proposed"), file => Assert.StartsWith("against-", file, StringComparison.Ordinal));
    }

    [Fact]
    public void The_limit_of_a_source_takes_the_best_ones()
    {
        _curator.Decide(kept: 30, passed: 30);
        Watch("limit: 2\n");
        _curator.Bring(SimulatedCurator.WriteCandidates(ofEach: 5));
        _curator.Import("2026-11-23");
        var taken = _curator.ListPapersAfter("2026-11-23");
        Assert.Equal(2, taken.Length);
        Assert.All(taken, slug => Assert.StartsWith("liked-", slug, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_decisions_newer_papers_come_first()
    {
        Watch();
        _curator.Bring(SimulatedCurator.WriteCandidates(ofEach: 5));
        _curator.Import("2026-11-23");
        Assert.All(_curator.ListPapersAfter("2026-11-23"), slug => Assert.StartsWith("against-", slug, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("listed", "against")]
    [InlineData("best", "liked")]
    public void Papers_taken_by_hand_come_out_as_listed_or_best_first(string order, string first)
    {
        _curator.Site.Write(
            "content/site.yaml", $"title: \"Test\"\nbaseUrl: \"https://lab.example/\"\neditions:\n  order: \"{order}\"\n  perDay: 3\n");
        _curator.Decide(kept: 12, passed: 12);
        _curator.Site.Write("content/dumps/mine.jsonl", string.Concat(SimulatedCurator.WriteCandidates(ofEach: 3, source: null)));
        _curator.Import("2026-11-23", "content/dumps/mine.jsonl");
        var before = _curator.Site.Snapshot("content/papers");

        Assert.Equal(6, _curator.ListPapersAfter("2026-11-23").Length);
        Assert.All(
            _curator.Site.Files("content/papers").Where(f => f.Contains("-100", StringComparison.Ordinal)),
            f => Assert.Equal(f.StartsWith(first, StringComparison.Ordinal) ? "2026-11-23" : "2026-11-24", _curator.ReadDate(f)));
        // Dates that were written stay, whatever is decided later.
        foreach (var liked in _curator.Site.Files("content/papers").Where(f => f.StartsWith("liked-10", StringComparison.Ordinal)).Take(2))
            _curator.Site.Write("content/papers/" + liked, _curator.Site.Read("content/papers/" + liked) + "\n## Notes\n\nGood.\n");
        var noted = _curator.Site.Snapshot("content/papers");
        _curator.Import("2026-11-24", "content/dumps/mine.jsonl");
        Assert.Equal(noted, _curator.Site.Snapshot("content/papers"));
        Assert.Equal(before.Keys, noted.Keys);
    }

    [Fact]
    public void A_first_import_that_fills_days_back_gives_the_best_papers_the_newest_day()
    {
        _curator.Site.Write(
            "content/site.yaml", "title: \"Test\"\nbaseUrl: \"https://lab.example/\"\neditions:\n  order: \"best\"\n  perDay: 3\n");
        foreach (var number in Enumerable.Range(1, PaperRanker.MinKept))
            _curator.Site.Write($"content/papers/own-{number}.md", TestSite.Paper($"Continual learning with a replay buffer, rehearsal and catastrophic forgetting {number}"));
        _curator.Site.Write("content/dumps/mine.jsonl", string.Concat(SimulatedCurator.WriteCandidates(ofEach: 3, source: null)));
        _curator.Import("2026-11-23", "content/dumps/mine.jsonl");
        Assert.All(
            _curator.Site.Files("content/papers").Where(f => f.Contains("-100", StringComparison.Ordinal)),
            f => Assert.Equal(f.StartsWith("liked", StringComparison.Ordinal) ? "2026-11-23" : "2026-11-22", _curator.ReadDate(f)));
    }

    [Fact]
    public void An_order_that_does_not_exist_is_an_error_at_its_position()
    {
        _curator.Site.Write("content/site.yaml", "title: \"T\"\nbaseUrl: \"https://lab.example/\"\neditions:\n  order: \"worst\"\n");
        var run = _curator.Site.Run("check");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(
            "content/site.yaml:4:10: error: 'editions.order' is \"worst\"; expected listed or best", run.Error, StringComparison.Ordinal);
    }
}
