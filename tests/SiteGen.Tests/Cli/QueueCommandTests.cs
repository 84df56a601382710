namespace SiteGen.Tests.Cli;

/// <summary>What <c>sitegen queue</c> prints.</summary>
public sealed class QueueCommandTests : IDisposable
{
    private readonly TestSite _site = new("""
        -- content/dumps/imported.yaml --
        dumps: []
        papers:
          - slug: "second"
            ids: ["title:second"]
            fields: []
            from: "live"
            outcome: "auto"
            day: "2026-11-20"
          - slug: "first"
            ids: ["title:first"]
            fields: []
            outcome: "kept"
            day: "2026-11-20"
          - slug: "waits"
            ids: ["title:waits"]
            fields: []
            from: "live"
            outcome: "proposed"
            day: "2026-11-20"
          - slug: "old-name"
            ids: ["arxiv:2611.00001"]
            fields: []
            from: "other"
            outcome: "auto"
            day: "2026-11-20"
        -- content/proposed/waits.md --
        ---
        title: "Waits"
        ---
        """);

    public QueueCommandTests()
    {
        _site.Write("content/papers/second.md", TestSite.Paper("Second \u202e", "2026-11-25"));
        _site.Write("content/papers/first.md", TestSite.Paper("First", "2026-11-25"));
        _site.Write("content/papers/by-hand.md", TestSite.Paper("By Hand", "2026-11-25"));
        _site.Write("content/papers/renamed.md", TestSite.Paper("Renamed", "2026-11-24", "arxiv: \"2611.00001\"\n"));
        _site.Write("content/papers/out.md", TestSite.Paper("Out", "2026-11-23"));
        _site.Write("content/papers/draft.md", TestSite.Paper("Draft", "2026-11-24", "draft: true\n"));
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public void It_lists_each_coming_day_and_the_number_of_proposed_papers()
    {
        var before = _site.Snapshot("");
        var run = _site.Run("queue", "--date", "2026-11-23");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            """
            2026-11-24
              renamed: Renamed (auto, other)
            2026-11-25
              by-hand: By Hand (kept)
              second: Second � (auto, live)
              first: First (kept)
            4 papers queued, 1 proposed

            """.ReplaceLineEndings("\n"),
            run.Output);
        Assert.Equal(before, _site.Snapshot(""));
        Assert.Equal(run, _site.Run("queue"));
        Assert.Equal("0 papers queued, 1 proposed\n", _site.Run("queue", "--date", "2026-11-25").Output);
    }

    [Fact]
    public void The_JSON_document_is_an_array_of_papers()
    {
        var run = _site.Run("queue", "--date", "2026-11-24", "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith(
            """
            [
              {
                "day": "2026-11-25",
                "slug": "by-hand",
                "title": "By Hand",
                "outcome": "kept",
                "from": null
              },
              {
                "day": "2026-11-25",
                "slug": "second",

            """.ReplaceLineEndings("\n"),
            run.Output,
            StringComparison.Ordinal);
        Assert.EndsWith("\n]\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("[]\n", _site.Run("queue", "--date", "2026-11-25", "--json").Output);
    }

    [Fact]
    public void A_paper_that_was_just_taken_waits_for_its_day()
    {
        File.Move(_site.FullPath("content/proposed/waits.md"), _site.FullPath("content/papers/waits.md"));
        Assert.EndsWith(
            "\n4 papers queued, 1 without a day until the next import, 0 proposed\n", _site.Run("queue").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Errors_have_a_position_and_exit_with_1()
    {
        _site.Write("content/papers/x.md", "---\ntitle: \"X\"\ndate: \"soon\"\n---\n");
        var run = _site.Run("queue");
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("content/papers/x.md:3:7: error: 'date' is \"soon\"", run.Error, StringComparison.Ordinal);
    }
}
