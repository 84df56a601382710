using System.Globalization;
using System.Text.Json;
using SiteGen.Tests.Import.Decisions;

namespace SiteGen.Tests.Cli;

/// <summary>What <c>sitegen rank</c> prints.</summary>
public sealed class RankCommandTests : IDisposable
{
    private readonly SimulatedCurator _curator = new();
    private readonly string _outside = Directory.CreateTempSubdirectory("sitegen-rank-").FullName;

    public void Dispose()
    {
        _curator.Dispose();
        Directory.Delete(_outside, recursive: true);
    }

    private TestSite Site => _curator.Site;

    private string WriteFile(params string[] records)
    {
        var file = Path.Combine(_outside, "candidates.jsonl");
        File.WriteAllText(file, string.Concat(records));
        return file;
    }

    private JsonElement[] RankJson(params string[] args)
    {
        var run = Site.Run(["rank", "--json", .. args]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using var document = JsonDocument.Parse(run.Output);
        return [.. document.RootElement.EnumerateArray().Select(e => e.Clone())];
    }

    [Fact]
    public void Candidates_of_a_file_are_listed_best_first_with_scores_and_reasons()
    {
        _curator.Decide(kept: 30, passed: 30);
        var file = WriteFile(SimulatedCurator.WriteCandidates(ofEach: 5));
        var run = Site.Run("rank", file);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        var lines = run.Output.TrimEnd('\n').Split('\n').Where(l => !l.StartsWith(' ')).ToArray();
        Assert.Equal(10, lines.Length);
        Assert.All(lines, line => Assert.Matches(@"^[01]\.[0-9]{2}  (Liked|Against) 100[1-5]: on ", line));
        Assert.All(lines[..5], line => Assert.Contains("  Liked", line, StringComparison.Ordinal));
        Assert.Equal(lines.Select(l => l[..4]).OrderDescending(StringComparer.Ordinal), lines.Select(l => l[..4]));
        Assert.Contains("\n      + ", run.Output, StringComparison.Ordinal);
        Assert.Contains("− ", run.Output, StringComparison.Ordinal);
        Assert.Equal(4, Site.Run("rank", file, "--limit", "4").Output.Split('\n').Count(l => l.Length > 0 && !l.StartsWith(' ')));
    }

    [Fact]
    public void Without_a_file_the_proposed_and_the_queued_papers_are_ranked()
    {
        _curator.Decide(kept: 12, passed: 12);
        _curator.Bring([SimulatedCurator.Write(1001, isLiked: true), SimulatedCurator.Write(1002, isLiked: false)]);
        _curator.Import("2026-11-23");
        Site.Write("content/papers/queued.md", TestSite.Paper("Queued", "2026-11-24"));
        Site.Write("content/papers/today.md", TestSite.Paper("Today", "2026-11-23"));
        Site.Write("content/papers/a-draft.md", TestSite.Paper("A Draft", "2026-11-24", "draft: true\n"));
        Assert.Equal(
            ["against-1002-on-drug-discovery", "liked-1001-on-replay-buffer", "queued"],
            RankJson().Select(e => e.GetProperty("slug").GetString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_JSON_document_has_all_members_and_the_slugs_of_papers_that_exist()
    {
        _curator.Decide(kept: 12, passed: 12);
        var papers = RankJson(WriteFile(SimulatedCurator.Write(1, isLiked: true), SimulatedCurator.Write(1001, isLiked: true)));
        Assert.All(papers, paper => Assert.Equal(
            ["title", "arxiv", "doi", "slug", "score", "reasons"], paper.EnumerateObject().Select(p => p.Name)));
        var known = papers.Single(p => p.GetProperty("arxiv").GetString() == "2609.00001");
        Assert.Equal("liked-1-on-replay-buffer", known.GetProperty("slug").GetString());
        var other = papers.Single(p => p.GetProperty("arxiv").GetString() == "2609.01001");
        Assert.Equal(JsonValueKind.Null, other.GetProperty("slug").ValueKind);
        Assert.InRange(other.GetProperty("score").GetDouble(), 0.5, 1);
        Assert.All(
            other.GetProperty("reasons").EnumerateArray(),
            reason => Assert.Equal(["text", "weight", "author"], reason.EnumerateObject().Select(p => p.Name)));
    }

    [Fact]
    public void It_says_by_what_it_ranks_when_there_is_little_to_learn_from()
    {
        var file = WriteFile(SimulatedCurator.WriteCandidates(ofEach: 1));
        var none = Site.Run("rank", file);
        Assert.Equal(
            "sitegen: there is too little to learn from yet (0 kept and 0 passed over); all scores are equal. Move proposed papers that you like to "
            + "content/papers, or give papers that a source's rule took \"pick: true\" or notes\n",
            none.Error);
        Assert.Equal("0.50  Against 1001: on molecular dynamics\n0.50  Liked 1001: on replay buffer\n", none.Output);
        _curator.Decide(kept: 3, passed: 2);
        var few = Site.Run("rank", file);
        Assert.Equal(
            "sitegen: learning needs 10 decisions of both kinds; with 3 kept and 2 passed over, "
            + "papers are ranked by similarity to those that you kept\n",
            few.Error);
        Assert.Equal([0, 0], new[] { none.ExitCode, few.ExitCode });
    }

    [Fact]
    public void Without_candidates_it_says_that_there_is_nothing_to_rank()
    {
        Assert.Equal(new ProgramRun(0, "", "sitegen: there is nothing to rank\n"), Site.Run("rank"));
        Assert.Equal(new ProgramRun(0, "[]\n", "sitegen: there is nothing to rank\n"), Site.Run("rank", WriteFile(), "--json"));
    }

    [Fact]
    public void Papers_with_equal_scores_are_listed_by_title_and_identifier()
    {
        var file = WriteFile(
            "{\"title\": \"B\", \"arxiv\": \"2611.00003\"}\n", "{\"title\": \"B\", \"arxiv\": \"2611.00002\"}\n", "{\"title\": \"A\"}\n");
        var run = Site.Run("rank", "--json", file);
        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal(
            [("A", null), ("B", "2611.00002"), ("B", "2611.00003")],
            document.RootElement.EnumerateArray().Select(e => (e.GetProperty("title").GetString(), e.GetProperty("arxiv").GetString())));
    }

    [Fact]
    public void Two_runs_in_two_cultures_print_the_same_bytes_and_write_nothing()
    {
        _curator.Decide(kept: 15, passed: 15);
        var file = WriteFile(SimulatedCurator.WriteCandidates(ofEach: 5));
        var before = Site.Snapshot("");
        var first = (Site.Run("rank", file), Site.Run("rank", "--json", file));
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(first, (Site.Run("rank", file), Site.Run("rank", "--json", file)));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.Equal(before, Site.Snapshot(""));
    }

    [Fact]
    public void A_file_that_is_missing_or_no_records_and_content_with_errors_exit_with_1()
    {
        var missing = Path.Combine(_outside, "missing.jsonl");
        var run = Site.Run("rank", missing);
        Assert.Equal((1, "", $"{missing}: error: there is no such file\n"), (run.ExitCode, run.Output, run.Error));

        var file = WriteFile("{\"title\": \"A\"}\n", "[1]\n");
        run = Site.Run("rank", "--json", file);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains($"{file}:2:1: warning: skipped: this is no record", run.Error, StringComparison.Ordinal);

        Site.Write("content/papers/x.md", "---\ntitle: \"X\"\ndate: \"soon\"\n---\n");
        run = Site.Run("rank", file);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("content/papers/x.md:3:7: error: 'date' is \"soon\"", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hostile_title_cannot_change_the_terminal()
    {
        var file = WriteFile("{\"title\": \"Red \\u001b[31m\\u202e and ::error::x\"}\n");
        Assert.DoesNotContain('\u001b', Site.Run("rank", file).Output);
        Assert.DoesNotContain('\u202e', Site.Run("rank", file).Output);
        Assert.DoesNotContain('\u001b', Site.Run("rank", "--json", file).Output);
    }

    [Fact]
    public void Ten_thousand_records_are_ranked()
    {
        _curator.Decide(kept: 12, passed: 12);
        var file = WriteFile([.. Enumerable.Range(1, 10_000).Select(i => SimulatedCurator.Write(i, isLiked: i % 2 == 0))]);
        var papers = RankJson(file);
        Assert.Equal(10_000, papers.Length);
        Assert.StartsWith("Liked", papers[0].GetProperty("title").GetString(), StringComparison.Ordinal);
    }
}
