namespace SiteGen.Tests.Scaffold;

[EndToEnd]
public sealed class NewPaperTests : IDisposable
{
    private readonly TestSite _site = new("""
        -- content/topics/retrieval.md --
        ---
        title: "Retrieval"
        match: ["dense retrieval"]
        ---
        """);

    public void Dispose() => _site.Dispose();

    private void Refused(string message, params string[] arguments)
    {
        var before = _site.Snapshot("");
        var run = _site.Run(["new", .. arguments]);
        Assert.Equal((1, "", $"sitegen: error: {message}\n"), (run.ExitCode, run.Output, run.Error));
        Assert.Equal(before, _site.Snapshot(""));
    }

    [Fact, Smoke]
    public void A_new_paper_is_a_draft_that_builds_and_its_path_is_printed()
    {
        var run = _site.Run("new", "paper", "Dense Retrieval: \"Why?\"", "--date", "2026-11-23");
        Assert.Equal((0, _site.FullPath("content/papers/dense-retrieval-why.md") + "\n", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal("""
            ---
            title: "Dense Retrieval: \"Why?\""
            date: "2026-11-23"
            # If known: published: "2026-11", authors: ["Given Family"], arxiv: "1611.07725", doi: "10.1109/CVPR.2017.587",
            # venue: "CVPR 2017", links: { code: "https://…" }. To publish the paper, remove the line 'draft'.
            topics: ["retrieval"]
            draft: true
            ---

            Write the abstract here, in Markdown.

            """.ReplaceLineEndings("\n"), _site.Read("content/papers/dense-retrieval-why.md"));
        Assert.Equal((0, ""), (_site.Build("--strict", "--drafts").ExitCode, _site.Run("check", "--strict").Error));
        Assert.Contains("Dense Retrieval", _site.Read("_site/index.html"), StringComparison.Ordinal);
        _site.Build();
        Assert.DoesNotContain("Dense Retrieval", _site.Read("_site/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_recognises_it_and_fills_it_in()
    {
        _site.Run("new", "paper", "Deep Trees", "--date", "2026-11-23", "--topic", "retrieval");
        _site.Write("content/dumps/x.bib", "@misc{a, title = {Deep trees}, author = {Ada Lovelace}, year = 2025}\n");
        Assert.Equal((0, ""), (_site.Build().ExitCode, _site.Build().Error));
        var text = _site.Read("content/papers/deep-trees.md");
        Assert.Contains("\nauthors: [\"Ada Lovelace\"]\n", text, StringComparison.Ordinal);
        Assert.Contains("\n# If known: ", text, StringComparison.Ordinal);
        Assert.Single(_site.Files("content/papers"));
    }

    [Theory]
    [InlineData("../../evil\n---\ndraft: false", "evil-draft-false.md")]
    [InlineData("{{ 1 + 1 }} <script>alert(1)</script>", "1-1-script-alert-1-script.md")]
    [InlineData("你好", "paper.md")]
    [InlineData("con", "con-paper.md")]
    public void A_title_may_be_any_text(string title, string file)
    {
        var run = _site.Run("new", "paper", title);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal([file], _site.Files("content/papers"));
        var build = _site.Build("--strict", "--drafts");
        Assert.Equal((0, ""), (build.ExitCode, build.Error));
    }

    [Fact]
    public void An_existing_file_is_never_overwritten()
    {
        _site.Write("content/papers/2026/deep-trees.md", TestSite.Paper("Deep Forests"));
        Refused(
            "content/papers/2026/deep-trees.md already has the slug 'deep-trees'; "
                + "choose a title that differs in its first 80 letters, or write the file by hand",
            "paper", "Deep Trees");
        Refused("content/papers/2026/deep-trees.md already has this title; edit it, or choose another title", "paper", "deep  forests.");
        _site.Write("content/papers/broken.md", "not read");
        Refused("content/papers/broken.md already exists; edit it, or choose another title", "paper", "Broken");
    }

    [Fact]
    public void The_slug_of_a_deleted_paper_is_not_reused()
    {
        _site.Write("content/dumps/x.bib", "@misc{a, title = {Deep trees?}, year = 2025}\n");
        _site.Build();
        _site.Delete("content/papers/deep-trees.md");
        _site.Run("new", "paper", "Deep Trees!");
        Assert.Equal(["deep-trees-2.md"], _site.Files("content/papers"));
    }

    [Fact]
    public void An_unknown_topic_is_refused_with_a_suggestion() =>
        Refused("there is no topic 'retreival'; did you mean 'retrieval'?", "paper", "X", "--topic", "retreival");

    [Fact]
    public void Blank_titles_are_refused()
    {
        Refused("the title is empty; write: sitegen new paper \"The paper's title\"", "paper", " \t");
        Refused("the title is empty; write: sitegen new topic \"The topic's title\"", "topic", "");
    }

    [Fact]
    public void The_title_of_a_new_topic_is_its_first_phrase()
    {
        var run = _site.Run("new", "topic", "Graph neural networks");
        Assert.Equal((0, _site.FullPath("content/topics/graph-neural-networks.md") + "\n", ""), (run.ExitCode, run.Output, run.Error));
        Assert.Equal("""
            ---
            title: "Graph neural networks"
            # One sentence that says which papers belong here.
            description: ""
            # Phrases by which an import recognises papers of this topic. Add others that occur in their titles and abstracts.
            match: ["graph neural networks"]
            ---

            """.ReplaceLineEndings("\n"), _site.Read("content/topics/graph-neural-networks.md"));
        _site.Run("new", "paper", "Pruning of a Graph Neural Network");
        var paper = _site.Read("content/papers/pruning-of-a-graph-neural-network.md");
        Assert.Contains("topics: [\"graph-neural-networks\"]", paper, StringComparison.Ordinal);
        var build = _site.Build("--strict", "--drafts");
        Assert.Equal((0, ""), (build.ExitCode, build.Error));
        Refused(
            "content/topics/graph-neural-networks.md already is this topic; edit it, or choose another title",
            "topic", "Graph Neural Networks");
    }

    [Theory]
    [InlineData("-Why *not*?")]
    [InlineData("C++")]
    public void Punctuation_in_a_title_makes_no_invalid_phrases(string title)
    {
        _site.Run("new", "topic", title);
        var build = _site.Build("--strict");
        Assert.Equal((0, ""), (build.ExitCode, build.Error));
    }

    [Fact]
    public void Titles_without_a_romanization_get_numbered_files()
    {
        foreach (var title in (string[])["深度学习", "机器学习"])
        {
            foreach (var kind in (string[])["topic", "paper"])
            {
                var run = _site.Run("new", kind, title);
                Assert.Equal((0, ""), (run.ExitCode, run.Error));
            }
        }

        Assert.Equal(["paper-2.md", "paper.md"], _site.Files("content/papers").Order(StringComparer.Ordinal));
        Assert.Contains("title: \"机器学习\"", _site.Read("content/topics/topic-2.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_a_feed_is_refused_with_advice()
    {
        var empty = Directory.CreateTempSubdirectory("sitegen-new-").FullName;
        try
        {
            foreach (var kind in (string[])["paper", "topic"])
            {
                var run = ProgramUnderTest.Run("new", kind, "X", "--source", empty);
                var message = $"sitegen: error: there is no folder 'content' in {empty}; "
                    + "go to the folder of your feed or name it with --source, or make a feed with 'sitegen new DIR'\n";
                Assert.Equal((1, message), (run.ExitCode, run.Error));
                Assert.Empty(Directory.EnumerateFileSystemEntries(empty));
            }
        }
        finally
        {
            Directory.Delete(empty, recursive: true);
        }
    }

    [Fact]
    public void A_folder_may_be_named_paper()
    {
        var run = ProgramUnderTest.Run("new", Path.Combine(_site.Root, "paper"));
        Assert.Equal(0, run.ExitCode);
        Assert.True(_site.Exists("paper/content/site.yaml"));
    }
}
