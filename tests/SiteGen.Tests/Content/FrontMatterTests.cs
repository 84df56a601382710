using SiteGen.Content;
using SiteGen.Content.Editing;

namespace SiteGen.Tests.Content;

public sealed class FrontMatterTests
{
    private static (Paper? Paper, string[] Messages) Read(string text)
    {
        var diagnostics = new DiagnosticBag();
        var paper = PaperReader.Read(text, "x", diagnostics.ForFile("content/papers/x.md"));
        return (paper, [.. diagnostics.Sorted().Select(d => d.ToString())]);
    }

    [Fact]
    public void Every_key_is_read()
    {
        var (paper, messages) = Read("""
            ---
            title: "iCaRL: Incremental Classifier and Representation Learning"
            date: "2026-11-23"
            published: "2016-11"
            authors: ["Sylvestre-Alvise Rebuffi", "van Beethoven, Ludwig", "King, Jr., Martin Luther", "Gemini Team,"]
            arxiv: "1611.07725"
            doi: "10.1109/CVPR.2017.587"
            venue: "CVPR 2017"
            topics: ["continual-learning"]
            pick: true
            by: ["anna", "ben"]
            links:
              code: "https://github.com/srebuffi/iCaRL"
            draft: true
            aliases: ["/old/path/", "/old.html"]
            extra:
              stars: 3
              tags: [a, b]
            ---

            The abstract.

            ## Notes

            Read section 3.
            """);
        Assert.Empty(messages);
        Assert.NotNull(paper);
        Assert.Equal("2016-11", paper.Published.ToString());
        Assert.Equal(
            ["Rebuffi, Sylvestre-Alvise", "van Beethoven, Ludwig", "King, Jr., Martin Luther", "Gemini Team"],
            paper.Authors.Select(a => a.Inverted));
        Assert.Equal(
            ["Sylvestre-Alvise Rebuffi", "Ludwig van Beethoven", "Martin Luther King Jr.", "Gemini Team"],
            paper.Authors.Select(a => a.Display));
        Assert.Equal(new Located<string>("continual-learning", new SourcePosition(9, 10)), Assert.Single(paper.Topics));
        Assert.True(paper.IsPick);
        Assert.Equal(
            [new Located<string>("anna", new SourcePosition(11, 6)), new Located<string>("ben", new SourcePosition(11, 14))],
            paper.Curators);
        Assert.Equal("https://github.com/srebuffi/iCaRL", Assert.Single(paper.Links).Value);
        Assert.True(paper.Draft);
        Assert.Equal(["/old/path/", "/old.html"], paper.Aliases.Select(a => a.Value));
        Assert.Equal("The abstract.", paper.Abstract.Trim());
        Assert.Equal(20, paper.AbstractLine);
        Assert.Equal("Read section 3.", paper.Notes);
        Assert.Equal(25, paper.NotesLine);
    }

    [Fact]
    public void A_reason_is_one_line_of_limited_length()
    {
        var (paper, messages) = Read("---\ntitle: \"T\"\ndate: \"2026-11-23\"\nwhy: >\n  The *first*\n  proof.\n---\n");
        Assert.Empty(messages);
        Assert.Equal("The *first* proof.", paper!.Why!.Value.Value);
        Assert.Equal(
            ["content/papers/x.md:4:6: error: 'why' has 301 characters; give the reason in one sentence of at most 300, and put the rest "
                + "below the heading '## Notes'"],
            Read($"---\ntitle: \"T\"\ndate: \"2026-11-23\"\nwhy: \"{new string('x', 301)}\"\n---\n").Messages);
    }

