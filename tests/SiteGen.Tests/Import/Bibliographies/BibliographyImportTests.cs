namespace SiteGen.Tests.Import.Bibliographies;

/// <summary>An import of a bibliography never makes the site unbuildable, and one bad entry never stops the rest.</summary>
public sealed class BibliographyImportTests : IDisposable
{
    private readonly TestSite _site = new("""
        -- content/site.yaml --
        title: "Test"
        baseUrl: "https://lab.example/"
        """);

    public void Dispose() => _site.Dispose();

    private ProgramRun Build(string bibliography, params string[] more)
    {
        _site.Write("content/dumps/a.bib", bibliography);
        return _site.Run(["build", .. more]);
    }

    [Fact]
    public void The_entries_around_a_malformed_one_are_imported()
    {
        var run = Build("@misc{a, title = {First Snow}}\n@misc{b, title = {No comma} year = 2020}\n@misc{c, title = {Last Snow}}\n");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(
            "content/dumps/a.bib:2:29: warning: a ',' or '}' is missing here; the entry was skipped", run.Error, StringComparison.Ordinal);
        Assert.True(_site.Exists("content/papers/first-snow.md") && _site.Exists("content/papers/last-snow.md"));
        Assert.True(_site.Exists("_site/papers/last-snow/index.html"));
    }

    [Fact]
    public void A_DOI_of_old_journals_is_accepted_and_its_link_is_escaped()
    {
        Assert.Equal(0, Build("@article{a, title = {Old Snow}, doi = {10.1002/(SICI)1099(199803)19:4<377::AID-S1>3.0.CO;2-P}}").ExitCode);

        var page = _site.Read("_site/papers/old-snow/index.html");
        Assert.Contains("19%3A4%3C377%3A%3AAID-S1%3E3.0.CO%3B2-P", page, StringComparison.Ordinal);
        Assert.DoesNotContain("19:4<377", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a ", 150_000, "is longer than 200,000 characters; it was left out")]
    [InlineData("[a] ", 10_001, "was left out: the paragraph that begins here has more than 10,000 characters such as")]
    public void An_abstract_that_a_build_would_refuse_is_left_out(string piece, int count, string message)
    {
        var run = Build("@misc{a, title = {Long Snow}, abstract = {" + string.Concat(Enumerable.Repeat(piece, count)) + "}}");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("content/dumps/a.bib:1:1: warning: the abstract " + message, run.Error, StringComparison.Ordinal);
        Assert.True(_site.Exists("_site/papers/long-snow/index.html"));
    }

    [Fact]
    public void A_Chinese_name_is_shown_in_its_own_order()
    {
        Build("@article{a, author = {汪, 丽娜}, title = {Snow in China}, year = 2020}");

        Assert.Contains("authors: [\"汪, 丽娜\"]", _site.Read("content/papers/snow-in-china.md"), StringComparison.Ordinal);
        var page = _site.Read("_site/papers/snow-in-china/index.html");
        Assert.Contains("汪丽娜", page, StringComparison.Ordinal);
        Assert.DoesNotContain("丽娜 汪", page, StringComparison.Ordinal);
    }
}
