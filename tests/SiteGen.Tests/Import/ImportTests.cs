
namespace SiteGen.Tests.Import;

[EndToEnd]
public sealed class ImportTests : IDisposable
{
    private const string Alpha = "Alpha Networks for Everything";
    private const string Beta = "Beta Trees and Their Forests";
    private const string Gamma = "Gamma Rays in Graph Learning";

    private readonly TestSite _site = new("""
        -- content/dumps/papers.txt --
        Get trending papers in your email inbox!
        SubscribeAlpha Networks for Everything
        We present alpha networks, which do everything that networks did before, and a little more than that. Our code is available at https://github.com/alpha/networks.
        Beta Trees and Their Forests
        Trees are useful wherever forests are too large. We show in this work how a forest can be cut into beta trees without loss of accuracy on tabular data.
        Gamma Rays in Graph Learning
        Graphs are everywhere, and so are gamma rays. This paper studies how the two can be learned together, with experiments on seven datasets of moderate size.
        -- content/dumps/papers.bib --
        @misc{alpha, title = {{Alpha Networks for Everything}}, author = {Ada Lovelace and {van Dyck}, Jan}, date = {2023-09-20},
            eprint = {2309.11103}, archiveprefix = {arXiv}, note = {ICCV 2023}}
        @misc{delta, title = {Delta Rules}, author = {Carl Gauss}, year = {2020}, eprint = {2001.00001}, archiveprefix = {arXiv}}
        -- content/site.yaml --
        title: "Test"
        baseUrl: "https://lab.example/"
        editions:
          perDay: 2
        """);

    public void Dispose() => _site.Dispose();

    private ProgramRun Import(string file, string date = "2026-11-23", params string[] more) =>
        _site.Run(["import", _site.FullPath("content/dumps/" + file), "--date", date, .. more]);

    private static string BuildDump(int papers) => string.Concat(Enumerable.Range(1, papers).Select(i =>
        $"Epsilon Methods Number {i}\n"
        + $"The method number {i} of epsilon is described here in a text that is long enough to be an abstract of its own.\n"));

    private static string PathOf(string title) => $"content/papers/{SiteGen.Text.Slug.From(title)}.md";

    private string DateOf(string title) =>
        _site.Read(PathOf(title)).Split('\n').Single(l => l.StartsWith("date:", StringComparison.Ordinal))["date: ".Length..].Trim('"');

    [Fact]
    public void The_first_import_counts_back_from_its_own_day()
    {
        Assert.Equal("3 new papers, 0 papers filled in, 0 known, 0 deleted by the curator\n", Import("papers.txt").Output);
        Assert.Equal(["2026-11-23", "2026-11-23", "2026-11-22"], new[] { Alpha, Beta, Gamma }.Select(DateOf));
    }

    [Fact]
    public void The_first_import_beside_an_example_counts_back_as_well()
    {
        _site.Write("content/papers/example.md", TestSite.Paper("An example", "2026-11-23"));
        Import("papers.txt");
        Assert.Equal(["2026-11-23", "2026-11-23", "2026-11-22"], new[] { Alpha, Beta, Gamma }.Select(DateOf));
    }

    [Fact]
    public void A_dump_with_many_papers_without_a_topic_gets_one_warning()
    {
        _site.Write("content/topics/knots.md", "---\ntitle: \"Knots\"\nmatch: [\"knot theory\"]\n---\n");
        _site.Write("content/dumps/many.txt", BuildDump(papers: 11));
        Assert.Equal(
            "content/dumps/many.txt:1:1: warning: no topic fits 11 of these papers, the first of them \"Epsilon Methods Number 1\"; "
                + "choose topics in their files, which 'sitegen check' names, "
                + "and add to the phrases of the topics ('match') for the next import\n",
            Import("many.txt").Error);
        Assert.Equal(4, Import("papers.txt").Error.Split('\n').Length);
    }

    [Fact]
    public void A_later_import_takes_the_free_places_from_its_own_day_on()
    {
        Import("papers.txt");
        _site.Write("content/dumps/more.txt", BuildDump(papers: 3));
        Import("more.txt");
        Assert.Equal(["2026-11-24", "2026-11-24", "2026-11-25"], Enumerable.Range(1, 3).Select(i => DateOf($"Epsilon Methods Number {i}")));
    }