    [Theory]
    [InlineData(
        "title: \"T\"\ndate: \"2026-11-23\"\ntopics: nlp",
        "4:9: error: 'topics' is \"nlp\"; expected a list, such as [\"one\", \"two\"]")]
    [InlineData(
        "title: \"T\"\ndate: \"2026-02-30\"",
        "3:7: error: 'date' is \"2026-02-30\"; expected a day such as 2026-11-23 or a time such as 2026-11-23T08:00:00Z")]
    [InlineData(
        "title: \"T\"\ndate: \"2026-11-23T08:00:00\"",
        "3:7: error: 'date' is \"2026-11-23T08:00:00\"; expected a day such as 2026-11-23 or a time such as 2026-11-23T08:00:00Z")]
    [InlineData(
        "title: \"T\"\ndate: \"2026-11-23\"\ntitle: \"U\"",
        "4:1: error: the key 'title' occurs twice, first on line 2; remove one")]
    [InlineData(
        "title: \"T\"\ndate: \"2026-11-23\"\npublished: \"2016-13\"",
        "4:12: error: 'published' is \"2016-13\"; expected a year, a month or a day: 2016, 2016-11 or 2016-11-23")]
    [InlineData("title: \"T\"\ndate: \"2026-11-23\"\nauthor: [\"A\"]", "4:1: warning: unknown key 'author'; did you mean 'authors'?")]
    [InlineData("title: \"T\"\ndate: \"2026-11-23\"\nwhatever: 1", "4:1: warning: unknown key 'whatever'; free data goes below 'extra'")]
    [InlineData(
        "title: \"T\"\ndate: \"2026-11-23\"\narxiv: \"arXiv:1611.07725v2\"",
        "4:8: warning: 'arxiv' is \"arXiv:1611.07725v2\"; write the bare identifier \"1611.07725\"")]
    [InlineData(
        "title: \"T\"\ndate: \"2026-11-23\"\narxiv: \"16.07725\"",
        "4:8: error: 'arxiv' is \"16.07725\"; expected an arXiv identifier such as 1611.07725")]
    [InlineData(
        "title: \"T\"\ndate: \"2026-11-23\"\narxiv: \"math.NA/0306302\"",
        "4:8: warning: 'arxiv' is \"math.NA/0306302\"; write the bare identifier \"math/0306302\"")]
    [InlineData(
        "title: \"T\"\ndate: \"2026-11-23\"\narxiv: \"2313.11103\"",
        "4:8: error: 'arxiv' is \"2313.11103\"; expected an arXiv identifier such as 1611.07725")]
    [InlineData(
        "title: \"T\"\ndate: \"2026-11-23\"\nlinks:\n  code: \"javascript:alert(1)\"",
        "5:9: error: 'links.code' is \"javascript:alert(1)\"; expected an address that begins with https:// or http://")]
    [InlineData(
        "title: \"T\"\ndate: \"2026-11-23\"\naliases: [\"/../etc/\"]",
        "4:11: error: the alias \"/../etc/\" is not a path below the site; write it as \"/old/path/\" or \"/old.html\", in no more "
        + "than 200 characters between slashes")]
    [InlineData("title: \"T\"\ndate: \"2026-11-23\"\ndraft: yes", "4:8: error: 'draft' is \"yes\"; expected true or false")]
    [InlineData("title: \"T\"\ndate: \"2026-11-23\"\npick: 1", "4:7: error: 'pick' is \"1\"; expected true or false")]
    [InlineData(
        "title: \"T\"\ndate: \"2026-11-23\"\nby: anna",
        "4:5: error: 'by' is \"anna\"; expected a list, such as [\"one\", \"two\"]")]
    [InlineData(
        "title: \"T\"\ndate: \"2026-11-23\"\nby: [\"anna\", \"anna\"]",
        "4:14: warning: the curator 'anna' is listed twice; remove one")]
    [InlineData(
        "title: \"T\"\ndate: \"2026-11-23\"\nwhy: [\"a\"]",
        "4:6: error: 'why' is a list; expected a text in double quotes")]
    [InlineData("date: \"2026-11-23\"", "2:1: error: 'title' is missing; add title: \"The paper's title\"")]
    [InlineData("title: \"T\"", "1:1: error: 'date' is missing; add date: \"2026-11-23\", the day on which the paper enters the feed")]
    [InlineData(
        "title: \"T\"\ndate: \"  \"",
        "1:1: error: 'date' is missing; add date: \"2026-11-23\", the day on which the paper enters the feed")]
    public void A_mistake_is_reported_with_line_and_column(string yaml, string message) =>
        Assert.Equal(["content/papers/x.md:" + message], Read($"---\n{yaml}\n---\n").Messages);

