using System.Globalization;

namespace SiteGen.Tests.Import;

/// <summary>What an import makes of the papers of sources: the queue, proposals, decisions of the curator, expiry.</summary>
public sealed class SourceQueueTests : IDisposable
{
    private readonly TestSite _site = new("""
        -- content/site.yaml --
        title: "Test"
        baseUrl: "https://lab.example/"
        editions:
          perDay: 2
        -- content/sources/live.yaml --
        from: "arxiv"
        categories: ["cs.LG"]
        """);

    public void Dispose() => _site.Dispose();

    private string Log => _site.Read("content/dumps/imported.yaml");

    private static string Record(int number, string more = "") => string.Create(CultureInfo.InvariantCulture,
        $"{{\"title\": \"Paper Number {number}\", \"abstract\": \"About {number}.\", \"arxiv\": \"2611.{number:D5}\", "
        + $"\"authors\": [{{\"family\": \"Able\", \"given\": \"Ann\"}}], \"published\": \"2026-11-{1 + (number % 28):D2}\"{more}, "
        + $"\"source\": \"live\", \"seen\": \"2026-11-23\"}}\n");

    private static string Records(int from, int count) => string.Concat(Enumerable.Range(from, count).Select(i => Record(i)));

    private void Bring(string records) => _site.Write(
        "content/dumps/live-2026-11.jsonl",
        (_site.Exists("content/dumps/live-2026-11.jsonl") ? _site.Read("content/dumps/live-2026-11.jsonl") : "") + records);

    private string Import(string date, int exitCode = 0)
    {
        var run = _site.Run(["import", _site.FullPath("content/dumps/live-2026-11.jsonl"), "--date", date]);
        Assert.Equal((exitCode, ""), (run.ExitCode, exitCode == 0 ? run.Error : ""));
        return run.Output;
    }

    private string[] Dates() =>
    [
        .. Directory.EnumerateFiles(_site.FullPath("content/papers"), "*.md")
            .Select(f => File.ReadAllLines(f).Single(l => l.StartsWith("date:", StringComparison.Ordinal))[7..17])
            .Order(StringComparer.Ordinal),
    ];

    private int CountProposed() =>
        Directory.Exists(_site.FullPath("content/proposed")) ? Directory.GetFiles(_site.FullPath("content/proposed")).Length : 0;

    private int CountOutcomes(string outcome) => Log.Split($"    outcome: \"{outcome}\"").Length - 1;