    [Fact]
    public void An_import_after_the_last_dated_paper_queues_from_its_own_day()
    {
        Import("papers.txt");
        Import("papers.bib", date: "2026-12-24");
        Assert.Equal("2026-12-24", DateOf("Delta Rules"));
    }

    [Fact, Smoke]
    public void Importing_twice_changes_nothing()
    {
        Import("papers.txt");
        Import("papers.bib");
        var before = _site.Snapshot("content");
        Assert.Equal("0 new papers, 0 papers filled in, 3 known, 0 deleted by the curator\n", Import("papers.txt", "2027-01-01").Output);
        Assert.Equal("0 new papers, 0 papers filled in, 2 known, 0 deleted by the curator\n", Import("papers.bib", "2027-01-01").Output);
        Assert.Equal(before, _site.Snapshot("content"));
    }

    [Fact, Smoke]
    public void A_bibliography_fills_in_absent_fields_and_adds_unknown_papers()
    {
        Import("papers.txt");
        Assert.Equal("1 new paper, 1 paper filled in, 0 known, 0 deleted by the curator\n", Import("papers.bib").Output);
        var text = _site.Read(PathOf(Alpha));
        Assert.StartsWith(
            "---\ntitle: \"Alpha Networks for Everything\"\ndate: \"2026-11-23\"\npublished: \"2023-09-20\"\n"
                + "authors: [\"Ada Lovelace\", \"van Dyck, Jan\"]\narxiv: \"2309.11103\"\nvenue: \"ICCV 2023\"\n",
            text,
            StringComparison.Ordinal);
        Assert.Contains(
            "links:\n  code: \"https://github.com/alpha/networks\"\n---\n\nWe present alpha networks", text, StringComparison.Ordinal);
        Assert.Contains("published: \"2020\"", _site.Read(PathOf("Delta Rules")), StringComparison.Ordinal);
    }