    [Fact]
    public void A_DOI_with_angle_brackets_is_accepted_as_the_import_accepts_it() =>
        Assert.Empty(Read("---\ntitle: \"T\"\ndate: \"2026-11-23\"\ndoi: \"10.1002/x<1::y>2\"\n---\n").Messages);

    [Fact]
    public void A_colon_in_an_unquoted_title_is_reported_with_a_hint()
    {
        var message = Assert.Single(Read("---\ntitle: Foo: bar\ndate: \"2026-11-23\"\n---\n").Messages);
        Assert.StartsWith("content/papers/x.md:2:11: error: this is not YAML:", message, StringComparison.Ordinal);
        Assert.EndsWith("; put a text with a colon in double quotes", message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_of_a_file_are_reported_in_one_run() =>
        Assert.Equal(3, Read("---\ntitle: \"T\"\ndate: \"x\"\ntopics: nlp\ndraft: maybe\n---\n").Messages.Length);

    [Theory]
    [InlineData(
        "no front matter",
        "content/papers/x.md:1:1: error: front matter is missing; "
        + "begin the file with a line '---', then title: \"…\", then a line '---'")]
    [InlineData("---\ntitle: \"T\"\n", "content/papers/x.md:1:1: error: front matter does not end; put a line '---' after its last key")]
    public void Missing_front_matter_delimiters_are_reported(string text, string message) => Assert.Equal([message], Read(text).Messages);

    [Theory]
    [InlineData("   ", "\t", "\n")]
    [InlineData("\u00a0", " ", "\r\n")]
    public void White_space_behind_the_hyphens_does_not_matter(string first, string second, string end)
    {
        var text = string.Join(end, "---" + first, "title: \"T\"", "date: \"2026-11-23\"", "---" + second, "", "Text.", "");
        var (paper, messages) = Read(text);
        Assert.Empty(messages);
        Assert.Equal(("T", "Text."), (paper!.Title, paper.Abstract.Trim()));

        var edited = FrontMatterEditor.Open(text, new DiagnosticBag().ForFile("x.md"))!.Set("title", "U")!.Text;
        Assert.Equal(text.Replace("\"T\"", "\"U\"", StringComparison.Ordinal), edited);
    }

    [Fact]
    public void Front_matter_ends_at_exactly_three_hyphens()
    {
        var (paper, messages) = Read("---\ntitle: >-\n  A folded\n  --- title\ndate: \"2026-11-23\"\n---\nText\n\n---\n\nmore\n");
        Assert.Empty(messages);
        Assert.Equal("A folded --- title", paper!.Title);
        Assert.Contains("---\n\nmore", paper.Abstract, StringComparison.Ordinal);
    }

    [Fact]
    public void Windows_line_ends_are_read() =>
        Assert.Equal("T", Read("---\r\ntitle: \"T\"\r\ndate: \"2026-11-23\"\r\n---\r\n\r\nText\r\n").Paper!.Title);

    // Found by the fuzzer: the parser throws exceptions of its own for these texts.
    [Theory]
    [InlineData(": \"\\ud800\\u0")]
    [InlineData(": [0,\"\\ud800\\ud")]
    [InlineData("...\nA")]
    [InlineData(": [: \nn")]
    [InlineData(": {t\ne")]
    public void YAML_on_which_the_parser_fails_is_an_error(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(YamlReader.Read(yaml, 2, diagnostics.ForFile("x.md")));
        var error = Assert.Single(diagnostics.Sorted());
        Assert.StartsWith("this is not YAML", error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Position.Line, 2, 3);
    }

    // Found by the fuzzer: the parser counts these characters as line ends, which editors do not.
    [Theory]
    [InlineData("\u0085")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    public void An_error_is_never_reported_after_the_end_of_the_file(string lineEnd)
    {
        var diagnostics = new DiagnosticBag();
        YamlReader.Read($"{lineEnd}{lineEnd}{lineEnd}\nb: [", 2, diagnostics.ForFile("x.md"));
        Assert.InRange(Assert.Single(diagnostics.Sorted()).Position.Line, 2, 3);
    }
}