    [Fact]
    public void Papers_of_a_source_take_the_places_of_today_and_of_three_days_and_the_rest_is_proposed()
    {
        Bring(Records(1, 10));
        Assert.Equal("8 new papers, 0 papers filled in, 0 known, 0 deleted by the curator, 2 proposed\n", Import("2026-11-23"));
        Assert.Equal(
            ["2026-11-23", "2026-11-23", "2026-11-24", "2026-11-24", "2026-11-25", "2026-11-25", "2026-11-26", "2026-11-26"], Dates());
        Assert.Equal((8, 2), (CountOutcomes("auto"), CountOutcomes("proposed")));
        Assert.DoesNotContain("date:", File.ReadAllText(Directory.GetFiles(_site.FullPath("content/proposed"))[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edition_that_has_come_gets_no_more_papers_of_sources()
    {
        Bring(Record(1));
        Import("2026-11-23");
        Bring(Record(2));
        Import("2026-11-23");
        Assert.Equal(["2026-11-23", "2026-11-24"], Dates());
    }

    [Fact]
    public void Two_imports_a_day_of_one_paper_each_leave_nothing_waiting()
    {
        for (var day = new DateOnly(2026, 11, 1); day <= new DateOnly(2026, 11, 14); day = day.AddDays(1))
        {
            var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Bring(Record(day.Day * 2));
            Import(date);
            Bring(Record((day.Day * 2) + 1));
            Import(date);
        }

        Assert.Equal(28, Dates().Length);
        Assert.Equal("2026-11-15", Dates()[^1]);
        Assert.Equal(0, CountProposed());
    }

    [Fact]
    public void A_paper_dated_far_ahead_moves_no_queue()
    {
        _site.Write("content/papers/far.md", TestSite.Paper("Far ahead", "2062-01-01"));
        Bring(Record(1));
        Import("2026-11-23");
        _site.Write("content/dumps/more.bib", "@misc{a, title = {A Paper by Hand}, eprint = {2501.00001}, archiveprefix = {arXiv}}");
        Assert.Equal(0, _site.Run(["import", _site.FullPath("content/dumps/more.bib"), "--date", "2026-11-23"]).ExitCode);
        Assert.Equal(["2026-11-23", "2026-11-23", "2062-01-01"], Dates());
    }

    [Fact]
    public void A_proposed_paper_takes_a_place_that_becomes_free()
    {
        Bring(Records(1, 9));
        Import("2026-11-23");
        Assert.Equal(1, CountProposed());
        Assert.StartsWith("1 new paper, ", Import("2026-11-24"), StringComparison.Ordinal);
        Assert.Equal((0, 9), (CountProposed(), Dates().Length));
        Assert.Equal("2026-11-27", Dates()[^1]);
    }

    [Fact]
    public void A_proposed_paper_expires_after_fourteen_days_and_does_not_come_again()
    {
        _site.Write("content/sources/live.yaml", "from: \"arxiv\"\ncategories: [\"cs.LG\"]\ntake: \"proposed\"\n");
        Bring(Records(1, 3));
        Import("2026-11-01");
        Assert.Equal(3, CountProposed());
        Import("2026-11-14");
        Assert.Equal(3, CountProposed());
        Assert.EndsWith("3 expired\n", Import("2026-11-15"), StringComparison.Ordinal);
        Assert.Equal((0, 3), (CountProposed(), CountOutcomes("expired")));
        Bring(Record(4));
        Import("2026-11-16");
        Assert.Equal((1, 3), (CountProposed(), CountOutcomes("expired")));
    }

    [Fact]
    public void A_proposed_paper_that_the_curator_has_edited_does_not_expire()
    {
        _site.Write("content/sources/live.yaml", "from: \"arxiv\"\ncategories: [\"cs.LG\"]\ntake: \"proposed\"\n");
        Bring(Record(1));
        Import("2026-11-01");
        var path = "content/proposed/paper-number-1.md";
        _site.Write(path, _site.Read(path) + "\n## Notes\n\nAsk Anna.\n");
        Import("2026-12-24");
        Assert.EndsWith("Ask Anna.\n", _site.Read(path), StringComparison.Ordinal);
    }

    [Fact]
    public void A_proposed_paper_that_the_curator_moves_to_papers_is_dated_and_kept()
    {
        _site.Write("content/sources/live.yaml", "from: \"arxiv\"\ncategories: [\"cs.LG\"]\ntake: \"proposed\"\n");
        Bring(Records(1, 2));
        Import("2026-11-23");
        var text = _site.Read("content/proposed/paper-number-1.md").Replace("title:", "# mine\ntitle:", StringComparison.Ordinal);
        _site.Write("content/papers/paper-number-1.md", text);
        _site.Delete("content/proposed/paper-number-1.md");
        Import("2026-11-24");
        Assert.Equal(
            text.Replace("Number 1\"\n", "Number 1\"\ndate: \"2026-11-24\"\n", StringComparison.Ordinal),
            _site.Read("content/papers/paper-number-1.md"));
        Assert.Equal((1, 1), (CountOutcomes("kept"), CountOutcomes("proposed")));
    }

    [Fact]
    public void A_proposed_paper_whose_file_is_gone_was_passed_over_and_does_not_come_again()
    {
        _site.Write("content/sources/live.yaml", "from: \"arxiv\"\ncategories: [\"cs.LG\"]\ntake: \"proposed\"\n");
        Bring(Records(1, 2));
        Import("2026-11-23");
        _site.Delete("content/proposed/paper-number-1.md");
        Import("2026-11-24");
        Assert.Equal((1, 1, 1), (CountOutcomes("passed"), CountOutcomes("proposed"), CountProposed()));
    }

    [Fact]
    public void A_person_who_imports_a_proposed_paper_keeps_it()
    {
        _site.Write("content/sources/live.yaml", "from: \"arxiv\"\ncategories: [\"cs.LG\"]\ntake: \"proposed\"\n");
        Bring(Record(1));
        Import("2026-11-23");
        _site.Write("content/dumps/mine.bib", "@misc{a, title = {Paper Number 1}, eprint = {2611.00001}, archiveprefix = {arXiv}, note = {ICML 2026}}");
        Assert.Equal(0, _site.Run(["import", _site.FullPath("content/dumps/mine.bib"), "--date", "2026-11-24"]).ExitCode);
        var text = _site.Read("content/papers/paper-number-1.md");
        Assert.Contains("date: \"2026-11-24\"", text, StringComparison.Ordinal);
        Assert.Contains("venue: \"ICML 2026\"", text, StringComparison.Ordinal);
        Assert.Equal((0, 1), (CountProposed(), CountOutcomes("kept")));
    }

    [Fact]
    public void A_proposed_paper_that_another_source_would_take_enters_the_queue()
    {
        _site.Write("content/sources/live.yaml", "from: \"arxiv\"\ncategories: [\"cs.LG\"]\ntake: \"proposed\"\n");
        _site.Write("content/sources/other.yaml", "from: \"huggingface\"\n");
        Bring(Record(1));
        Import("2026-11-23");
        Assert.Equal((1, 0), (CountOutcomes("proposed"), CountOutcomes("auto")));
        Bring(Record(1).Replace("\"live\"", "\"other\"", StringComparison.Ordinal));
        Import("2026-11-23");
        Assert.Equal((0, 1), (CountOutcomes("proposed"), CountOutcomes("auto")));
        Assert.Contains("from: \"other\"", Log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_source_fills_its_limit_a_day_and_proposes_the_rest()
    {
        _site.Write("content/sources/live.yaml", "from: \"arxiv\"\ncategories: [\"cs.LG\"]\nlimit: 1\n");
        Bring(Records(1, 3));
        Import("2026-11-23");
        Import("2026-11-23");
        Assert.Equal((1, 2), (CountOutcomes("auto"), CountOutcomes("proposed")));
        Import("2026-11-24");
        Assert.Equal((2, 1), (CountOutcomes("auto"), CountOutcomes("proposed")));
    }

    [Fact]
    public void After_an_outage_the_limit_holds_for_each_missed_day()
    {
        _site.Write("content/sources/live.yaml", "from: \"arxiv\"\ncategories: [\"cs.LG\"]\nlimit: 1\n");
        _site.Write("content/sources/state.json", "{\"sources\": {\"live\": {\"state\": \"fresh\", \"days\": 3}}}\n");
        Bring(Records(1, 5));
        Import("2026-11-23");
        Assert.Equal((3, 2), (CountOutcomes("auto"), CountOutcomes("proposed")));
    }

    [Fact]
    public void A_later_record_adds_that_the_paper_was_withdrawn()
    {
        Bring(Record(1));
        Import("2026-11-23");
        Bring(Record(1, ", \"withdrawn\": true"));
        Assert.StartsWith("0 new papers, 1 paper filled in, ", Import("2026-11-25"), StringComparison.Ordinal);
        Assert.Contains("\nwithdrawn: true\n", _site.Read("content/papers/paper-number-1.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("log")]
    [InlineData("papers")]
    [InlineData("proposed")]
    public void An_import_that_was_killed_is_finished_by_the_next_one(string killedAfter)
    {
        Bring(Records(1, 10));
        Import("2026-11-23");
        var whole = _site.Snapshot("content");
        var log = Log;
        if (killedAfter == "proposed")
            _site.Delete("content/dumps/imported.yaml");
        else
            _site.Write("content/dumps/imported.yaml", MarkPending(log));
        if (killedAfter != "papers")
            Directory.Delete(_site.FullPath("content/papers"), recursive: true);
        Import("2026-11-23");
        Assert.Equal(whole, _site.Snapshot("content"));
    }

    // Adds the marks that the log has while the files are written.
    private string MarkPending(string log)
    {
        var lines = new List<string>();
        var slug = "";
        foreach (var line in log.Split('\n'))
        {
            if (line.StartsWith("  - slug: ", StringComparison.Ordinal))
                slug = line["  - slug: \"".Length..^1];
            lines.Add(line);
            if (line.StartsWith("    day: ", StringComparison.Ordinal) && _site.Exists($"content/papers/{slug}.md"))
                lines.Add($"    pending: {_site.Read($"content/papers/{slug}.md").Split('\n').Single(l => l.StartsWith("date:", StringComparison.Ordinal))[6..]}");
        }

        return string.Join('\n', lines);
    }
}
