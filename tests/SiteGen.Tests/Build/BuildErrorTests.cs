
namespace SiteGen.Tests.Build;

/// <summary>What a user sees when something is wrong: the exact lines and the exit code; the earlier output does not change.</summary>
[EndToEnd]
public sealed class BuildErrorTests : IDisposable
{
    private readonly TestSite _site = new($"""
        -- content/papers/one.md --
        {TestSite.Paper("One", "2026-11-22", "topics: [\"trees\"]\n")}
        -- content/topics/trees.md --
        ---
        title: "Trees"
        ---
        """);

    public void Dispose() => _site.Dispose();

    private void ExpectOneError(string error) => Expect(error + "\n1 error, 0 warnings; nothing was written\n");

    private void Expect(string error, params string[] options)
    {
        var before = _site.Snapshot("_site");
        Assert.NotEmpty(before);
        var run = _site.Build(options);
        Assert.Equal(error, run.Error);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Equal(before, _site.Snapshot("_site"));
    }

    [Fact]
    public void Broken_front_matter_is_reported_at_its_line()
    {
        _site.Build();
        _site.Write("content/papers/two.md", "---\ntitle: \"Two\ndate: \"2026-11-23\"\n---\n");
        _site.Write("content/papers/three.md", "---\ntitle: \"Three\"\ndate: \"2026-13-23\"\ntopic: \"trees\"\n---\n");
        var run = _site.Build();
        var lines = run.Error.TrimEnd('\n').Split('\n');
        Assert.Equal(4, lines.Length);
        Assert.Equal(
            "content/papers/three.md:3:7: error: 'date' is \"2026-13-23\"; "
            + "expected a day such as 2026-11-23 or a time such as 2026-11-23T08:00:00Z",
            lines[0]);
        Assert.Equal("content/papers/three.md:4:1: warning: unknown key 'topic'; did you mean 'topics'?", lines[1]);
        Assert.Matches(@"^content/papers/two\.md:\d:\d+: error: this is not YAML: ", lines[2]);
        Assert.Equal("2 errors, 1 warning; nothing was written", lines[3]);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void An_unknown_topic_is_reported_with_the_nearest_name()
    {
        _site.Build();
        _site.Write("content/papers/two.md", TestSite.Paper("Two", "2026-11-23", "topics: [\"trees\", \"tres\"]\n"));
        ExpectOneError("content/papers/two.md:4:19: error: unknown topic 'tres'; did you mean 'trees'?");
    }

    [Fact]
    public void A_duplicate_slug_is_an_error()
    {
        _site.Build();
        _site.Write("content/papers/2026/one.md", TestSite.Paper("Another one"));
        ExpectOneError(
            "content/papers/one.md:1:1: error: the slug 'one' is taken by content/papers/2026/one.md; rename one of the two files");
    }

    [Fact]
    public void A_file_name_that_cannot_be_an_address_is_an_error()
    {
        _site.Build();
        _site.Write("content/papers/Two Papers.md", TestSite.Paper("Two"));
        ExpectOneError(
            "content/papers/Two Papers.md:1:1: error: the file's name becomes an address and may hold only lower-case letters a-z, digits "
            + "and single hyphens; rename it, for instance to 'two-papers.md'");
    }

    [Fact]
    public void Two_outputs_with_one_path_are_an_error()
    {
        _site.Build();
        _site.Write("content/pages/topics.md", "---\ntitle: \"Topics\"\n---\n");
        ExpectOneError(
            "content/pages/topics.md:1:1: error: makes 'topics/index.html', which the list of topics makes too; rename one of the two");
    }

    [Fact]
    public void An_alias_never_overwrites_a_page()
    {
        _site.Build();
        _site.Write("content/papers/two.md", TestSite.Paper("Two", "2026-11-23", "aliases: [\"/ok/\", \"/papers/one/\"]\n"));
        ExpectOneError(
            "content/papers/two.md:4:19: error: the alias '/papers/one/' leads to 'papers/one/index.html', "
            + "which content/papers/one.md makes; take it out");
    }

    [Fact]
    public void An_unknown_theme_variable_is_reported_with_excerpt_and_include_trace()
    {
        _site.Build();
        _site.Write("themes/mine/theme.yaml", "title: \"Mine\"\nextends: \"default\"\n");
        _site.Write("themes/mine/layouts/paper.html", "<h1>{{ paper.title }}</h1>\n{{ include 'mine' paper }}\n");
        _site.Write("themes/mine/partials/mine.html", "<p>{{ $1.titel }}</p>\n");
        var before = _site.Snapshot("_site");
        var run = _site.Build("--theme", "mine");
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("themes/mine/partials/mine.html:1:10: error: a", run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "titel'; did you mean 'title'?, while rendering content/papers/one.md\n"
            + "  > 1 | <p>{{ $1.titel }}</p>\n      |          ^\n",
            run.Error,
            StringComparison.Ordinal);
        Assert.Contains(
            "\n  content/papers/one.md → themes/mine/layouts/paper.html:2 → themes/mine/partials/mine.html:1\n",
            run.Error,
            StringComparison.Ordinal);
        Assert.EndsWith("1 error, 0 warnings; nothing was written\n", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, _site.Snapshot("_site"));
    }

    [Fact]
    public void Wrong_settings_are_reported_at_their_lines()
    {
        _site.Build();
        _site.Write("content/site.yaml", """
            title: "T"
            baseUrl: "lab.example"
            editions:
              perDay: many
              timeZone: "Mars/Olympus"
            languag: "en"
            language: "English!"

            """.ReplaceLineEndings("\n"));
        Expect("""
            content/site.yaml:2:10: error: 'baseUrl' is "lab.example"; expected the site's absolute address, such as https://lab.github.io/papers/
            content/site.yaml:4:11: error: 'editions.perDay' is "many"; expected a whole number from 1 to 1000
            content/site.yaml:5:13: error: 'editions.timeZone' is "Mars/Olympus"; expected an IANA name such as Europe/Berlin or UTC
            content/site.yaml:6:1: warning: unknown key 'languag'; did you mean 'language'?
            content/site.yaml:7:11: error: 'language' is "English!"; expected a language tag such as en, de or pt-BR (BCP 47)
            4 errors, 1 warning; nothing was written

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_an_error()
    {
        _site.Build();
        File.WriteAllBytes(_site.FullPath("content/papers/two.md"), [.. "---\ntitle: \"T"u8, 0xE9, .. "\"\ndate: \"2026-11-23\"\n---\n"u8]);
        ExpectOneError("content/papers/two.md:2:10: error: this byte is not UTF-8; save the file as UTF-8");
    }

    [Fact]
    public void On_github_actions_diagnostics_are_annotations_too()
    {
        _site.Build();
        _site.Write("content/papers/two.md", TestSite.Paper("Two", "2026-11-23", "topics: [\"tres\"]\n"));
        // A process of its own, because the variable must not change the tests that run in parallel.
        var start = ProgramUnderTest.CreateStartInfo("build", "--source", _site.Root);
        start.Environment["GITHUB_ACTIONS"] = "true";
        Assert.Equal(
            "::error file=content/papers/two.md,line=4,col=10::unknown topic 'tres'; did you mean 'trees'?\n",
            ProgramUnderTest.RunProcess(start).Output);
    }
}