    [Fact, Smoke]
    public void Edits_of_the_curator_are_kept()
    {
        Import("papers.txt");
        var edited = _site.Read(PathOf(Alpha))
            .Replace("date: \"2026-11-23\"", "date: \"2026-11-01\"\nauthors: [\"Me\"]", StringComparison.Ordinal) + "\n## Notes\n\nMine.\n";
        _site.Write(PathOf(Alpha), edited);
        Import("papers.txt");
        Assert.Equal(edited, _site.Read(PathOf(Alpha)));
        Import("papers.bib");
        var text = _site.Read(PathOf(Alpha));
        Assert.Contains("authors: [\"Me\"]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Lovelace", text, StringComparison.Ordinal);
        Assert.EndsWith("## Notes\n\nMine.\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_the_curator_removed_is_not_filled_in_again()
    {
        Import("papers.txt");
        Import("papers.bib");
        _site.Write(PathOf(Alpha), _site.Read(PathOf(Alpha)).Replace("venue: \"ICCV 2023\"\n", "", StringComparison.Ordinal));
        Import("papers.bib");
        Assert.DoesNotContain("venue", _site.Read(PathOf(Alpha)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_that_the_curator_deleted_stays_deleted_under_every_identity()
    {
        Import("papers.txt");
        Import("papers.bib");
        _site.Delete(PathOf(Alpha));
        Assert.Contains("1 deleted by the curator", Import("papers.txt").Output, StringComparison.Ordinal);
        Assert.Contains("1 deleted by the curator", Import("papers.bib").Output, StringComparison.Ordinal);
        _site.Write(
            "content/dumps/renamed.bib",
            "@misc{a, title = {Another Title of the Same}, eprint = {2309.11103}, archiveprefix = {arXiv}}");
        Assert.Contains("1 deleted by the curator", Import("renamed.bib").Output, StringComparison.Ordinal);
        Assert.False(_site.Exists(PathOf(Alpha)));
    }

    [Fact]
    public void A_paper_whose_title_the_curator_corrected_is_still_known()
    {
        Import("papers.txt");
        _site.Write(PathOf(Alpha), _site.Read(PathOf(Alpha)).Replace("Alpha Networks", "ALPHA-Nets", StringComparison.Ordinal));
        Assert.StartsWith("0 new papers", Import("papers.txt").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_killed_import_is_finished_by_the_next_one()
    {
        Import("papers.txt");
        var whole = _site.Snapshot("content");
        // The state after a kill: the log has its marks, one file is written, two are not.
        var log = _site.Read("content/dumps/imported.yaml");
        var marked = string.Join("\n", log.Split('\n').Select(l =>
            l.StartsWith("    fields:", StringComparison.Ordinal) ? l + "\n    pending: \"DATE\"" : l));
        foreach (var date in (string[])["2026-11-23", "2026-11-23", "2026-11-22"])
            marked = new System.Text.RegularExpressions.Regex("DATE").Replace(marked, date, 1);
        _site.Write("content/dumps/imported.yaml", marked);
        _site.Delete(PathOf(Beta));
        _site.Delete(PathOf(Gamma));
        Assert.StartsWith("2 new papers", Import("papers.txt", "2027-05-05").Output, StringComparison.Ordinal);
        Assert.Equal(whole, _site.Snapshot("content"));
    }

    [Fact, Smoke]
    public void A_dry_run_writes_nothing_and_shows_the_phrases()
    {
        _site.Write("content/topics/trees.md", "---\ntitle: \"Trees\"\nmatch: [\"trees\", \"forest\"]\n---\n");
        var before = _site.Snapshot("content");
        var run = Import("papers.txt", more: "--dry-run");
        Assert.Equal(before, _site.Snapshot("content"));
        Assert.Contains("\n  trees ", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"forest\"", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("(dry run: nothing written)\n", run.Output, StringComparison.Ordinal);
    }

    [Fact, Smoke]
    public void A_build_imports_what_is_new_in_the_dumps_folder_once()
    {
        Assert.Equal(0, _site.Build().ExitCode);
        var before = _site.Snapshot("content");
        Assert.Equal(4, _site.Files("content/papers").Count);
        _site.Delete(PathOf(Beta));
        Assert.Equal(0, _site.Build().ExitCode);
        Assert.Equal(before.Where(f => !f.Key.Contains("beta", StringComparison.Ordinal)), _site.Snapshot("content"));
    }

    [Fact]
    public void A_dump_of_an_unknown_form_is_set_aside_and_the_others_proceed()
    {
        _site.Write("content/dumps/ids.txt", "2411.00001\n2411.00002\n");
        var alone = Import("ids.txt");
        Assert.Equal((0, "0 new papers, 0 papers filled in, 0 known, 0 deleted by the curator\n"), (alone.ExitCode, alone.Output));
        Assert.StartsWith(
            "content/dumps/ids.txt:1:1: warning: the file was set aside and nothing of it was imported: this is a list of 2 identifiers",
            alone.Error,
            StringComparison.Ordinal);
        Assert.False(_site.Exists("content/dumps/imported.yaml"));

        var build = _site.Build();
        Assert.Equal(0, build.ExitCode);
        Assert.Contains("content/dumps/ids.txt:1:1: warning: ", build.Error, StringComparison.Ordinal);
        Assert.Equal(4, _site.Files("content/papers").Count);
        Assert.DoesNotContain("ids.txt", _site.Read("content/dumps/imported.yaml"), StringComparison.Ordinal);
        Assert.Equal(1, _site.Build("--strict").ExitCode);

        _site.Write("content/dumps/ids.txt", "Epsilon Rules\n" + new string('x', 80) + " is shown. It is true, as we prove here.\n");
        Assert.StartsWith("1 new paper", Import("ids.txt").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_backup_of_an_editor_is_no_dump()
    {
        _site.Write("content/dumps/papers.txt~", "Anything");
        var run = Import("papers.txt~");
        Assert.Equal((0, "content/dumps/papers.txt~: warning: an editor or the system keeps this file beside another one; it is not read\n"),
            (run.ExitCode, run.Error));
    }

    [Fact, Smoke]
    public void A_file_that_is_no_dump_or_does_not_exist_is_reported_without_a_position()
    {
        _site.Write("content/dumps/papers.pdf", "%PDF");
        var run = Import("papers.pdf");
        const string Message = "content/dumps/papers.pdf: error: the import reads dumps (.txt), bibliographies (.bib) and records (.jsonl); "
            + "rename the file\n";
        Assert.Equal((1, Message), (run.ExitCode, run.Error));
        foreach (var name in (string[])["nowhere.txt", "nowhere.pdf"])
        {
            var missing = Import(name);
            Assert.Equal((1, $"content/dumps/{name}: error: there is no such file\n"), (missing.ExitCode, missing.Error));
        }
    }
}
