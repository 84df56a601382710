using System.Text.Json;

namespace SiteGen.Tests.Check;

/// <summary>The output of <c>sitegen check</c>: the exact line of each rule, the counts, the JSON.</summary>
[EndToEnd]
public sealed class CheckTests : IDisposable
{
    private const string LongText = """
        We show that a network which has learned one task after the other keeps what it knows when a small memory of
        old examples is replayed, and that the choice of these examples hardly matters as long as every class is in it.
        """;

    private readonly TestSite _site = new($"""
        -- content/papers/one.md --
        {TestSite.Paper("One", "2026-11-20", "topics: [\"trees\"]\n")}
        -- content/topics/trees.md --
        ---
        title: "Trees"
        ---
        """);

    public void Dispose() => _site.Dispose();

    private ProgramRun Check(params string[] options) => _site.Run(["check", "--date", "2026-11-23", .. options]);

    private void Expect(string diagnostics, string summary)
    {
        var run = Check();
        Assert.Equal(diagnostics.ReplaceLineEndings("\n"), run.Error);
        Assert.StartsWith(summary + "\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact, Smoke]
    public void A_good_site_gets_a_single_line()
    {
        var run = Check("--strict");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Matches(@"^1 paper, 1 topic, 1 edition: \d+ files checked, 0 warnings, in \d+\.\d\d s\n$", run.Output);
    }

    [Fact, Smoke]
    public void Broken_links_are_reported_only_at_their_position_in_Markdown()
    {
        _site.Write(
            "content/pages/about.md",
            "---\ntitle: \"About\"\n---\n\nText.\n\nSee [one](/papers/one/), [two][2] and ![a tree](tree.png).\n\n[2]: /papers/two/#top\n");
        _site.Write(
            "content/papers/two-b.md",
            TestSite.Paper("Two B", "2026-11-21", "topics: [\"trees\"]\n")
                + "\n## Notes\n\nNo [place](/papers/one/#nowhere), but [this](#here).\n\n### Here\n");
        var run = Check();
        Assert.Equal("""
            content/pages/about.md:7:26: error: links to "/papers/papers/two/#top", but the site has no 'papers/two/index.html' [broken-link]
            content/pages/about.md:7:39: error: shows "tree.png", but the site has no 'about/tree.png'; write the whole address of an image on another site [broken-link]
            content/papers/two-b.md:11:4: error: links to "/papers/papers/one/#nowhere", but 'papers/one/index.html' has no element with the id 'nowhere' [missing-anchor]
            3 errors, 0 warnings

            """.ReplaceLineEndings("\n"), run.Error);
        Assert.Equal((1, "3 errors: 2 broken-link, 1 missing-anchor\n"), (run.ExitCode, run.Output));
    }

    [Fact]
    public void A_broken_link_of_a_template_is_reported_once_for_all_pages()
    {
        _site.Write("content/site.yaml", TestSite.Settings + "\ntheme: \"mine\"\n");
        _site.Write("themes/mine/theme.yaml", "title: \"Mine\"\nextends: \"default\"\n");
        _site.Write("themes/mine/layouts/paper.html", "<a href=\"/papers/nothing/\">x</a>\n");
        _site.Write("content/papers/two.md", TestSite.Paper("Two", "2026-11-20", "topics: [\"trees\"]\n"));
        var run = Check();
        Assert.Contains(
            "content/papers/one.md:1:1: error: 'papers/one/index.html' and 1 more link to \"/papers/nothing/\", but the site has no "
                + "'nothing/index.html' [broken-link]\n1 error",
            run.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_draft_or_a_queued_paper_is_a_warning_at_its_position()
    {
        _site.Write("content/papers/draft.md", TestSite.Paper("Draft", "2026-11-20", "topics: [\"trees\"]\ndraft: true\n"));
        _site.Write(
            "content/papers/later.md",
            TestSite.Paper("Later", "2026-12-01", "topics: [\"trees\"]\n") + "Links [back](/papers/draft/).\n");
        _site.Write("content/pages/about.md", "---\ntitle: \"About\"\n---\n\n[a](/papers/draft/) [b](/papers/later/)\n");
        Expect("""
            content/pages/about.md:5:1: warning: links to "/papers/papers/draft/", but content/papers/draft.md is a draft or held back; until it is published, the link leads nowhere [unpublished-link]
            content/pages/about.md:5:21: warning: links to "/papers/papers/later/", but content/papers/later.md is a draft or held back; until it is published, the link leads nowhere [unpublished-link]

            """, "2 warnings: 2 unpublished-link");
    }

    [Fact]
    public void Errors_in_drafts_and_queued_papers_are_reported_today()
    {
        _site.Write(
            "content/papers/draft.md",
            TestSite.Paper("Draft", "2026-11-20", "topics: [\"trees\"]\ndraft: true\n") + "[x](/none/)\n");
        _site.Write("content/papers/later.md", TestSite.Paper("Later", "2027-01-01", "topics: [\"trees\"]\n") + "A $\\nosuch$ formula.\n");
        var run = Check();
        Assert.Contains("content/papers/draft.md:9:1: error: links to", run.Error, StringComparison.Ordinal);
        Assert.Contains("content/papers/later.md:8:4: warning: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Papers_without_topics_and_topics_without_papers_are_warnings()
    {
        _site.Write("content/papers/two.md", TestSite.Paper("Two", "2026-11-20", "topics: []\n"));
        _site.Write("content/topics/empty.md", "---\ntitle: \"Empty\"\n---\n");
        Expect("""
            content/papers/two.md:4:9: warning: has no topic, so only the list of all papers shows it; add one to 'topics' [paper-without-topic]
            content/topics/empty.md:1:1: warning: no paper has this topic; add 'empty' to the 'topics' of some papers, or remove the file [topic-without-papers]

            """, "2 warnings: 1 paper-without-topic, 1 topic-without-papers");
    }

    [Fact]
    public void Duplicate_titles_and_identifiers_are_warnings()
    {
        _site.Write("content/papers/two.md", TestSite.Paper("one.", "2026-11-21", "arxiv: \"1611.07725\"\ntopics: [\"trees\"]\n"));
        _site.Write("content/papers/three.md", TestSite.Paper("Three", "2026-11-22", "arxiv: \"1611.07725\"\ntopics: [\"trees\"]\n"));
        _site.Write("content/topics/woods.md", "---\ntitle: \"TREES\"\n---\n");
        _site.Write("content/papers/four.md", TestSite.Paper("Four", "2026-11-21", "topics: [\"woods\"]\n"));
        Expect("""
            content/papers/three.md:4:8: warning: has the same 'arxiv' as content/papers/two.md; remove one of the files, or correct 'arxiv' [duplicate-identifier]
            content/papers/two.md:2:8: warning: has the same title as content/papers/one.md; remove one of the files, or correct the title [duplicate-title]
            content/topics/woods.md:2:8: warning: has the same title as content/topics/trees.md; rename one of the topics, or merge them [duplicate-title]

            """, "3 warnings: 2 duplicate-title, 1 duplicate-identifier");
    }

    [Fact, Smoke]
    public void Papers_with_similar_abstracts_or_titles_are_warnings()
    {
        _site.Write(
            "content/papers/first.md",
            $"---\ntitle: \"Replay of Old Examples\"\ndate: \"2026-11-01\"\ntopics: [\"trees\"]\n---\n\n{LongText}\n");
        _site.Write(
            "content/papers/again.md",
            "---\ntitle: \"Remembering by Replaying\"\ndate: \"2026-11-02\"\ntopics: "
                + $"[\"trees\"]\n---\n\n{LongText.Replace("hardly matters", "matters little", StringComparison.Ordinal)}\n");
        _site.Write(
            "content/papers/title.md",
            "---\ntitle: \"The Replay of Old Examples\"\ndate: \"2026-11-03\"\ntopics: [\"trees\"]\n---\n");
        var run = Check();
        Assert.Matches(
            @"^content/papers/again\.md:2:8: warning: its abstract is \d\d % the same as that of content/papers/first\.md; "
                + "if they are the same paper, remove one of the files, otherwise add \"near-duplicate content/papers/again\\.md\" "
                + @"to 'check\.ignore' in content/site\.yaml \[near-duplicate\]\n"
                + @"content/papers/title\.md:2:8: warning: its title is nearly the same as that of content/papers/first\.md; "
                + @"[^\n]+ \[near-duplicate\]\n$",
            run.Error);
    }

    [Fact]
    public void Images_without_text_and_dates_far_in_the_future_are_warnings()
    {
        _site.Write(
            "content/papers/two.md",
            TestSite.Paper("Two", "2062-11-20", "published: \"2126-01\"\ntopics: [\"trees\"]\n")
                + "\n![](https://example.org/a.png) ![ ][b] ![c](https://example.org/c.png)\n\n[b]: https://example.org/b.png\n");
        Expect("""
            content/papers/two.md:3:7: warning: enters the feed on 2062-11-20, more than a year ahead; correct 'date' [far-future-date]
            content/papers/two.md:4:12: warning: was published in 2126, which is more than a year ahead; correct 'published' [far-future-date]
            content/papers/two.md:10:1: warning: the image 'https://example.org/a.png' has no alternative text; describe it between the brackets: ![a falling curve](…) [image-without-text]
            content/papers/two.md:10:32: warning: the image 'https://example.org/b.png' has no alternative text; describe it between the brackets: ![a falling curve](…) [image-without-text]

            """, "4 warnings: 2 far-future-date, 2 image-without-text");
    }

    [Fact]
    public void The_dates_of_a_long_queue_are_not_far_in_the_future()
    {
        for (var i = 0; i < 60; i++)
            _site.Write(
                $"content/papers/p{i}.md",
                TestSite.Paper($"P{i}", new DateOnly(2026, 11, 24).AddDays(i * 7).ToString("o", null), "topics: [\"trees\"]\n"));
        _site.Write("content/site.yaml", TestSite.Settings + "\neditions: { perDay: 1 }\n");
        Assert.Equal("", Check().Error);
    }

    [Fact]
    public void Settings_suppress_the_warnings_they_name_and_no_others()
    {
        _site.Write(
            "content/site.yaml",
            TestSite.Settings
                + "\ncheck:\n  ignore: [\"paper-without-topic content/papers/two.md\", "
                + "\"topic-without-papers\", \"near-duplicates\", \"broken-link\"]\n");
        foreach (var name in (string[])["two", "three"])
            _site.Write($"content/papers/{name}.md", TestSite.Paper(name, "2026-11-20"));
        _site.Write("content/topics/empty.md", "---\ntitle: \"Empty\"\n---\n");
        var run = Check();
        Assert.Equal("""
            content/papers/three.md:1:1: warning: has no topic, so only the list of all papers shows it; add one to 'topics' [paper-without-topic]
            content/site.yaml:4:81: warning: 'check.ignore' names 'near-duplicates', which is not a rule that can be ignored; did you mean 'near-duplicate'? [unknown-rule]
            content/site.yaml:4:100: warning: 'check.ignore' names 'broken-link', which is not a rule that can be ignored; the rules are dead-link, duplicate-identifier, duplicate-title, far-future-date, feed-rule, image-without-text, moved, near-duplicate, not-checked, paper-without-topic, topic-without-papers, unreachable, unpublished-link [unknown-rule]

            """.ReplaceLineEndings("\n"), run.Error);
        Assert.StartsWith(
            "3 warnings: 2 unknown-rule, 1 paper-without-topic\n2 warnings ignored (check.ignore in content/site.yaml)\n3 papers, ",
            run.Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Strict_makes_every_warning_an_error()
    {
        _site.Write("content/papers/two.md", TestSite.Paper("Two"));
        var run = Check("--strict");
        Assert.Equal((1, "1 error: 1 paper-without-topic\n"), (run.ExitCode, run.Output));
        Assert.EndsWith("\n1 error, 0 warnings\n", run.Error, StringComparison.Ordinal);
    }

    [Fact, Smoke]
    public void A_violation_in_a_feed_is_reported_at_the_file_of_its_text()
    {
        _site.Write("content/site.yaml", "title: \"A <b>bold</b> site\"\nbaseUrl: \"https://lab.example/papers/\"\n");
        var run = Check();
        Assert.Contains(
            "content/site.yaml:1:1: warning: violates the feed format in 'daily.xml': channel's title contains HTML; change the text "
                + "that it comes from [feed-rule]\n",
            run.Error,
            StringComparison.Ordinal);
        Assert.Contains(" feed-rule\n", run.Output, StringComparison.Ordinal);
    }

    [Fact, Smoke]
    public void Json_is_one_document_with_all_diagnostics_and_the_same_bytes_each_time()
    {
        _site.Write("content/papers/two.md", TestSite.Paper("Zwei „Bäume“", "2026-11-20") + "[x](/none/)\n");
        var run = Check("--json");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Equal(run.Output, Check("--json").Output);
        using var json = JsonDocument.Parse(run.Output);
        var root = json.RootElement;
        Assert.Equal(
            ["1", "False", "1", "1", "0"],
            new[] { "version", "succeeded", "errors", "warnings", "ignored" }.Select(name => root.GetProperty(name).ToString()));
        Assert.Equal(2, root.GetProperty("checked").GetProperty("papers").GetInt32());
        Assert.Equal("{\"broken-link\":1,\"paper-without-topic\":1}", JsonSerializer.Serialize(root.GetProperty("rules")));
        Assert.Equal(
            ["paper-without-topic warning content/papers/two.md:1:1", "broken-link error content/papers/two.md:7:1"],
            root.GetProperty("findings").EnumerateArray().Select(f =>
                $"{f.GetProperty("rule")} {f.GetProperty("severity")} "
                + $"{f.GetProperty("path")}:{f.GetProperty("line")}:{f.GetProperty("column")}"));
        Assert.All(root.GetProperty("findings").EnumerateArray(), f => Assert.NotEmpty(f.GetProperty("message").GetString()!));
    }

    [Fact]
    public void Json_has_the_errors_of_content_and_themes_too()
    {
        _site.Write("content/papers/two.md", "no front matter\n");
        _site.Write("themes/mine/theme.yaml", "title: \"Mine\"\nextends: \"default\"\n");
        _site.Write("themes/mine/layouts/paper.html", "{{ nothing }}\n");
        _site.Write("content/site.yaml", TestSite.Settings + "\ntheme: \"mine\"\n");
        using var json = JsonDocument.Parse(Check("--json").Output);
        Assert.Equal(
            ["content", "theme"],
            json.RootElement.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("rule").GetString()));
    }

    [Fact, Smoke]
    public void Links_into_a_private_network_are_dead_without_a_request()
    {
        _site.Write(
            "content/papers/two.md",
            TestSite.Paper("Two", "2026-11-20", "topics: [\"trees\"]\nlinks:\n  code: \"http://127.0.0.1:9/x\"\n"));
        var run = Check("--external");
        Assert.Equal(
            "content/papers/two.md:6:10: warning: \"http://127.0.0.1:9/x\" leads into a private network, which readers cannot reach; "
                + "remove the link, or replace it with the new address [dead-link]\n",
            run.Error);
        Assert.StartsWith("1 warning: 1 dead-link\n1 link to other sites followed\n", run.Output, StringComparison.Ordinal);
    }
}
