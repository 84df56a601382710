using SiteGen.Content;
using static SiteGen.Tests.Import.Dumps.DumpText;

namespace SiteGen.Tests.Import.Dumps.Forms;

public sealed class MarkdownDumpTests
{
    private const string DailyPapers = """
        # Daily Papers

        ## by [![](https://huggingface.co/front/papers-by.png)AK](https://huggingface.co/akhaliq) and the research community

        [101](https://huggingface.co/login?next=%2Fpapers%2F2601.00001)

        ### [Widgets for All: Faithful Answers](https://huggingface.co/papers/2601.00001)

        [Progress was slow on the interval (0, 1] for years. We present widgets\
        that answer from what they are given.](https://huggingface.co/papers/2601.00001)

        [![lab](https://cdn.example/a.png)Widget Lab](https://huggingface.co/widget-lab)

        ·

        Dec 30[6](https://huggingface.co/papers/2601.00001#community)

        [-](https://huggingface.co/login?next=%2Fpapers%2F2502.00002)

        ### [The Path from Widget to Gadget: How Makers\
        Engage](https://huggingface.co/papers/2502.00002)

        [Gadgets are widely used to judge widgets, and to\_trace them.](https://huggingface.co/papers/2502.00002)

        [- ![](https://cdn.example/b.jpeg)\
        - ![](https://cdn.example/c.svg)\
        - 3 authors](https://huggingface.co/papers/2502.00002)

        ·

        Feb 27, 2025

        """;

    private const string Trending = """
        # Trending Papers

        Submitted by

        [图片：无替代文本]

        able

        <a id="source-section-3"></a>

        ### [Widget 6.0: Foundation Models](https://huggingface.co/papers/2610.00001)

        We present Widget 6.0, a family of models, and compare it with [Widget 5](https://huggingface.co/papers/2509.00009) and others.

        [[图片：widgetlab] Widget Lab](https://huggingface.co/widgetlab) · Published on Oct 4, 2026

        [Upvote

        117](https://huggingface.co/login?next=%2Fpapers%2F2610.00001)

        [GitHub 131](https://github.com/widgetlab/widget-6) [arXiv Page](https://arxiv.org/abs/2610.00001)

        [[图片：无替代文本]](https://huggingface.co/papers/2309.00002)

        ### [Efficient Memory for Serving with
        PagedWidgets](https://huggingface.co/papers/2309.00002)

        PagedWidgets raise the throughput of large models. They waste little.

        - 9 authors

        · Published on Sep 12, 2023

        [Upvote

        76](https://huggingface.co/login?next=%2Fpapers%2F2309.00002)

        [GitHub 86.1k](https://github.com/widgetlab/paged) [arXiv Page](https://arxiv.org/abs/2309.00002)

        """;

    [Theory]
    [InlineData("as it is")]
    [InlineData("Windows")]
    [InlineData("byte-order mark")]
    [InlineData("hard spaces")]
    public void Headings_links_pictures_and_counts_are_told_apart(string way)
    {
        var (papers, messages) = ReadText(Change(DailyPapers, way));

        Assert.Empty(messages);
        Assert.Equal(["Widgets for All: Faithful Answers", "The Path from Widget to Gadget: How Makers Engage"], papers.Select(p =>
            p.Title));
        Assert.Equal(
            ["Progress was slow on the interval (0, 1\\] for years. We present widgets that answer from what they are given.",
                "Gadgets are widely used to judge widgets, and to_trace them."],
            papers.Select(p => p.Abstract));
        Assert.Equal(["2601.00001", "2502.00002"], papers.Select(p => p.Arxiv));
        Assert.Equal([101, null], papers.Select(p => p.Upvotes));
    }

    [Fact]
    public void A_date_without_a_year_is_the_one_next_to_the_month_of_the_identifier() =>
        Assert.Equal([new PartialDate(2025, 12, 30), new PartialDate(2025, 2, 27)], ReadText(DailyPapers).Papers.Select(p => p.Published));

    [Fact]
    public void A_title_has_its_position() =>
        Assert.Equal([new SourcePosition(7, 6), new SourcePosition(20, 6)], ReadText(DailyPapers).Papers.Select(p => p.Position));

    [Theory]
    [InlineData("as it is")]
    [InlineData("Windows")]
    [InlineData("hard spaces")]
    public void Dates_and_code_of_trending_papers_are_read(string way)
    {
        var (papers, messages) = ReadText(Change(Trending, way));

        Assert.Empty(messages);
        Assert.Equal(["Widget 6.0: Foundation Models", "Efficient Memory for Serving with PagedWidgets"], papers.Select(p => p.Title));
        Assert.Equal("PagedWidgets raise the throughput of large models. They waste little.", papers[1].Abstract);
        Assert.Contains("[Widget 5](https://huggingface.co/papers/2509.00009) and others.", papers[0].Abstract, StringComparison.Ordinal);
        Assert.Equal([new PartialDate(2026, 10, 4), new PartialDate(2023, 9, 12)], papers.Select(p => p.Published));
        Assert.Equal(["https://github.com/widgetlab/widget-6", "https://github.com/widgetlab/paged"], papers.Select(p =>
            Assert.Single(p.Links).Value));
        Assert.Equal([117, 76], papers.Select(p => p.Upvotes));
    }

