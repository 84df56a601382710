using SiteGen.Content;
using SiteGen.Import;
using SiteGen.Import.Decisions;

namespace SiteGen.Tests.Import.Decisions;

/// <summary>Which papers count as kept and which as passed over.</summary>
public sealed class DecisionReaderTests : IDisposable
{
    private readonly TestSite _site = new();

    public void Dispose() => _site.Dispose();

    private string[] Read()
    {
        var diagnostics = new DiagnosticBag();
        var log = ImportLog.Read(_site.Root, diagnostics);
        var content = CurationReader.Read(_site.Root, log, 1, diagnostics);
        Assert.Empty(diagnostics.Sorted());
        return
        [
            .. DecisionReader.Read(content, log, isWanted => DumpFiles.FindEntries(_site.Root, isWanted))
                .Select(d => $"{(d.IsKept ? "kept" : "passed")} {d.Weight}: {d.Paper.Title}"),
        ];
    }

    private void Log(params string[] entries) =>
        _site.Write("content/dumps/imported.yaml", "dumps: []\npapers:\n" + string.Concat(entries));

    private static string Entry(string slug, string? outcome, string ids = "") =>
        $"  - slug: \"{slug}\"\n    ids: [{(ids.Length > 0 ? ids : $"\"title:{slug.Replace('-', ' ')}\"")}]\n    fields: []\n"
        + (outcome is null ? "" : $"    from: \"live\"\n    outcome: \"{outcome}\"\n    day: \"2026-11-01\"\n");

    private void Paper(string slug, string title, string more = "", string notes = "") =>
        _site.Write($"content/papers/{slug}.md", TestSite.Paper(title, more: more) + notes);

    [Fact]
    public void A_paper_without_an_entry_or_with_one_of_a_dump_is_kept()
    {
        Paper("by-hand", "By Hand");
        Paper("of-a-dump", "Of a Dump");
        Paper("a-draft", "A Draft", "draft: true\n");
        Log(Entry("of-a-dump", null));
        Assert.Equal(["kept 1: A Draft", "kept 1: By Hand", "kept 1: Of a Dump"], Read());
    }

    [Fact]
    public void Picks_and_papers_with_notes_count_twice()
    {
        Paper("a-pick", "A Pick", "pick: true\n");
        Paper("noted", "Noted", notes: "\n## Notes\n\nGood.\n");
        Paper("not-noted", "Not Noted", notes: "\n## Notes\n");
        Assert.Equal(["kept 2: A Pick", "kept 1: Not Noted", "kept 2: Noted"], Read());
    }

    [Fact]
    public void What_a_rule_took_is_a_decision_only_once_a_person_picks_annotates_or_removes_it()
    {
        Paper("untouched", "Untouched");
        Paper("picked", "Picked", "pick: true\n");
        Paper("noted", "Noted", notes: "\n## Notes\n\nGood.\n");
        Log([.. new[] { "untouched", "picked", "noted", "removed" }.Select(slug => Entry(slug, "auto"))]);
        Assert.Equal(["kept 2: Noted", "kept 2: Picked", "passed 1: removed"], Read());
    }

    [Fact]
    public void A_paper_without_a_file_was_passed_over_unless_it_waits_expired_or_was_a_duplicate()
    {
        _site.Write("content/proposed/waits.md", "---\ntitle: \"Waits\"\n---\n");
        Log(
            Entry("waits", "proposed"), Entry("gone-proposal", "proposed"), Entry("passed", "passed"), Entry("was-kept", "kept"),
            Entry("of-an-old-log", null), Entry("expired", "expired"), Entry("duplicate", "duplicate"));
        Assert.Equal(["passed 1: of an old log", "passed 1: passed", "passed 1: gone proposal", "passed 1: was kept"], Read());
    }

    [Fact]
    public void A_paper_that_a_person_moved_out_of_the_proposed_ones_is_kept()
    {
        _site.Write("content/papers/moved.md", "---\ntitle: \"Moved\"\n---\n");
        Log(Entry("moved", "proposed"));
        Assert.Equal(["kept 1: Moved"], Read());
    }

    [Fact]
    public void A_renamed_file_is_kept_and_not_passed_over()
    {
        Paper("new-name", "A Title of the Curator's", "arxiv: \"2611.00001\"\n");
        Log(Entry("old-name", "kept", "\"arxiv:2611.00001\", \"title:old name\""));
        Assert.Equal(["kept 1: A Title of the Curator's"], Read());
    }

    [Fact]
    public void A_renamed_file_of_a_rule_is_no_decision()
    {
        Paper("new-name", "New Name", "arxiv: \"2611.00001\"\n");
        Log(Entry("old-name", "auto", "\"arxiv:2611.00001\""));
        Assert.Empty(Read());
    }

    [Fact]
    public void The_text_of_a_paper_that_was_passed_over_comes_from_the_dumps()
    {
        _site.Write("content/dumps/live-2026-11.jsonl", """
            {"title": "Other", "arxiv": "2611.00002", "abstract": "Another paper."}
            {"title": "Gone", "arxiv": "2611.00001"}
            {"title": "Gone, Version 2", "arxiv": "2611.00001", "abstract": "Its $\\alpha$.", "authors": ["Ann Able"]}

            """);
        _site.Write("content/dumps/more.bib", "@misc{b, title = {By Title}, author = {Ben Baker}, abstract = {Of a bibliography.}}");
        Log(Entry("gone", "passed", "\"arxiv:2611.00001\""), Entry("by-title", "passed"));
        var diagnostics = new DiagnosticBag();
        var log = ImportLog.Read(_site.Root, diagnostics);
        var content = CurationReader.Read(_site.Root, log, 1, diagnostics);
        var decisions = DecisionReader.Read(content, log, isWanted => DumpFiles.FindEntries(_site.Root, isWanted));
        Assert.Equal(
            [("By Title", "Of a bibliography.", "Ben Baker"), ("Gone, Version 2", "Its $\\alpha$.", "Ann Able")],
            decisions.Select(d => (d.Paper.Title, d.Paper.Abstract, Assert.Single(d.Paper.Authors))));
    }

    [Fact]
    public void Decisions_come_oldest_first()
    {
        Paper("a-new-one", "A New One");
        _site.Write("content/papers/old.md", TestSite.Paper("Old", "2026-10-01"));
        Paper("kept", "Kept");
        Log(Entry("passed", "passed"), Entry("kept", "kept"), Entry("deleted-since-the-import", "kept"));
        Assert.Equal(
            ["kept 1: Old", "kept 1: Kept", "passed 1: passed", "kept 1: A New One", "passed 1: deleted since the import"], Read());
    }

    [Fact]
    public void The_dumps_are_read_only_if_a_paper_was_passed_over()
    {
        Paper("by-hand", "By Hand");
        var diagnostics = new DiagnosticBag();
        var log = ImportLog.Read(_site.Root, diagnostics);
        var content = CurationReader.Read(_site.Root, log, 1, diagnostics);
        Assert.Single(DecisionReader.Read(content, log, _ => throw new InvalidOperationException()));
    }

    [Fact]
    public void Without_candidates_no_decision_is_read()
    {
        Log(Entry("passed", "passed"));
        var diagnostics = new DiagnosticBag();
        var log = ImportLog.Read(_site.Root, diagnostics);
        var content = CurationReader.Read(_site.Root, log, 1, diagnostics);
        Assert.Empty(new CandidateRanking(content, log, _ => throw new InvalidOperationException()).Rank([]));
    }
}
