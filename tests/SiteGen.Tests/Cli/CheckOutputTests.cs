namespace SiteGen.Tests.Cli;

/// <summary>How <c>sitegen check</c> prints many diagnostics of one kind.</summary>
[EndToEnd]
public sealed class CheckOutputTests : IDisposable
{
    private const string NoTopic = "has no topic, so only the list of all papers shows it; add one to 'topics'";

    private readonly TestSite _site = new("""
        -- content/topics/trees.md --
        ---
        title: "Trees"
        ---
        """);

    public void Dispose() => _site.Dispose();

    private void WritePapers(int count)
    {
        for (var i = 1; i <= count; i++)
            _site.Write($"content/papers/p{i}.md", TestSite.Paper($"Paper {(char)('A' + i)}{(char)('A' + i)}", "2026-11-20"));
    }

    private ProgramRun Check(params string[] options) => _site.Run(["check", "--date", "2026-11-23", .. options]);

    [Fact]
    public void Up_to_five_alike_diagnostics_are_listed_with_their_rule()
    {
        WritePapers(5);
        var lines = Check().Error.TrimEnd('\n').Split('\n');
        Assert.Equal(6, lines.Length);
        Assert.All(
            lines[..5],
            (line, i) => Assert.Equal($"content/papers/p{i + 1}.md:1:1: warning: {NoTopic} [paper-without-topic]", line));
        Assert.EndsWith(" [topic-without-papers]", lines[5], StringComparison.Ordinal);
    }

    [Fact]
    public void More_are_a_heading_with_the_count_and_the_first_three_below_the_others()
    {
        WritePapers(7);
        var run = Check();
        Assert.Equal("""
            content/topics/trees.md:1:1: warning: no paper has this topic; add 'trees' to the 'topics' of some papers, or remove the file [topic-without-papers]

            paper-without-topic: 7 warnings
            content/papers/p1.md:1:1: warning: has no topic, so only the list of all papers shows it; add one to 'topics'
            content/papers/p2.md:1:1: warning: has no topic, so only the list of all papers shows it; add one to 'topics'
            content/papers/p3.md:1:1: warning: has no topic, so only the list of all papers shows it; add one to 'topics'
            … and 4 more; --all lists them

            """.ReplaceLineEndings("\n"), run.Error);
        Assert.StartsWith("8 warnings: 7 paper-without-topic, 1 topic-without-papers\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public void All_lists_every_one_and_json_hides_none()
    {
        WritePapers(7);
        var all = Check("--all").Error;
        var json = Check("--json").Output;
        Assert.DoesNotContain("more", all, StringComparison.Ordinal);
        Assert.Contains("\n\npaper-without-topic: 7 warnings\ncontent/papers/p1.md:1:1: ", all, StringComparison.Ordinal);
        for (var i = 1; i <= 7; i++)
        {
            Assert.Contains($"\ncontent/papers/p{i}.md:1:1: warning: has no topic", all, StringComparison.Ordinal);
            Assert.Contains($"\"path\": \"content/papers/p{i}.md\"", json, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Errors_in_content_are_alike_only_if_they_say_the_same()
    {
        WritePapers(1);
        for (var i = 1; i <= 6; i++)
        {
            _site.Write($"content/papers/x{i}.md", "no front matter\n");
            _site.Write($"content/papers/y{i}.md", TestSite.Paper($"Y{i}", $"2026-13-0{i}"));
        }

        var lines = Check().Error.Split('\n');
        Assert.Equal(6, lines.Count(line => line.StartsWith("content/papers/y", StringComparison.Ordinal)));
        Assert.Contains("content: 6 errors", lines);
        Assert.Equal(3, lines.Count(line => line.StartsWith("content/papers/x", StringComparison.Ordinal)));
        Assert.Contains("… and 3 more; --all lists them", lines);
    }

    [Fact]
    public void Annotations_on_github_actions_are_complete()
    {
        WritePapers(7);
        var start = ProgramUnderTest.CreateStartInfo("check", "--source", _site.Root, "--date", "2026-11-23");
        start.Environment["GITHUB_ACTIONS"] = "true";
        var run = ProgramUnderTest.RunProcess(start);
        Assert.Equal(
            Enumerable.Range(1, 7).Select(i => $"::warning file=content/papers/p{i}.md,line=1,col=1::{NoTopic}"),
            run.Output.Split('\n').Where(line => line.StartsWith("::warning file=content/papers/", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_that_does_not_exist_has_no_position()
    {
        _site.Delete("content/site.yaml");
        var start = ProgramUnderTest.CreateStartInfo("check", "--source", _site.Root, "--date", "2026-11-23");
        start.Environment["GITHUB_ACTIONS"] = "true";
        var run = ProgramUnderTest.RunProcess(start);
        Assert.Contains(
            "content/site.yaml: warning: there is no such file, so built-in settings are used; ",
            run.Error,
            StringComparison.Ordinal);
        Assert.Contains("::warning file=content/site.yaml::there is no such file", run.Output, StringComparison.Ordinal);
    }
}