    [Fact]
    public void Links_may_have_their_addresses_elsewhere()
    {
        var (papers, messages) = Read(
            "### [Probing Tables][1]", "", Abstract1, "", "### [Snow and Ice][2]", "", Abstract2, "",
            "[1]: https://huggingface.co/papers/2410.05434", "[2]: https://arxiv.org/abs/1808.01400 \"Snow\"");

        Assert.Empty(messages);
        Assert.Equal([("Probing Tables", "2410.05434"), ("Snow and Ice", "1808.01400")], papers.Select(p => (p.Title, p.Arxiv!)));
        Assert.Equal([Abstract1, Abstract2], papers.Select(p => p.Abstract));
    }

    [Fact]
    public void The_numbers_of_a_text_browser_are_links()
    {
        var (papers, messages) = Read(
            "   [7]Probing Tables: A Long Title That a Text Browser Has to Break into Two", "   Lines", "", "   " + Abstract1, "",
            "   [8]Snow", "", "   " + Abstract2, "", "References", "", "   7. https://huggingface.co/papers/2410.05434",
            "   8. https://huggingface.co/papers/1808.01400");

        Assert.Empty(messages);
        Assert.Equal(
            [("Probing Tables: A Long Title That a Text Browser Has to Break into Two Lines", "2410.05434"), ("Snow", "1808.01400")],
            papers.Select(p => (p.Title, p.Arxiv!)));
        Assert.Equal([Abstract1, Abstract2], papers.Select(p => p.Abstract));
    }

    [Fact]
    public void The_list_of_a_bot_has_titles_of_one_level_and_fields()
    {
        var (papers, messages) = Read(
            "# Papers of the Day", "## Statistics", "30", "", "## Recent", "",
            "### 1. [Probing Tables](https://arxiv.org/abs/2410.05434)", "", "**Authors**: Ann Able, Bob Baker  ", "**Category**: cs.LG  ",
            "**Published**: 2024-10-07  ", "**Score**: 11.5  ", "", Abstract1, "", "---", "",
            "### 2. [Snow](https://arxiv.org/abs/1808.01400)", "", "**Authors**: Cy Cole  ", "**Published**: 2018-08-03  ", "",
                "#### Abstract", Abstract2);

        Assert.Empty(messages);
        Assert.Equal([("Probing Tables", "2410.05434"), ("Snow", "1808.01400")], papers.Select(p => (p.Title, p.Arxiv!)));
        Assert.Equal([Abstract1, Abstract2], papers.Select(p => p.Abstract));
        Assert.Equal(["Ann Able; Bob Baker", "Cy Cole"], papers.Select(p => string.Join("; ", p.Authors)));
        Assert.Equal([new PartialDate(2024, 10, 7), new PartialDate(2018, 8, 3)], papers.Select(p => p.Published));
    }

    [Fact]
    public void A_list_of_links_under_headings_has_no_section_as_a_paper()
    {
        var (papers, _) = Read(
            "# Awesome Widgets", "## Surveys", "- **Widgets: A Survey of All** "
            + "[[paper](https://arxiv.org/abs/2411.00001)] [[code](https://github.com/lab/all)]",
            "- [Gadgets in the Wild: A Survey](https://arxiv.org/abs/2411.00002)",
            "- [Cogs and Their Uses in Practice](https://openreview.net/forum?id=abcDE): We study cogs. They are used everywhere.");

        Assert.Equal(["Widgets: A Survey of All", "Gadgets in the Wild: A Survey", "Cogs and Their Uses in Practice"], papers.Select(p =>
            p.Title));
        Assert.Equal(["2411.00001", "2411.00002", null], papers.Select(p => p.Arxiv));
        Assert.Equal("https://github.com/lab/all", papers[0].Links.Single(l => l.Key == "code").Value);
        Assert.Equal(KeyValuePair.Create("page", "https://openreview.net/forum?id=abcDE"), Assert.Single(papers[2].Links));
        Assert.Equal("We study cogs. They are used everywhere.", papers[2].Abstract);
    }

    [Fact]
    public void A_link_inside_an_abstract_stays_one()
    {
        var (papers, messages) = Read("Probing Tables", Abstract1 + " See [our page](https://lab.example/a_b?c=1&d=2%25) for more.",
            "Snow", Abstract2);

        Assert.Empty(messages);
        Assert.StartsWith(Abstract1 + " See [our page](", papers[0].Abstract, StringComparison.Ordinal);
        Assert.Contains("https://lab.example/a_b?c=1&d=2%25", papers[0].Abstract, StringComparison.Ordinal);
        Assert.EndsWith(") for more.", papers[0].Abstract, StringComparison.Ordinal);
    }
}
