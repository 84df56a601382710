using SiteGen.Content;
using static SiteGen.Tests.Import.Dumps.DumpText;

namespace SiteGen.Tests.Import.Dumps;

public sealed class PlainDumpTests
{
    [Fact]
    public void Title_and_abstract_lines_alternate()
    {
        var (papers, messages) = Read("Probing Tables: Copying or Reasoning?", Abstract1, "One-pass graph partitioning", Abstract2);

        Assert.Empty(messages);
        Assert.Equal(["Probing Tables: Copying or Reasoning?", "One-pass graph partitioning"], papers.Select(p => p.Title));
        Assert.Equal([Abstract1, Abstract2], papers.Select(p => p.Abstract));
        Assert.Equal([new SourcePosition(1, 1), new SourcePosition(3, 1)], papers.Select(p => p.Position));
        Assert.All(papers, p => Assert.Equal(DumpPath, p.Path));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n\n")]
    [InlineData(" \t\r\n\u00a0\r\n")]
    public void Line_ends_blank_lines_and_a_byte_order_mark_make_no_difference(string end)
    {
        var (papers, messages) = ReadText("\uFEFF" + string.Join(end, "Probing Tables", Abstract1, "\u00a0 Snow", Abstract2));

        Assert.Empty(messages);
        Assert.Equal(["Probing Tables", "Snow"], papers.Select(p => p.Title));
        Assert.Equal([Abstract1, Abstract2], papers.Select(p => p.Abstract));
        Assert.Equal(3, papers[1].Position.Column);
    }

    [Fact]
    public void A_stray_line_is_reported_and_does_not_shift_later_lines()
    {
        var (papers, messages) = Read("Probing Tables", Abstract1, "Intercode Bash", "One-pass graph partitioning", Abstract2);

        Assert.Equal(["Probing Tables", "One-pass graph partitioning"], papers.Select(p => p.Title));
        Assert.Equal([Abstract1, Abstract2], papers.Select(p => p.Abstract));
        var message = Assert.Single(messages);
        Assert.StartsWith($"{DumpPath}:3:1: warning: skipped: 'Intercode Bash' is not a title", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_at_the_end_of_the_file_is_reported()
    {
        var (papers, messages) = ReadText($"Probing Tables\n{Abstract1}\nOne-pass graph partitioning");

        Assert.Equal("Probing Tables", Assert.Single(papers).Title);
        var message = Assert.Single(messages);
        Assert.StartsWith($"{DumpPath}:3:1: warning: skipped: 'One-pass graph partitioning'", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    public void An_abstract_may_have_several_paragraphs(string end)
    {
        var (papers, messages) = ReadText(string.Join(end,
            "Probing Tables", Abstract1, "Extensive experiments on six data sets confirm this.",
            "Code is available at https://github.com/lab/probe.",
            "One-pass graph partitioning", Abstract2, "Coral from the Air", Abstract3));

        Assert.Empty(messages);
        Assert.Equal(["Probing Tables", "One-pass graph partitioning", "Coral from the Air"], papers.Select(p => p.Title));
        Assert.Equal(3, papers[0].Abstract.Split("\n\n").Length);
        Assert.StartsWith(Abstract1 + "\n\nExtensive experiments", papers[0].Abstract, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_on_a_line_of_its_own_belongs_to_the_abstract()
    {
        var (papers, messages) = Read(
            "Probing Tables", Abstract1[..^1] + ": the code is at", "https://github.com/lab/probe", "Snow", Abstract2);

        Assert.Empty(messages);
        Assert.Equal(["Probing Tables", "Snow"], papers.Select(p => p.Title));
        Assert.Single(papers[0].Abstract.Split("\n\n"));
        Assert.Contains("github.com/lab/probe", papers[0].Abstract, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Code: https://github.com/lab/probe", "https://github.com/lab/probe")]
    [InlineData("Code:\nhttps://github.com/lab/probe", "https://github.com/lab/probe")]
    [InlineData("Code and data: https://github.com/lab/probe", "https://github.com/lab/probe")]
    [InlineData("Our code is at https://github.com/lab/probe", "https://github.com/lab/probe")]
    [InlineData("https://github.com/lab/probe", "https://github.com/lab/probe")]
    [InlineData("GitHub: https://git.lab.example/probe", "https://git.lab.example/probe")]
    [InlineData("Code:", null)]
    public void A_line_with_an_address_below_an_abstract_belongs_to_its_paper(string line, string? code)
    {
        foreach (var end in (string[])["\n", "\n\n"])
        {
            var (papers, messages) = ReadText(string.Join(end, ["Probing Tables", Abstract1, .. line.Split('\n'),
                "iCoral: What Do We See?", Abstract2,
                "Snow", Abstract3]));

            Assert.Empty(messages);
            Assert.Equal(["Probing Tables", "iCoral: What Do We See?", "Snow"], papers.Select(p => p.Title));
            Assert.Equal(code, papers[0].Links.SingleOrDefault(l => l.Key == "code").Value);
            Assert.StartsWith(Abstract1, papers[0].Abstract, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("{0}\n{1}\n{2}\n")]
    [InlineData("{2}\n{0}\n{1}\n\n")]
    [InlineData("{2}\n\n{0}\n\n{1}\n\n")]
    [InlineData("{0}\n{1}\n\n{2}\n\n\n")]
    public void The_address_of_a_paper_may_stand_before_or_behind_it(string entry)
    {
        var (papers, messages) = ReadText(string.Concat(new[]
        {
            ("Probing Tables", Abstract1, "https://arxiv.org/abs/2410.05434"), ("What Do We See?", Abstract2,
                "https://arxiv.org/pdf/1808.01400v2"),
            ("Snow", Abstract3, "https://www.alphaxiv.org/abs/2411.00003"),
        }.Select(p => string.Format(System.Globalization.CultureInfo.InvariantCulture, entry, p.Item1, p.Item2, p.Item3))));

        Assert.Empty(messages);
        Assert.Equal([("Probing Tables", "2410.05434"), ("What Do We See?", "1808.01400"), ("Snow", "2411.00003")], papers.Select(p =>
            (p.Title, p.Arxiv!)));
        Assert.Equal([Abstract1, Abstract2, Abstract3], papers.Select(p => p.Abstract));
    }

    [Fact]
    public void A_question_as_a_title_ends_an_abstract_of_several_paragraphs()
    {
        var (papers, messages) = Read(
            "Probing Tables", Abstract1, Abstract2, "What Makes a Reef Hard to See?", Abstract3, Abstract2, "Is It Snow?", Abstract1,
                Abstract3, "Ice", Abstract2);

        Assert.Empty(messages);
        Assert.Equal(["Probing Tables", "What Makes a Reef Hard to See?", "Is It Snow?", "Ice"], papers.Select(p => p.Title));
    }

    [Theory]
    [InlineData("7", "671 authors", "·", "Mar 8, 2024", "6")]
    [InlineData("Upvote", "·12 authors", "Published on Mar 8, 2024")]
    public void A_date_at_the_end_of_an_entry_is_that_of_the_paper(params string[] end)
    {
        var (papers, messages) = Read(["65", "Probing Tables", Abstract1, .. end, "12", "Snow", Abstract2, "3 authors", "·",
            "Dec 24, 2018"]);

        Assert.Empty(messages);
        Assert.Equal([new PartialDate(2024, 3, 8), new PartialDate(2018, 12, 24)], papers.Select(p => p.Published));
    }

    [Fact]
    public void Titles_without_abstracts_are_known_by_the_number_of_authors()
    {
        var (papers, _) = Read("65", "Probing Tables", "·", "8 authors", "·", "6", "Submitted by", "able", "7", "Snow", "·", "3 authors");
        Assert.Equal(["Probing Tables", "Snow"], papers.Select(p => p.Title));
    }

    [Theory]
    [InlineData("Snow")]
    [InlineData("Online Matching: Haste makes Waste!")]
    [InlineData("What do leaders know?")]
    [InlineData("Complete characterization of sink strengths. II.")]
    [InlineData("w2dynamics: local quantities from dynamical mean field theory")]
    [InlineData("SubscribeNet: Predicting Who Reads")]
    [InlineData("Daily Papers Considered Harmful")]
    public void Titles_of_unusual_shape_are_recognised(string title)
    {
        var (papers, messages) = Read("Probing Tables", Abstract1, title, Abstract2, "Coral from the Air", Abstract3);

        Assert.Empty(messages);
        Assert.Equal(["Probing Tables", title, "Coral from the Air"], papers.Select(p => p.Title));
    }

    [Theory]
    [InlineData("This paper has been withdrawn.")]
    [InlineData("jQuery.Feyn is a tool for drawing diagrams with vector graphics. It runs in any browser.")]
    [InlineData("A method for snow.")]
    public void Abstracts_of_unusual_shape_are_recognised(string text)
    {
        var (papers, messages) = Read(
            "Probing Tables", Abstract1, "Snow and Its Many Forms in the High Mountains of Asia", text, "Coral from the Air", Abstract3);

        Assert.Empty(messages);
        Assert.Equal(text, papers[1].Abstract);
        Assert.Equal(3, papers.Count);
    }

    [Fact]
    public void A_title_in_two_lines_is_joined_if_the_evidence_is_clear()
    {
        var (papers, messages) = Read(
            "Probing Tables", Abstract1,
            "One-pass graph partitioning with constant memory for", "each vertex of a distributed graph", Abstract2);

        Assert.Empty(messages);
        Assert.Equal("One-pass graph partitioning with constant memory for each vertex of a distributed graph", papers[1].Title);
    }

    [Fact]
    public void A_repeated_paper_is_reported_with_the_line_of_the_first()
    {
        var (papers, messages) = Read("Probing Tables", Abstract1, "Snow", Abstract2, "Probing  tables", Abstract3);

        Assert.Equal(["Probing Tables", "Snow"], papers.Select(p => p.Title));
        Assert.Equal(Abstract1, papers[0].Abstract);
        Assert.StartsWith($"{DumpPath}:5:1: warning: ", Assert.Single(messages), StringComparison.Ordinal);
        Assert.Contains("the paper of line 1 again", messages[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF\r\n \r\n")]
    [InlineData("Daily Papers\nby\nAK\n")]
    public void A_file_without_papers_is_an_error_that_says_what_was_expected(string text)
    {
        var (papers, messages) = ReadText(text);

        Assert.Empty(papers);
        Assert.Equal(
            [$"{DumpPath}:1:1: error: no paper found; "
                + "expected a line with a title and after it a line with its abstract, for each paper"], messages);
    }

    // Found by the fuzzer.
    [Fact]
    public void A_title_that_is_empty_after_the_conversion_of_TeX_is_kept()
    {
        var (papers, _) = DumpText.ReadText("\\em\nWe show that it works. It is proven at length in this paper.\n");
        Assert.Equal("\\em", Assert.Single(papers).Title);
    }
}
